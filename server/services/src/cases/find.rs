//! One case as the holder sees it.

use std::collections::HashMap;

use domain::{
    actor::Citizen,
    case::{Event, EventBy},
    id::{CaseId, PersonId},
    refusal::Refusal,
    views::{By, CasePage, EventLine},
};
use store::{Handle, cases, centres, people};

use crate::{error::Failure, ports::Deps, subject};

pub(super) async fn find(deps: &Deps, who: &Citizen, id: CaseId) -> Result<CasePage, Failure> {
    let reader = deps.store.read();
    let person = subject::of(&reader, who, deps.clock.today()).await?.person;
    let case = cases::find_of(&reader, person.id, id).await?.ok_or(Refusal::NotFound)?;
    let events = cases::events(&reader, id).await?;
    let names = citizen_names(&reader, &events, who.person).await?;
    let line = |event: Event| {
        let by = match event.by {
            EventBy::Citizen(person) if person == who.person => By::You,
            EventBy::Citizen(person) => By::Citizen(names.get(&person).cloned().unwrap_or_default()),
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

/// The names of the citizens who did something, leaving out `except`.
async fn citizen_names(
    handle: &impl Handle,
    events: &[Event],
    except: PersonId,
) -> Result<HashMap<PersonId, String>, Failure> {
    let citizen = |event: &Event| match event.by {
        EventBy::Citizen(person) if person != except => Some(person),
        _ => None,
    };
    let mut ids: Vec<PersonId> = events.iter().filter_map(citizen).collect();
    ids.sort_unstable();
    ids.dedup();
    let people = people::find_many(handle, &ids).await?;
    Ok(people.into_iter().map(|person| (person.id, person.full_name())).collect())
}
