//! The times of a room: made, shown and moved. Whoever changes several has the room to itself meanwhile.

use chrono::{Days, Duration, NaiveDate, NaiveDateTime};
use domain::{
    actor::Staff,
    centre::CentreNumber,
    id::{RoomId, SlotId},
    problem::{Field, Problem, ProblemKind},
    refusal::{NotAllowed, Refusal},
    time::start_of_day,
    trial::{Slot, SlotState, SlotTime, beside, form::MOST_DAYS, times},
};
use store::{
    StoreError, Tx,
    calendar::{self, RoomRecord},
    trials,
};

use super::{
    change::{found, instant, own, wrong},
    closing::is_closed,
};
use crate::{
    error::Failure,
    ports::Deps,
    trials::{offer_all, offer_freed, slot_moved, withdraw},
};

/// Makes the times that are not there yet, from tomorrow at the earliest. What stands in the room stays, and nothing is made on
/// top of it.
pub(super) async fn generate(
    deps: &Deps,
    tx: &Tx,
    centre: &CentreNumber,
    room: RoomId,
    from: NaiveDate,
    to: NaiveDate,
) -> Result<(), Failure> {
    let record = in_use(own(tx, centre, room).await?, Field::MadeTo)?;
    let from = from.max(deps.clock.today() + Days::new(1));
    if to < from || (to - from).num_days() >= i64::from(MOST_DAYS) {
        return Err(wrong(ProblemKind::NotAfterToday));
    }
    let slots: Vec<Slot> = times(&record.plan, from, to)
        .into_iter()
        .flat_map(|time| (1..=record.plan.capacity).map(move |place| (time, place)))
        .map(|(time, place)| Slot {
            id: SlotId(deps.random.uuid()),
            room,
            place,
            time,
            state: SlotState::Draft,
        })
        .collect();
    let (begins, ends) = (start_of_day(from), start_of_day(to + Days::new(1)));
    // Drafts of an older plan give way to those of the new one.
    calendar::delete_unused(tx, room, SlotState::Draft, begins, ends).await?;
    let buffer = Duration::minutes(record.plan.buffer.into());
    let kept = calendar::meeting(tx, room, begins - buffer, ends + buffer).await?;
    calendar::insert_missing(tx, centre, &beside(slots, &kept, record.plan.buffer)).await?;
    Ok(())
}

/// Shows the drafts, and keeps them for those who wait.
pub(super) async fn publish(
    deps: &Deps,
    tx: &Tx,
    centre: &CentreNumber,
    room: RoomId,
    from: NaiveDate,
    to: NaiveDate,
) -> Result<(), Failure> {
    in_use(own(tx, centre, room).await?, Field::ShownTo)?;
    let shown = calendar::publish(tx, room, start_of_day(from), start_of_day(to + Days::new(1))).await?;
    offer_all(deps, tx, centre, &shown).await
}

fn in_use(record: RoomRecord, field: Field) -> Result<RoomRecord, Failure> {
    if record.in_use {
        return Ok(record);
    }
    Err(Refusal::Invalid(vec![Problem::new(field, ProblemKind::RoomNotInUse)]).into())
}

/// A time is open or closed; it was a draft only until it was shown.
pub(super) async fn set_state(
    deps: &Deps,
    tx: &Tx,
    centre: &CentreNumber,
    slot: SlotId,
    state: SlotState,
) -> Result<(), Failure> {
    if state == SlotState::Draft {
        return Err(Refusal::NotAllowed(NotAllowed::IllegalMove).into());
    }
    found(calendar::find_to_change(tx, centre, slot).await?.is_some())?;
    calendar::set_state(tx, centre, slot, state).await?;
    if state == SlotState::Open {
        return offer_freed(deps, tx, centre, slot).await;
    }
    withdraw(deps, tx, &[slot]).await
}

/// Whoever has the time goes with it, and reads so.
pub(super) async fn move_slot(
    deps: &Deps,
    tx: &Tx,
    who: &Staff,
    id: SlotId,
    to: NaiveDateTime,
) -> Result<(), Failure> {
    let centre = &who.centre;
    // The trial first, as whoever books does; then the time, and whether it is still the same one's.
    let trial = trials::of_slot(tx, id).await?;
    if let Some(trial) = trial {
        trials::lock(tx, trial).await?;
    }
    let slot = calendar::find_to_change(tx, centre, id).await?.ok_or(Refusal::NotFound)?;
    if trials::of_slot(tx, id).await? != trial {
        return Err(StoreError::Conflict.into());
    }
    let starts_at = instant(to)?;
    // The same button pressed twice.
    if starts_at == slot.time.starts_at {
        return Ok(());
    }
    let illegal = || Failure::from(Refusal::NotAllowed(NotAllowed::IllegalMove));
    if slot.time.starts_at <= deps.clock.now() {
        return Err(illegal());
    }
    if starts_at <= deps.clock.now() {
        return Err(wrong(ProblemKind::NotAfterToday));
    }
    let lasts = slot.time.ends_at - slot.time.starts_at;
    let time = SlotTime { starts_at, ends_at: starts_at + lasts };
    let there = calendar::meeting(tx, slot.room, time.starts_at, time.ends_at).await?;
    if there.iter().any(|other| other.id != id && other.place == slot.place) {
        return Err(Refusal::TimeTaken.into());
    }
    match calendar::move_to(tx, centre, id, time).await {
        Err(StoreError::Duplicate) => return Err(Refusal::TimeTaken.into()),
        moved => found(moved?)?,
    }
    // An offer was of the old time. Whoever had it is not offered the new one: a page left open would take it for the old.
    withdraw(deps, tx, &[id]).await?;
    trials::settle_offers(tx, id).await?;
    if let Some(booked) = trials::of_slot(tx, id).await? {
        // The day of one who came, or did not, is over.
        if !slot_moved(deps, tx, who, booked, time).await? {
            return Err(illegal());
        }
        open_again(tx, centre, &slot, time).await?;
    }
    offer_freed(deps, tx, centre, id).await
}

/// A time that was closed with the others of a closure is open once it has been moved out of it.
async fn open_again(tx: &Tx, centre: &CentreNumber, slot: &Slot, time: SlotTime) -> Result<(), Failure> {
    let record = own(tx, centre, slot.room).await?;
    if slot.state == SlotState::Closed && !is_closed(&record, time) {
        calendar::open_moved(tx, slot.id).await?;
    }
    Ok(())
}
