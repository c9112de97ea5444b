//! The order numbers of a person with all that has happened to them.

use std::collections::HashMap;

use domain::{
    access::Permit,
    id::PersonId,
    order_number::{Author, Event},
    person::Person,
    views::{By, HeldNumber, NumberBy, NumberEventLine},
};
use store::{Handle, order_numbers};

use super::viewer::Viewer;
use crate::error::Failure;

/// The numbers of `subject`, newest first. `centres` are the names of the centres by number.
pub(super) async fn of(
    handle: &impl Handle,
    viewer: &Viewer,
    permit: &Permit,
    subject: &Person,
    centres: &HashMap<String, String>,
) -> Result<Vec<HeldNumber>, Failure> {
    let mut held = Vec::new();
    for number in order_numbers::of(handle, permit).await? {
        let mut events = order_numbers::events(handle, permit, number.id).await?;
        // Read after the number: what was done in between belongs to the number as it is next time.
        events.retain(|event| event.version <= number.version);
        let citizens = events.iter().filter_map(|event| match event.by {
            Author::Citizen(person) => Some(person),
            _ => None,
        });
        let names = viewer.names(handle, citizens.chain([number.asked_by])).await?;
        let by = |person: PersonId| match names.get(&person) {
            _ if Some(person) == viewer.me => By::You,
            _ if person == subject.id => By::Citizen(subject.full_name()),
            name => name.cloned().map_or(By::Guardian, By::Citizen),
        };
        held.push(HeldNumber {
            centre: centres.get(&number.centre.0).cloned().unwrap_or_default(),
            asked_by: by(number.asked_by),
            status: number.status_on(viewer.today),
            history: events.into_iter().map(|event| line(event, &by)).collect(),
            number,
        });
    }
    Ok(held)
}

/// The centre speaks with one voice; who of its staff has looked stands in the list of showings.
fn line(event: Event, by: &impl Fn(PersonId) -> By) -> NumberEventLine {
    let by = match event.by {
        Author::Citizen(person) => NumberBy::Somebody(by(person)),
        Author::Staff(_) => NumberBy::Somebody(By::Centre),
        Author::Firm => NumberBy::Firm,
        Author::Agreement => NumberBy::Agreement,
    };
    NumberEventLine { event, by }
}
