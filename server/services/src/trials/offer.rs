//! A time that was freed is kept for the first who waits, for some hours, then for the next.

use domain::{
    actor::Citizen,
    case::EventBy,
    centre::CentreNumber,
    id::{BookingId, SlotId, TrialId},
    refusal::Refusal,
    time::oslo_date,
    trial::{Booking, BookingState, SlotState, TrialStep},
};
use store::{StoreError, Tx, calendar, trials};

use super::{
    load,
    step::{Stepped, stepped},
};
use crate::{error::Failure, outbox, ports::Deps};

/// Keeps the slot for the first who waits and for whom it is in time; nobody waiting is nobody offered.
pub(crate) async fn offer_freed(
    deps: &Deps,
    tx: &Tx,
    centre: &CentreNumber,
    freed: SlotId,
) -> Result<(), Failure> {
    let now = deps.clock.now();
    let Some(slot) = calendar::find(tx, centre, freed).await? else { return Ok(()) };
    let notice = calendar::notice(tx, centre).await?;
    // Whoever is offered a time can book it.
    if slot.state != SlotState::Open || !notice.may_book(slot.time, now) {
        return Ok(());
    }
    let day = oslo_date(slot.time.starts_at);
    let waiting = trials::waiting_for(tx, centre, freed).await?.into_iter();
    for waits in waiting.filter(|waits| day <= waits.until) {
        let offer = Booking::offer(BookingId(deps.random.uuid()), freed, waits.trial, now);
        match trials::take(tx, &offer).await {
            Ok(()) => return outbox::trial_offered(deps, tx, &offer).await,
            // Somebody has the slot already, or this one has another.
            Err(StoreError::Duplicate) => {}
            Err(error) => return Err(error.into()),
        }
    }
    Ok(())
}

/// Lets the offers lapse whose time is over, and keeps each slot for the next; answers how many.
pub(crate) async fn lapse(deps: &Deps) -> Result<u64, Failure> {
    const AT_ONCE: u64 = 50;
    let mut all = 0;
    loop {
        let some = deps.store.write(async |tx: &Tx| {
            let freed = trials::lapse_offers(tx, deps.clock.now(), AT_ONCE).await?;
            for (centre, slot) in &freed {
                offer_freed(deps, tx, centre, *slot).await?;
            }
            Ok::<_, Failure>(freed.len() as u64)
        });
        let lapsed = some.await?;
        all += lapsed;
        if lapsed < AT_ONCE {
            return Ok(all);
        }
    }
}

/// Takes or declines the time that is kept. An offer whose time is over, or that is not there, is [`Refusal::TimeTaken`].
pub(super) async fn answer(deps: &Deps, who: &Citizen, id: TrialId, yes: bool) -> Result<(), Failure> {
    deps.store
        .write(async |tx: &Tx| {
            let (standing, trial) = load::open_trial(deps, tx, who, id).await?;
            let now = deps.clock.now();
            let held = trials::held(tx, &standing.subject.permit, id).await?;
            match held {
                // The same button pressed twice.
                Some(held) if yes && held.booking.state == BookingState::Booked => return Ok(()),
                Some(held) if !yes && held.booking.state == BookingState::Offered => {
                    trials::release(tx, id, BookingState::Lapsed).await?;
                    return offer_freed(deps, tx, &trial.centre, held.slot.id).await;
                }
                Some(held) if yes && trials::accept(tx, id, now).await? => {
                    let told = Stepped { starts_at: Some(held.slot.time.starts_at), text: None };
                    let by = Some(EventBy::Citizen(who.person));
                    stepped(deps, tx, &trial, TrialStep::Book, by, told, |_next| {}).await?;
                    return Ok(());
                }
                _ => {}
            }
            Err(Refusal::TimeTaken.into())
        })
        .await
}
