//! One case as the holder sees it.

use domain::{
    actor::Citizen,
    case::{Event, EventBy},
    id::CaseId,
    refusal::Refusal,
    views::{By, CasePage, EventLine},
};
use store::{cases, centres};

use crate::{
    error::Failure,
    names::{self, named},
    ports::Deps,
    subject::{self, Subject},
};

pub(super) async fn find(deps: &Deps, who: &Citizen, id: CaseId) -> Result<CasePage, Failure> {
    let reader = deps.store.read();
    let Subject { person, permit, .. } = subject::of(&reader, who, deps.clock.today()).await?;
    let case = cases::find_of(&reader, &permit, id).await?.ok_or(Refusal::NotFound)?;
    let events = cases::history(&reader, &permit, &case).await?;
    let others = events.iter().filter_map(|event| match event.by {
        EventBy::Citizen(person) => Some(person).filter(|person| *person != who.person),
        EventBy::Staff(_) => None,
    });
    let names = names::known(&reader, who, others).await?;
    let line = |event: Event| {
        let by = match event.by {
            EventBy::Citizen(person) if person == who.person => By::You,
            EventBy::Citizen(person) => named(&names, person),
            EventBy::Staff(_) => By::Centre,
        };
        EventLine { event, by }
    };
    let centre = centres::find(&reader, &case.centre).await?.ok_or(Refusal::NotFound)?;
    Ok(CasePage {
        registered_address: person.address.clone(),
        centre,
        history: events.into_iter().filter(|event| event.kind.is_for_holder()).map(line).collect(),
        case: case.shown_about(&person),
    })
}
