//! The cases of a person with all that has happened to them.

use std::collections::HashMap;

use domain::{
    access::Permit,
    case::{Event, EventBy},
    id::PersonId,
    person::Person,
    views::{By, EventLine, HeldCase},
};
use store::{Handle, cases};

use super::viewer::Viewer;
use crate::{error::Failure, names::named};

/// The cases of `subject`, newest first. `centres` are the names of the centres by number.
pub(super) async fn of(
    handle: &impl Handle,
    viewer: &Viewer,
    permit: &Permit,
    subject: &Person,
    centres: &HashMap<String, String>,
) -> Result<Vec<HeldCase>, Failure> {
    let mut held = Vec::new();
    for case in cases::of(handle, permit).await? {
        let events = cases::history(handle, permit, &case).await?;
        let citizens = events.iter().filter_map(|event| match event.by {
            EventBy::Citizen(person) => Some(person),
            EventBy::Staff(_) => None,
        });
        let names = viewer.names(handle, citizens.chain([case.submitted_by])).await?;
        let by = |person: PersonId| match names.get(&person) {
            _ if Some(person) == viewer.me => By::You,
            _ if person == subject.id => By::Citizen(subject.full_name()),
            _ => named(&names, person),
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
