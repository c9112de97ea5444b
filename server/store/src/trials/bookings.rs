//! Who has which time. That a slot has one active booking, and a trial one slot, is the work of two partial unique indexes:
//! nothing is checked before it is written.

use domain::{
    access::Permit,
    id::{BookingId, SlotId, TrialId},
    time::Instant,
    trial::{Booking, BookingState, Room, Slot, SlotTime},
};
use sea_orm::{
    ActiveValue::Set, ColumnTrait as _, EntityTrait as _, QueryFilter as _, QueryOrder as _,
    QuerySelect as _, QueryTrait as _, Select, sea_query::SimpleExpr,
};

use crate::{
    calendar::{room_of, slot_of},
    codes::{booking_state, instant, millis},
    entity::{booking, room, slot, trial},
    error::{StoreError, failed},
    handle::{Connected as _, Handle, Tx},
    rows::insert_once,
};

/// A booking with its time and room.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Held {
    pub booking: Booking,
    pub slot: Slot,
    pub room: Room,
}

/// Keeps the booking. [`StoreError::Duplicate`] when somebody else has the slot, or the trial another one; the transaction can then
/// go on.
pub async fn take(tx: &Tx, one: &Booking) -> Result<(), StoreError> {
    let row = booking::Model {
        id: one.id.0,
        slot_id: one.slot.0,
        trial_id: one.trial.0,
        state: one.state.code().to_owned(),
        made_at: millis(one.made_at),
        kept_until: one.kept_until.map(millis),
    };
    insert_once(tx, row, "take a time").await
}

/// Makes the offer of the slot that the trial has a booking made `now`; whether it had one that is still kept.
pub async fn accept(tx: &Tx, trial: TrialId, slot: SlotId, now: Instant) -> Result<bool, StoreError> {
    let (made_at, kept_until) = (Set(millis(now)), Set(None));
    let booked = booking::ActiveModel { made_at, kept_until, ..state(BookingState::Booked) };
    let done = booking::Entity::update_many()
        .set(booked)
        .filter(booking::COLUMN.trial_id.eq(trial.0))
        .filter(booking::COLUMN.slot_id.eq(slot.0))
        .filter(booking::COLUMN.state.eq(BookingState::Offered.code()))
        .filter(booking::COLUMN.kept_until.gt(millis(now)))
        .exec(tx.connection());
    Ok(done.await.map_err(failed("take an offer"))?.rows_affected > 0)
}

/// Gives up the time the trial has or is offered; answers the slot that is free now.
pub async fn release(tx: &Tx, trial: TrialId, as_state: BookingState) -> Result<Option<SlotId>, StoreError> {
    let Some(held) = active(tx, trial).await? else { return Ok(None) };
    let done = booking::Entity::update_many()
        .set(state(as_state))
        .filter(booking::COLUMN.id.eq(held.id))
        .exec(tx.connection());
    done.await.map_err(failed("give up a time"))?;
    Ok(Some(SlotId(held.slot_id)))
}

/// The time that a trial of the subject has, or is offered.
pub async fn held(h: &impl Handle, permit: &Permit, trial: TrialId) -> Result<Option<Held>, StoreError> {
    let active = booking::COLUMN.state.is_in(BookingState::ACTIVE.map(BookingState::code));
    latest(h, permit, trial, active).await
}

/// The time that a trial of the subject had when it was called off.
pub async fn last_held(h: &impl Handle, permit: &Permit, trial: TrialId) -> Result<Option<Held>, StoreError> {
    latest(h, permit, trial, booking::COLUMN.state.eq(BookingState::Cancelled.code())).await
}

async fn latest(
    h: &impl Handle,
    permit: &Permit,
    trial: TrialId,
    which: SimpleExpr,
) -> Result<Option<Held>, StoreError> {
    let row = booking::Entity::find()
        .filter(booking::Column::TrialId.in_subquery(own(permit, trial).into_query()))
        .filter(which)
        .order_by_desc(booking::Column::MadeAt)
        .one(h.connection());
    let Some(row) = row.await.map_err(failed("read a booking"))? else { return Ok(None) };
    let slot = slot::Entity::find_by_id(row.slot_id).one(h.connection());
    let slot = slot.await.map_err(failed("read a time"))?.ok_or(StoreError::Missing)?;
    let room = room::Entity::find_by_id(slot.room_id).one(h.connection());
    let room = room.await.map_err(failed("read a room"))?.ok_or(StoreError::Missing)?;
    Ok(Some(Held { booking: booking_of(&row)?, slot: slot_of(slot)?, room: room_of(room) }))
}

/// Every time a trial of the subject has had or was offered, oldest first.
pub async fn bookings(
    h: &impl Handle,
    permit: &Permit,
    trial: TrialId,
) -> Result<Vec<(Booking, SlotTime)>, StoreError> {
    let rows = booking::Entity::find()
        .filter(booking::Column::TrialId.in_subquery(own(permit, trial).into_query()))
        .order_by_asc(booking::Column::MadeAt)
        .all(h.connection());
    let rows = rows.await.map_err(failed("read bookings"))?;
    let slots = slot::Entity::find().filter(slot::COLUMN.id.is_in(rows.iter().map(|row| row.slot_id)));
    let slots = slots.all(h.connection()).await.map_err(failed("read times"))?;
    let mut bookings = Vec::with_capacity(rows.len());
    for row in rows {
        let slot = slots.iter().find(|slot| slot.id == row.slot_id).cloned().ok_or(StoreError::Missing)?;
        bookings.push((booking_of(&row)?, slot_of(slot)?.time));
    }
    Ok(bookings)
}

/// The trial, when it is the subject's: for a question beside it.
fn own(permit: &Permit, trial: TrialId) -> Select<trial::Entity> {
    trial::Entity::find()
        .select_only()
        .column(trial::Column::Id)
        .filter(trial::COLUMN.id.eq(trial.0))
        .filter(trial::COLUMN.subject_id.eq(permit.subject().0))
}

/// The trial that the slot is offered to or booked for.
pub async fn of_slot(h: &impl Handle, slot: SlotId) -> Result<Option<TrialId>, StoreError> {
    let row = booking::Entity::find()
        .filter(booking::COLUMN.slot_id.eq(slot.0))
        .filter(booking::COLUMN.state.is_in(BookingState::ACTIVE.map(BookingState::code)))
        .one(h.connection());
    Ok(row.await.map_err(failed("read a booking"))?.map(|row| TrialId(row.trial_id)))
}

async fn active(h: &impl Handle, trial: TrialId) -> Result<Option<booking::Model>, StoreError> {
    let row = booking::Entity::find()
        .filter(booking::COLUMN.trial_id.eq(trial.0))
        .filter(booking::COLUMN.state.is_in(BookingState::ACTIVE.map(BookingState::code)))
        .one(h.connection());
    row.await.map_err(failed("read a booking"))
}

pub(super) fn state(state: BookingState) -> booking::ActiveModel {
    booking::ActiveModel { state: Set(state.code().to_owned()), ..Default::default() }
}

pub(super) fn booking_of(row: &booking::Model) -> Result<Booking, StoreError> {
    Ok(Booking {
        id: BookingId(row.id),
        slot: SlotId(row.slot_id),
        trial: TrialId(row.trial_id),
        state: booking_state(&row.state)?,
        made_at: instant(row.made_at)?,
        kept_until: row.kept_until.map(instant).transpose()?,
    })
}
