//! Takes a time, the first or another one. Of two who want the same, one gets it and the other is told so.

use domain::{
    actor::Citizen,
    case::EventBy,
    id::{BookingId, SlotId, TrialId},
    refusal::{NotAllowed, Refusal},
    trial::{Booking, BookingState, Place, Trial, TrialState, TrialStep},
};
use store::{StoreError, Tx, calendar, trials};

use super::{
    load,
    offer::{lapse_of, offer_freed},
    step::{Stepped, stepped},
};
use crate::{error::Failure, limits, ports::Deps, standing::Standing};

pub(super) async fn book(deps: &Deps, who: &Citizen, id: TrialId, slot: SlotId) -> Result<(), Failure> {
    deps.store
        .write(async |tx: &Tx| {
            let (standing, trial) = load::open_trial(deps, tx, who, id).await?;
            load::refuse_incomplete(&trial)?;
            limits::submit(deps, tx, who.person).await?;
            attempt(deps, tx, who, &standing, &trial, slot).await
        })
        .await
}

async fn attempt(
    deps: &Deps,
    tx: &Tx,
    who: &Citizen,
    standing: &Standing,
    trial: &Trial,
    wanted: SlotId,
) -> Result<(), Failure> {
    let (now, permit) = (deps.clock.now(), &standing.subject.permit);
    let notice = calendar::notice(tx, &trial.centre).await?;
    let held = trials::held(tx, permit, trial.id).await?;
    if let Some(held) = &held {
        // One who did not come is bound by no limit: that time is over.
        let booked = trial.state == TrialState::Booked && held.booking.state == BookingState::Booked;
        // The same button pressed twice.
        if booked && held.slot.id == wanted {
            return Ok(());
        }
        if booked && !notice.may_change(held.slot.time, now) {
            return Err(Refusal::NotAllowed(NotAllowed::IllegalMove).into());
        }
    }
    let slot = calendar::find_open(tx, &trial.centre, wanted).await?.ok_or(Refusal::TimeTaken)?;
    if !notice.may_book(slot.time, now) {
        return Err(Refusal::TimeTaken.into());
    }
    // The own one first: an offer that has run out, of this very time, would lapse in a version of its own.
    let freed = trials::release(tx, trial.id, BookingState::Changed).await?;
    lapse_of(deps, tx, wanted).await?;
    let booking = Booking::booked(BookingId(deps.random.uuid()), wanted, trial.id, now);
    match trials::take(tx, &booking).await {
        Err(StoreError::Duplicate) => return Err(Refusal::TimeTaken.into()),
        other => other?,
    }
    let told = Stepped { starts_at: Some(slot.time.starts_at), text: None };
    let by = Some(EventBy::Citizen(who.person));
    stepped(deps, tx, trial, TrialStep::Book, by, told, |next| next.place = Some(Place::Centre)).await?;
    match freed {
        Some(freed) => offer_freed(deps, tx, &trial.centre, freed).await,
        None => Ok(()),
    }
}
