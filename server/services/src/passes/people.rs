//! Whom one may act for today.

use domain::{
    actor::Citizen,
    person::Person,
    refusal::Refusal,
    time::{age_on, eighteenth_birthday},
    views::PersonChoice,
};
use store::{people, representations};

use crate::{error::Failure, ports::Deps};

/// Oneself first, then the children one may act for today, the eldest first.
pub(super) async fn people(deps: &Deps, who: &Citizen) -> Result<Vec<PersonChoice>, Failure> {
    let reader = deps.store.read();
    let today = deps.clock.today();
    let me = people::find(&reader, who.person).await?.ok_or(Refusal::NotFound)?;
    let mut children = representations::children_of(&reader, who.person, today).await?;
    children.sort_by(|a, b| a.birth.cmp(&b.birth).then_with(|| a.given_name.cmp(&b.given_name)));
    let choice = |person: &Person, is_self: bool| PersonChoice {
        id: person.id,
        name: person.full_name(),
        age: age_on(person.birth, today),
        is_self,
        of_age_on: (!is_self).then(|| eighteenth_birthday(person.birth)),
    };
    let mut choices = vec![choice(&me, true)];
    choices.extend(children.iter().map(|child| choice(child, false)));
    Ok(choices)
}
