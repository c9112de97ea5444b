//! The cases of a person with all that has happened to them.

use std::collections::HashMap;

use domain::{
    case::{Case, Event, EventBy},
    id::PersonId,
    person::Person,
    views::{By, EventLine, HeldCase},
};
use store::{Handle, cases, people};

use crate::error::Failure;

/// The cases of `subject`, newest first. `centres` are the names of the centres by number.
pub(super) async fn of(
    handle: &impl Handle,
    me: Option<PersonId>,
    subject: &Person,
    centres: &HashMap<String, String>,
) -> Result<Vec<HeldCase>, Failure> {
    let mut held = Vec::new();
    for case in cases::of(handle, subject.id).await? {
        let events = cases::events(handle, case.id).await?;
        let names = names(handle, &case, &events).await?;
        let by = |person: PersonId| match names.get(&person) {
            _ if Some(person) == me => By::You,
            name => By::Citizen(name.cloned().unwrap_or_default()),
        };
        held.push(HeldCase {
            centre: centres.get(&case.centre.0).cloned().unwrap_or_default(),
            sent_by: by(case.submitted_by),
            ended_at: events.last().filter(|_| !case.is_open()).map(|event| event.at),
            history: events.into_iter().map(|event| line(event, &by)).collect(),
            case: case.shown_about(subject),
        });
    }
    Ok(held)
}

/// The centre speaks with one voice; who of its staff has looked stands in the list of showings.
fn line(event: Event, by: &impl Fn(PersonId) -> By) -> EventLine {
    let by = match event.by {
        EventBy::Citizen(person) => by(person),
        EventBy::Staff(_) => By::Centre,
    };
    EventLine { event, by }
}

async fn names(
    handle: &impl Handle,
    case: &Case,
    events: &[Event],
) -> Result<HashMap<PersonId, String>, Failure> {
    let citizen = |event: &Event| match event.by {
        EventBy::Citizen(person) => Some(person),
        EventBy::Staff(_) => None,
    };
    let mut ids: Vec<PersonId> = events.iter().filter_map(citizen).collect();
    ids.push(case.submitted_by);
    ids.sort_unstable();
    ids.dedup();
    let people = people::find_many(handle, &ids).await?;
    Ok(people.into_iter().map(|person| (person.id, person.full_name())).collect())
}
