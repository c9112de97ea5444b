//! The names of others, as far as somebody may know them.

use std::collections::HashMap;

use domain::{
    access::{Who, decide_name},
    id::PersonId,
    views::By,
};
use store::{Handle, people};

use crate::error::Failure;

/// The full names of those of `ids` whom `who` may know by name. The others hide, and are left out.
pub(crate) async fn known(
    handle: &impl Handle,
    who: impl Into<Who<'_>>,
    ids: impl Iterator<Item = PersonId>,
) -> Result<HashMap<PersonId, String>, Failure> {
    let who = who.into();
    let mut names = HashMap::new();
    for person in people::find_many(handle, &once_each(ids)).await? {
        if let Ok(permit) = decide_name(who, &person.facts()) {
            names.insert(permit.subject(), person.name(&permit)?);
        }
    }
    Ok(names)
}

/// Somebody by the name that [`known`] found; who is not there hides.
pub(crate) fn named(names: &HashMap<PersonId, String>, person: PersonId) -> By {
    names.get(&person).cloned().map_or(By::Guardian, By::Citizen)
}

/// In order, without repetitions.
pub(crate) fn once_each<I: Ord>(ids: impl Iterator<Item = I>) -> Vec<I> {
    let mut ids: Vec<I> = ids.collect();
    ids.sort_unstable();
    ids.dedup();
    ids
}
