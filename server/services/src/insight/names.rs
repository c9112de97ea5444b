//! For whom something is put together, and the names that one may know.

use std::collections::HashMap;

use chrono::NaiveDate;
use domain::{
    access::{Action, Facts, decide},
    actor::Citizen,
    id::PersonId,
};
use store::{Handle, people};

use crate::error::Failure;

/// Who reads it. A letter is read by the person it is about.
pub(super) struct Viewer {
    pub(super) citizen: Citizen,
    /// Spoken to as "you"; not in a letter, which others may hold in their hands.
    pub(super) me: Option<PersonId>,
    pub(super) today: NaiveDate,
}

impl Viewer {
    /// The names of those of `ids` that the viewer may know: nobody whose address is protected.
    pub(super) async fn names(
        &self,
        handle: &impl Handle,
        mut ids: Vec<PersonId>,
    ) -> Result<HashMap<PersonId, String>, Failure> {
        ids.sort_unstable();
        ids.dedup();
        let mut names = HashMap::with_capacity(ids.len());
        for person in people::find_many(handle, &ids).await? {
            let facts = Facts::of(person.facts(), self.today);
            if let Ok(permit) = decide(&self.citizen, Action::KnowName, &facts) {
                names.insert(permit.subject(), person.open(&permit)?.full_name());
            }
        }
        Ok(names)
    }
}
