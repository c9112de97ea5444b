//! The trials of a person with all that has happened to them.

use std::collections::HashMap;

use domain::{
    access::Permit,
    case::EventBy,
    id::PersonId,
    person::Person,
    trial::TrialEvent,
    views::{By, HeldTrial, TrialLine},
};
use store::{Handle, trials};

use super::viewer::Viewer;
use crate::{error::Failure, names::named};

/// The trials of `subject`, the last changed first. `centres` are the names of the centres by number.
pub(super) async fn of(
    handle: &impl Handle,
    viewer: &Viewer,
    permit: &Permit,
    subject: &Person,
    centres: &HashMap<String, String>,
) -> Result<Vec<HeldTrial>, Failure> {
    let mut held = Vec::new();
    for trial in trials::of(handle, permit).await? {
        let mut events = trials::events(handle, permit, trial.id).await?;
        // Read after the trial: what was done in between belongs to the trial as it is next time.
        events.retain(|event| event.version <= trial.version);
        let citizens = events.iter().filter_map(|event| match event.by {
            Some(EventBy::Citizen(person)) => Some(person),
            _ => None,
        });
        let names = viewer.names(handle, citizens.chain([trial.started_by])).await?;
        let by = |person: PersonId| match person {
            _ if Some(person) == viewer.me => By::You,
            _ if person == subject.id => By::Citizen(subject.full_name()),
            _ => named(&names, person),
        };
        held.push(HeldTrial {
            centre: centres.get(&trial.centre.0).cloned().unwrap_or_default(),
            started_by: by(trial.started_by),
            bookings: trials::bookings(handle, permit, trial.id).await?,
            history: events.into_iter().map(|event| line(event, &by)).collect(),
            trial,
        });
    }
    Ok(held)
}

/// The centre speaks with one voice; who of its staff has looked stands in the list of showings.
fn line(event: TrialEvent, by: &impl Fn(PersonId) -> By) -> TrialLine {
    let by = event.by.map(|author| match author {
        EventBy::Citizen(person) => by(person),
        EventBy::Staff(_) => By::Centre,
    });
    TrialLine { event, by }
}
