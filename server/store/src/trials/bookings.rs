//! Who has which time. That a slot has one active booking, and a trial one slot, is the work of two partial unique indexes:
//! nothing is checked before it is written.

use domain::{
    access::Permit,
    centre::CentreNumber,
    id::{BookingId, SlotId, TrialId},
    time::Instant,
    trial::{Booking, BookingState, Room, Slot, SlotTime, TrialState, WaitingUntil},
};
use sea_orm::{
    ActiveValue::Set, ColumnTrait as _, EntityTrait as _, QueryFilter as _, QueryOrder as _,
    QuerySelect as _, QueryTrait as _, Select, prelude::Uuid, sea_query::SimpleExpr,
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
/// go on. An offer of the slot whose time is over keeps nobody away.
pub async fn take(tx: &Tx, one: &Booking) -> Result<(), StoreError> {
    let over = booking::Entity::update_many()
        .set(state(BookingState::Lapsed))
        .filter(booking::COLUMN.slot_id.eq(one.slot.0))
        .filter(booking::COLUMN.state.eq(BookingState::Offered.code()))
        .filter(booking::COLUMN.kept_until.lte(millis(one.made_at)));
    over.exec(tx.connection()).await.map_err(failed("let an offer lapse"))?;
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

/// Makes the offer that the trial has a booking; whether it had one that is still kept at `now`.
pub async fn accept(tx: &Tx, trial: TrialId, now: Instant) -> Result<bool, StoreError> {
    let booked = booking::ActiveModel { kept_until: Set(None), ..state(BookingState::Booked) };
    let done = booking::Entity::update_many()
        .set(booked)
        .filter(booking::COLUMN.trial_id.eq(trial.0))
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

/// Lets the offers lapse whose time is over, at most `many`; answers the slots that are free now, each with its centre.
pub async fn lapse_offers(
    tx: &Tx,
    now: Instant,
    many: u64,
) -> Result<Vec<(CentreNumber, SlotId)>, StoreError> {
    let over = booking::Entity::find()
        .select_only()
        .columns([booking::Column::Id, booking::Column::SlotId])
        .filter(booking::COLUMN.state.eq(BookingState::Offered.code()))
        .filter(booking::COLUMN.kept_until.lte(millis(now)))
        .limit(many)
        .into_tuple::<(Uuid, Uuid)>()
        .all(tx.connection());
    let over = over.await.map_err(failed("read offers"))?;
    let done = booking::Entity::update_many()
        .set(state(BookingState::Lapsed))
        .filter(booking::COLUMN.id.is_in(over.iter().map(|(booking, _)| *booking)))
        .filter(booking::COLUMN.state.eq(BookingState::Offered.code()));
    done.exec(tx.connection()).await.map_err(failed("let offers lapse"))?;
    let free = slot::Entity::find().filter(slot::COLUMN.id.is_in(over.iter().map(|(_, slot)| *slot)));
    let free = free.all(tx.connection()).await.map_err(failed("read times"))?;
    Ok(free.into_iter().map(|slot| (CentreNumber(slot.centre), SlotId(slot.id))).collect())
}

/// Somebody who waits for a time at a centre: who it is stays in the store.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WaitingTrial {
    pub trial: TrialId,
    pub until: WaitingUntil,
}

/// Those who wait for a time at the centre, have no offer and were not offered this one before, whoever waited longest first.
pub async fn waiting_for(
    h: &impl Handle,
    centre: &CentreNumber,
    slot: SlotId,
) -> Result<Vec<WaitingTrial>, StoreError> {
    let trials = || booking::Entity::find().select_only().column(booking::Column::TrialId);
    let offered = trials().filter(booking::COLUMN.state.eq(BookingState::Offered.code()));
    let before = trials().filter(booking::COLUMN.slot_id.eq(slot.0));
    let rows = trial::Entity::find()
        .filter(trial::COLUMN.centre.eq(centre.0.as_str()))
        .filter(trial::COLUMN.state.eq(TrialState::Waiting.code()))
        .filter(trial::Column::Id.not_in_subquery(offered.into_query()))
        .filter(trial::Column::Id.not_in_subquery(before.into_query()))
        .order_by_asc(trial::Column::ChangedAt)
        .order_by_asc(trial::Column::Id)
        .all(h.connection());
    let rows = rows.await.map_err(failed("read who waits"))?.into_iter();
    Ok(rows
        .filter_map(|row| Some(WaitingTrial { trial: TrialId(row.id), until: row.waits_until? }))
        .collect())
}

async fn active(h: &impl Handle, trial: TrialId) -> Result<Option<booking::Model>, StoreError> {
    let row = booking::Entity::find()
        .filter(booking::COLUMN.trial_id.eq(trial.0))
        .filter(booking::COLUMN.state.is_in(BookingState::ACTIVE.map(BookingState::code)))
        .one(h.connection());
    row.await.map_err(failed("read a booking"))
}

fn state(state: BookingState) -> booking::ActiveModel {
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
