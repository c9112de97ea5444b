//! A person with pass, loans and cases, for staff of the person's centre.

use domain::{
    actor::Staff,
    alphabet::sort_key,
    case::Case,
    id::PersonId,
    person::Person,
    policy,
    refusal::Refusal,
    time::eighteenth_birthday,
    views::{By, StaffPerson},
};
use store::{Reader, Tx, agreements, cases, loans, people, representations};

use super::{names::citizen, reads};
use crate::{
    cases::card,
    error::Failure,
    limits,
    ports::Deps,
    standing::{self, home_centre},
    subject::Subject,
};

pub(super) async fn person(deps: &Deps, who: &Staff, id: PersonId) -> Result<StaffPerson, Failure> {
    let (person, mut cases) = deps
        .store
        .write(async |tx: &Tx| {
            let person = people::find(tx, id).await?.ok_or(Refusal::NotFound)?;
            let cases = cases::of(tx, id).await?;
            may_see(deps, tx, who, &person, &cases).await?;
            limits::look_up(deps, tx, who.id).await?;
            reads::record(deps, tx, who, id, None, "person").await?;
            Ok::<_, Failure>((person, cases))
        })
        .await?;
    // A case that another centre handled is that centre's.
    cases.retain(|case| case.centre == who.centre);
    let reader = deps.store.read();
    let guardians = guardians(deps, &reader, who, &person).await?;
    let of_age = eighteenth_birthday(person.birth) <= deps.clock.today();
    let subject = Subject { person, represented: !of_age };
    let standing = standing::of_subject(&reader, subject, deps.clock.today()).await?;
    Ok(StaffPerson {
        person: reads::card(&standing.subject.person),
        pass: standing.pass(),
        guardians,
        loans: loans::of(&reader, id).await?,
        cases: cases.iter().map(card).collect(),
    })
}

/// A person is found by the centre they belong to, and by one that handles an open case of theirs.
async fn may_see(deps: &Deps, tx: &Tx, who: &Staff, person: &Person, cases: &[Case]) -> Result<(), Failure> {
    let agreements = agreements::of_holder(tx, person.id).await?;
    let handles_case = cases.iter().any(|case| case.is_open() && case.centre == who.centre);
    let centre = if handles_case {
        Some(who.centre.clone())
    } else {
        home_centre(&agreements, person, deps.clock.today())
    };
    let centre = centre.ok_or(Refusal::NotFound)?;
    policy::may_see(who, &centre, person)?;
    Ok(())
}

/// Those who act for the person today, by name; those without a name that the reader may know come last.
async fn guardians(deps: &Deps, reader: &Reader, who: &Staff, person: &Person) -> Result<Vec<By>, Failure> {
    let today = deps.clock.today();
    let ids: Vec<PersonId> = representations::of_child(reader, person.id)
        .await?
        .into_iter()
        .filter(|representation| representation.holds(person, today))
        .map(|representation| representation.guardian)
        .collect();
    let mut guardians: Vec<By> =
        people::find_many(reader, &ids).await?.iter().map(|guardian| citizen(who, guardian)).collect();
    guardians.sort_by_key(|by| match by {
        By::Citizen(name) => (false, sort_key(name)),
        _ => (true, String::new()),
    });
    Ok(guardians)
}
