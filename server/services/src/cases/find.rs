//! One case as the holder sees it.

use std::collections::HashMap;

use chrono::NaiveDate;
use domain::{
    access::{Action, Facts, decide},
    actor::Citizen,
    case::{Event, EventBy},
    id::{CaseId, PersonId},
    refusal::Refusal,
    views::{By, CasePage, EventLine},
};
use store::{Handle, cases, centres, people};

use crate::{
    error::Failure,
    ports::Deps,
    subject::{self, Subject},
};

pub(super) async fn find(deps: &Deps, who: &Citizen, id: CaseId) -> Result<CasePage, Failure> {
    let reader = deps.store.read();
    let Subject { person, permit, .. } = subject::of(&reader, who, deps.clock.today()).await?;
    let case = cases::find_of(&reader, &permit, id).await?.ok_or(Refusal::NotFound)?;
    let events = cases::events(&reader, &permit, id).await?;
    let names = citizen_names(&reader, who, &events, deps.clock.today()).await?;
    let line = |event: Event| {
        let by = match event.by {
            EventBy::Citizen(person) if person == who.person => By::You,
            EventBy::Citizen(person) => names.get(&person).cloned().map_or(By::Guardian, By::Citizen),
            EventBy::Staff(_) => By::Centre,
        };
        EventLine { event, by }
    };
    let centre = centres::find(&reader, &case.centre).await?.ok_or(Refusal::NotFound)?;
    Ok(CasePage {
        subject_name: person.full_name(),
        registered_address: person.address.clone(),
        centre,
        // Read after the case: a move made in between is shown with the case it belongs to, next time.
        history: events
            .into_iter()
            .filter(|event| event.version <= case.version && event.kind.is_for_holder())
            .map(line)
            .collect(),
        case: case.shown_about(&person),
    })
}

/// The names of the others who did something, as far as `who` may know them.
async fn citizen_names(
    handle: &impl Handle,
    who: &Citizen,
    events: &[Event],
    today: NaiveDate,
) -> Result<HashMap<PersonId, String>, Failure> {
    let citizen = |event: &Event| match event.by {
        EventBy::Citizen(person) if person != who.person => Some(person),
        _ => None,
    };
    let mut ids: Vec<PersonId> = events.iter().filter_map(citizen).collect();
    ids.sort_unstable();
    ids.dedup();
    let mut names = HashMap::with_capacity(ids.len());
    for person in people::find_many(handle, &ids).await? {
        if let Ok(permit) = decide(who, Action::KnowName, &Facts::of(person.facts(), today)) {
            names.insert(permit.subject(), person.open(&permit)?.full_name());
        }
    }
    Ok(names)
}
