//! All trials of a person.

use std::cmp::Reverse;

use chrono::Days;
use domain::{
    actor::Citizen,
    exchange::DRAFT_LIFE_DAYS,
    time::oslo_date,
    trial::{Place, Trial, TrialState},
    views::{HeldTime, TrialCard, TrialList},
};
use store::{suppliers, trials};

use super::{find::time_of, load};
use crate::{error::Failure, ports::Deps, standing};

pub(super) async fn list(deps: &Deps, who: &Citizen) -> Result<TrialList, Failure> {
    let reader = deps.store.read();
    let standing = standing::of(&reader, who, deps.clock.today()).await?;
    let permit = &standing.subject.permit;
    let names = suppliers::all(&reader).await?;
    let mut list = TrialList {
        closed: load::why_closed(deps, &standing),
        centre: standing.centre(&reader).await?,
        drafts: Vec::new(),
        ahead: Vec::new(),
        to_answer: Vec::new(),
        ended: Vec::new(),
    };
    for trial in trials::of(&reader, permit).await? {
        let time = time_of(deps, &reader, permit, &trial).await?;
        let supplier = match &trial.place {
            Some(Place::Supplier { supplier, .. }) => names.iter().find(|one| one.id == *supplier),
            _ => None,
        };
        let place = match trial.state {
            TrialState::Draft => &mut list.drafts,
            TrialState::Wished | TrialState::Waiting | TrialState::Booked => &mut list.ahead,
            TrialState::AtSupplier | TrialState::Met => &mut list.to_answer,
            TrialState::Missed | TrialState::Chosen | TrialState::NothingFitted | TrialState::Cancelled => {
                &mut list.ended
            }
        };
        place.push(card(&trial, supplier.map(|one| one.name.clone()), time));
    }
    // A time that is only kept for a while first: somebody has to answer.
    list.ahead.sort_by_key(|card| {
        let waits = card.time.is_none();
        (Reverse(card.kept_until.is_some()), waits, card.time, card.id)
    });
    Ok(list)
}

fn card(trial: &Trial, supplier: Option<String>, time: Option<HeldTime>) -> TrialCard {
    TrialCard {
        id: trial.id,
        state: trial.state,
        products: trial.products.iter().map(|product| product.name.clone()).collect(),
        supplier,
        time: time.as_ref().map(|held| held.time),
        kept_until: time.and_then(|held| held.kept_until),
        changed_at: trial.changed_at,
        deleted_on: oslo_date(trial.changed_at) + Days::new(DRAFT_LIFE_DAYS),
    }
}
