//! Whom one may act for today.

use chrono::NaiveDate;
use domain::{
    actor::Citizen,
    person::Person,
    representation::RepresentationKind,
    time::{age_on, eighteenth_birthday},
    views::PersonChoice,
};

use crate::{
    error::Failure,
    ports::Deps,
    subject::{self, Represented},
};

/// Oneself first, then those one may act for today, the eldest first.
pub(super) async fn people(deps: &Deps, who: &Citizen) -> Result<Vec<PersonChoice>, Failure> {
    let reader = deps.store.read();
    let today = deps.clock.today();
    let myself = Citizen { acting_for: None, ..who.clone() };
    let me = subject::of(&reader, &myself, today).await?.person;
    let others = subject::represented_by(&reader, who.person, today).await?;
    let choice = |person: &Person, is_self: bool, of_age_on: Option<NaiveDate>| PersonChoice {
        id: person.id,
        name: person.full_name(),
        age: age_on(person.birth, today),
        is_self,
        of_age_on,
    };
    let mut choices = vec![choice(&me, true, None)];
    // A mandate goes on after the 18th birthday.
    let until = |one: &Represented| {
        let ends = one.kind == RepresentationKind::ParentalResponsibility;
        ends.then(|| eighteenth_birthday(one.person.birth))
    };
    choices.extend(others.iter().map(|one| choice(&one.person, false, until(one))));
    Ok(choices)
}
