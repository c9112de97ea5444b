//! A time that was freed is kept for the first who waits, for some hours, then for the next.

use domain::{
    actor::Citizen,
    case::EventBy,
    centre::CentreNumber,
    id::{BookingId, SlotId, TrialId},
    refusal::Refusal,
    time::oslo_date,
    trial::{Booking, BookingState, TrialStep},
};
use store::{StoreError, Tx, calendar, trials};

use super::{
    load,
    step::{Stepped, offer_changed, stepped},
};
use crate::{again::again, error::Failure, outbox, ports::Deps};

/// Keeps the slot for the first who waits and for whom it is in time; nobody waiting is nobody offered.
pub(crate) async fn offer_freed(
    deps: &Deps,
    tx: &Tx,
    centre: &CentreNumber,
    freed: SlotId,
) -> Result<(), Failure> {
    let now = deps.clock.now();
    let Some(slot) = calendar::find_open(tx, centre, freed).await? else { return Ok(()) };
    let notice = calendar::notice(tx, centre).await?;
    // Whoever is offered a time can book it.
    if !notice.may_book(slot.time, now) {
        return Ok(());
    }
    lapse_of(deps, tx, freed).await?;
    let day = oslo_date(slot.time.starts_at);
    let waiting = trials::waiting_for(tx, centre, freed).await?.into_iter();
    for waits in waiting.filter(|waits| day <= waits.until) {
        let offer = Booking::offer(BookingId(deps.random.uuid()), &slot, waits.trial, now);
        match trials::take(tx, &offer).await {
            Ok(()) => {
                let starts_at = Some(slot.time.starts_at);
                if !offer_changed(deps, tx, waits.trial, TrialStep::Offer, starts_at).await? {
                    // Who waited has just been given something else: all of it is done again.
                    return Err(StoreError::Conflict.into());
                }
                return outbox::trial_offered(deps, tx, &offer).await;
            }
            // Somebody has the slot already, or this one has another.
            Err(StoreError::Duplicate) => {}
            Err(error) => return Err(error.into()),
        }
    }
    Ok(())
}

/// Keeps times that have been opened for those who wait, as long as there are such; the slots are in order.
pub(crate) async fn offer_all(
    deps: &Deps,
    tx: &Tx,
    centre: &CentreNumber,
    slots: &[SlotId],
) -> Result<(), Failure> {
    for slot in slots {
        let Some(until) = trials::waited_until(tx, centre).await? else { return Ok(()) };
        let found = calendar::find(tx, centre, *slot).await?;
        if found.is_some_and(|slot| until < oslo_date(slot.time.starts_at)) {
            return Ok(());
        }
        offer_freed(deps, tx, centre, *slot).await?;
    }
    Ok(())
}

/// Takes times that were kept for somebody out of their hands, and says so in the history of each.
pub(crate) async fn withdraw(deps: &Deps, tx: &Tx, slots: &[SlotId]) -> Result<(), Failure> {
    for lapsed in trials::withdraw_offers(tx, slots).await? {
        offer_changed(deps, tx, lapsed.trial, TrialStep::Lapse, None).await?;
    }
    Ok(())
}

/// Lets the offer of the slot lapse whose time is over.
pub(crate) async fn lapse_of(deps: &Deps, tx: &Tx, slot: SlotId) -> Result<(), Failure> {
    if let Some(lapsed) = trials::lapse_offer_of(tx, slot, deps.clock.now()).await? {
        offer_changed(deps, tx, lapsed.trial, TrialStep::Lapse, None).await?;
    }
    Ok(())
}

/// Lets the offers lapse whose time is over, and keeps each slot for the next; answers how many.
pub(crate) async fn lapse(deps: &Deps) -> Result<u64, Failure> {
    const AT_ONCE: u64 = 50;
    let mut all = 0;
    loop {
        let lapsed = again(|| lapse_some(deps, AT_ONCE)).await?;
        all += lapsed;
        if lapsed < AT_ONCE {
            return Ok(all);
        }
    }
}

async fn lapse_some(deps: &Deps, many: u64) -> Result<u64, Failure> {
    let some = deps.store.write(async |tx: &Tx| {
        let lapsed = trials::lapse_offers(tx, deps.clock.now(), many).await?;
        for one in &lapsed {
            offer_changed(deps, tx, one.trial, TrialStep::Lapse, None).await?;
        }
        for one in &lapsed {
            offer_freed(deps, tx, &one.centre, one.slot).await?;
        }
        Ok::<_, Failure>(lapsed.len() as u64)
    });
    some.await
}

/// Takes or declines the time that is kept. An offer of another time, or whose time is over, or that is not there, is
/// [`Refusal::TimeTaken`].
pub(super) async fn answer(
    deps: &Deps,
    who: &Citizen,
    id: TrialId,
    slot: SlotId,
    yes: bool,
) -> Result<(), Failure> {
    deps.store
        .write(async |tx: &Tx| {
            let (standing, trial) = load::open_trial(deps, tx, who, id).await?;
            let now = deps.clock.now();
            let held = trials::held(tx, &standing.subject.permit, id).await?;
            let Some(held) = held.filter(|held| held.slot.id == slot) else {
                return Err(Refusal::TimeTaken.into());
            };
            let by = Some(EventBy::Citizen(who.person));
            let told = Stepped { starts_at: Some(held.slot.time.starts_at), text: None };
            match held.booking.state {
                // The same button pressed twice.
                BookingState::Booked if yes => Ok(()),
                BookingState::Offered if !yes => {
                    trials::release(tx, id, BookingState::Lapsed).await?;
                    stepped(deps, tx, &trial, TrialStep::Decline, by, told, |_next| {}).await?;
                    offer_freed(deps, tx, &trial.centre, slot).await
                }
                BookingState::Offered => {
                    let open = calendar::find_open(tx, &trial.centre, slot).await?;
                    let comes = open.is_some_and(|open| now < open.time.starts_at);
                    if !comes || !trials::accept(tx, id, slot, now).await? {
                        return Err(Refusal::TimeTaken.into());
                    }
                    stepped(deps, tx, &trial, TrialStep::Book, by, told, |_next| {}).await?;
                    Ok(())
                }
                _ => Err(Refusal::TimeTaken.into()),
            }
        })
        .await
}
