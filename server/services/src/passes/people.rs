//! Whom one may act for today.

use crate::{error::Failure, ports::Deps, subject};
use domain::{
    actor::Citizen,
    person::Person,
    time::{age_on, eighteenth_birthday},
    views::PersonChoice,
};

/// Oneself first, then the children one may act for today, the eldest first.
pub(super) async fn people(deps: &Deps, who: &Citizen) -> Result<Vec<PersonChoice>, Failure> {
    let reader = deps.store.read();
    let today = deps.clock.today();
    let myself = Citizen { acting_for: None, ..who.clone() };
    let me = subject::of(&reader, &myself, today).await?.person;
    let children = subject::represented_by(&reader, who.person, today).await?;
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
