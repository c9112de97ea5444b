//! All trials of a person, and those that matter today.

use std::cmp::Reverse;

use chrono::Days;
use domain::{
    access::Permit,
    actor::Citizen,
    case::EventBy,
    exchange::DRAFT_LIFE_DAYS,
    time::{Instant, oslo_date},
    trial::{Place, Trial, TrialState},
    views::{HeldTime, TrialCard, TrialCards, TrialList},
};
use store::{Handle, suppliers, trials};

use super::{find::time_of, load};
use crate::{error::Failure, ports::Deps, standing};

pub(super) async fn list(deps: &Deps, who: &Citizen) -> Result<TrialList, Failure> {
    let reader = deps.store.read();
    let standing = standing::of(&reader, who, deps.clock.today()).await?;
    let permit = &standing.subject.permit;
    let all = trials::of(&reader, permit).await?;
    Ok(TrialList {
        closed: load::why_closed(deps, &standing),
        centre: standing.centre(&reader).await?,
        cards: cards(deps, &reader, permit, all).await?,
    })
}

/// Trials that are not over, and those that the centre has called off after `lately`.
pub(crate) async fn going_on(
    deps: &Deps,
    handle: &impl Handle,
    permit: &Permit,
    lately: Instant,
) -> Result<TrialCards, Failure> {
    let (mut called_off, mut all) = (Vec::new(), Vec::new());
    for trial in trials::of(handle, permit).await? {
        if !trial.state.is_final() {
            all.push(trial);
        } else if trial.state == TrialState::Cancelled && lately < trial.changed_at {
            let last = trials::events(handle, permit, trial.id).await?.pop();
            called_off.extend(last.filter(|last| matches!(last.by, Some(EventBy::Staff(_)))).map(|_| trial));
        }
    }
    let called_off = cards(deps, handle, permit, called_off).await?.ended;
    Ok(TrialCards { called_off, ..cards(deps, handle, permit, all).await? })
}

async fn cards(
    deps: &Deps,
    handle: &impl Handle,
    permit: &Permit,
    all: Vec<Trial>,
) -> Result<TrialCards, Failure> {
    let at_supplier = all.iter().any(|trial| matches!(trial.place, Some(Place::Supplier { .. })));
    let names = if at_supplier { suppliers::all(handle).await? } else { Vec::new() };
    let now = deps.clock.now();
    let mut list = TrialCards::default();
    for trial in all {
        let time = if trial.state.is_ahead() { time_of(deps, handle, permit, &trial).await? } else { None };
        let supplier = match &trial.place {
            Some(Place::Supplier { supplier, .. }) => names.iter().find(|one| one.id == *supplier),
            _ => None,
        };
        let place = match trial.state {
            TrialState::Draft => &mut list.drafts,
            TrialState::Wished | TrialState::Waiting | TrialState::Booked => &mut list.ahead,
            TrialState::AtSupplier | TrialState::Met if trial.asks_for_outcome(now) => &mut list.to_answer,
            TrialState::AtSupplier | TrialState::Met => &mut list.ahead,
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
