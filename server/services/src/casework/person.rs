//! A person with pass, loans and cases, for staff of the person's centre.

use chrono::NaiveDate;
use domain::{
    access::{Action, CaseFacts, Facts, Permit, decide, holds},
    actor::Staff,
    alphabet::sort_key,
    id::PersonId,
    person::Person,
    read_log::ReadKind,
    refusal::Refusal,
    time::eighteenth_birthday,
    views::{By, StaffPerson},
};
use store::{Reader, Tx, cases, loans, representations, standing::person_with_agreements};

use super::{reads, rights::kin};
use crate::{
    cases::card,
    error::Failure,
    limits,
    names::{self, named, once_each},
    ports::Deps,
    standing,
    subject::Subject,
};

pub(super) async fn person(deps: &Deps, who: &Staff, id: PersonId) -> Result<StaffPerson, Failure> {
    let today = deps.clock.today();
    let (permit, person, kin) = deps
        .store
        .write(async |tx: &Tx| {
            let (permit, person, kin) = visible(tx, who, id, today).await?;
            limits::look_up(deps, tx, who.id).await?;
            reads::record(deps, tx, who, id, None, ReadKind::Person).await?;
            Ok::<_, Failure>((permit, person, kin))
        })
        .await?;
    let reader = deps.store.read();
    let mut cases = cases::of(&reader, &permit).await?;
    // A case of another centre, or one that the family has sent, is not for this reader.
    let facts = Facts { kin: &kin, ..Facts::of((&person).into(), today) };
    cases.retain(|case| {
        let case = CaseFacts::from(case);
        decide(who, Action::SeeCase, &Facts { case: Some(&case), ..facts }).is_ok()
    });
    let guardians = guardians(&reader, who, &permit, &person, today).await?;
    let of_age = eighteenth_birthday(person.birth) <= today;
    let subject = Subject { person, represented: !of_age, permit: permit.clone() };
    let standing = standing::of_subject(&reader, subject, today).await?;
    Ok(StaffPerson {
        person: reads::card(&standing.subject.person),
        pass: standing.pass(),
        guardians,
        loans: loans::of(&reader, &permit).await?,
        cases: cases.iter().map(card).collect(),
    })
}

/// A person is found by the centre they belong to, and by one that handles an open case of theirs.
async fn visible(
    tx: &Tx,
    who: &Staff,
    id: PersonId,
    today: NaiveDate,
) -> Result<(Permit, Person, Vec<PersonId>), Failure> {
    let found = person_with_agreements(tx, id).await?.ok_or(Refusal::NotFound)?;
    let mut centres = cases::centres_at_work(tx, id).await?;
    centres.extend(found.home_centre(today));
    let kin = kin(tx, who, today).await?;
    let facts = Facts { centres: &centres, kin: &kin, ..Facts::of(found.facts(), today) };
    let permit = decide(who, Action::SeePerson, &facts)?;
    let (person, _agreements) = found.open(&permit)?;
    Ok((permit, person, kin))
}

/// Those who act for the person today, by name; those without a name that the reader may know come last.
async fn guardians(
    reader: &Reader,
    who: &Staff,
    permit: &Permit,
    person: &Person,
    today: NaiveDate,
) -> Result<Vec<By>, Failure> {
    let acting = representations::of_child(reader, permit).await?.into_iter();
    let acting = acting.filter(|held| holds(held, &person.into(), today).is_ok());
    let ids = once_each(acting.map(|held| held.guardian));
    let names = names::known(reader, who, ids.iter().copied()).await?;
    let mut guardians: Vec<By> = ids.into_iter().map(|id| named(&names, id)).collect();
    guardians.sort_by_key(|by| match by {
        By::Citizen(name) => (false, sort_key(name)),
        _ => (true, String::new()),
    });
    Ok(guardians)
}
