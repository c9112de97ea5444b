//! Calls a trial off, or deletes one that was never sent.

use domain::{
    actor::Citizen,
    case::EventBy,
    id::TrialId,
    refusal::{NotAllowed, Refusal},
    trial::{BookingState, TrialState, TrialStep},
};
use store::{Tx, calendar, trials};

use super::{
    load,
    offer::offer_freed,
    step::{Stepped, stepped},
};
use crate::{
    error::Failure,
    order_numbers::cancel::{By, with_trial},
    ports::Deps,
};

/// Until the limit of notice; afterwards a call is needed. Calling off twice is calling off once.
pub(super) async fn cancel(deps: &Deps, who: &Citizen, id: TrialId) -> Result<(), Failure> {
    deps.store
        .write(async |tx: &Tx| {
            let (standing, trial) = load::trial(deps, tx, who, id).await?;
            if trial.state == TrialState::Cancelled {
                return Ok(());
            }
            let notice = calendar::notice(tx, &trial.centre).await?;
            let held = trials::held(tx, &standing.subject.permit, id).await?;
            let late = held.is_some_and(|held| {
                let booked = held.booking.state == BookingState::Booked;
                booked && !notice.may_change(held.slot.time, deps.clock.now())
            });
            if late {
                return Err(Refusal::NotAllowed(NotAllowed::IllegalMove).into());
            }
            let freed = trials::release(tx, id, BookingState::Cancelled).await?;
            let by = Some(EventBy::Citizen(who.person));
            stepped(deps, tx, &trial, TrialStep::Cancel, by, Stepped::default(), |_next| {}).await?;
            with_trial(deps, tx, &standing.subject.permit, id, By::Holder(who.person)).await?;
            match freed {
                Some(freed) => offer_freed(deps, tx, &trial.centre, freed).await,
                None => Ok(()),
            }
        })
        .await
}

/// A draft that is not there is deleted already.
pub(super) async fn discard(deps: &Deps, who: &Citizen, id: TrialId) -> Result<(), Failure> {
    deps.store
        .write(async |tx: &Tx| {
            let (standing, _trial) = load::trial(deps, tx, who, id).await?;
            trials::delete_draft(tx, &standing.subject.permit, id).await?;
            Ok(())
        })
        .await
}
