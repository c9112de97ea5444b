//! Times are made, shown, closed and moved.

use domain::{
    centre::CentreNumber,
    id::{RoomId, SlotId},
    time::Instant,
    trial::{Slot, SlotState, SlotTime},
};
use sea_orm::{
    ActiveValue::Set, ColumnTrait as _, Condition, EntityTrait as _, IntoActiveModel as _, QueryFilter as _,
    QueryOrder as _, QuerySelect as _, QueryTrait as _, prelude::Uuid, sea_query::OnConflict,
};

use super::slots::slot_of;
use crate::{
    codes::millis,
    entity::{booking, room, slot},
    error::{StoreError, failed},
    handle::{Connected as _, Tx, locked},
    rows::CHUNK,
};

/// Keeps those of the slots that are not there yet; answers how many were new. A time that is there stays as it is.
pub async fn insert_missing(tx: &Tx, centre: &CentreNumber, slots: &[Slot]) -> Result<u64, StoreError> {
    let mut new = 0;
    for chunk in slots.chunks(CHUNK) {
        let rows = chunk.iter().map(|one| row_of(centre, one).into_active_model());
        let there = OnConflict::columns([slot::Column::RoomId, slot::Column::StartsAt, slot::Column::Place])
            .do_nothing()
            .to_owned();
        let done = slot::Entity::insert_many(rows).on_conflict(there).exec_without_returning(tx.connection());
        new += done.await.map_err(failed("keep times"))?;
    }
    Ok(new)
}

/// Opens the drafts of the room from `from` and before `to`; answers them in order.
pub async fn publish(tx: &Tx, room: RoomId, from: Instant, to: Instant) -> Result<Vec<SlotId>, StoreError> {
    let drafts = Condition::all()
        .add(slot::COLUMN.room_id.eq(room.0))
        .add(slot::COLUMN.state.eq(SlotState::Draft.code()))
        .add(slot::Column::StartsAt.between(millis(from), millis(to) - 1));
    let ids = slot::Entity::find()
        .select_only()
        .column(slot::Column::Id)
        .filter(drafts.clone())
        .order_by_asc(slot::Column::StartsAt)
        .into_tuple::<Uuid>()
        .all(tx.connection());
    let ids = ids.await.map_err(failed("read drafts of times"))?;
    let done = slot::Entity::update_many().set(to_state(SlotState::Open)).filter(drafts);
    done.exec(tx.connection()).await.map_err(failed("open times"))?;
    Ok(ids.into_iter().map(SlotId).collect())
}

/// Closes the times of the room that meet the period, also those that somebody has, who keeps theirs; answers which were not
/// closed before.
pub async fn close_times(
    tx: &Tx,
    room: RoomId,
    from: Instant,
    to: Instant,
) -> Result<Vec<SlotId>, StoreError> {
    let others = in_period(room, from, to).add(slot::COLUMN.state.ne(SlotState::Closed.code()));
    let ids = slot::Entity::find()
        .select_only()
        .column(slot::Column::Id)
        .filter(others.clone())
        .into_tuple::<Uuid>()
        .all(tx.connection());
    let ids = ids.await.map_err(failed("read times"))?;
    let done = slot::Entity::update_many().set(to_state(SlotState::Closed)).filter(others);
    done.exec(tx.connection()).await.map_err(failed("close times"))?;
    Ok(ids.into_iter().map(SlotId).collect())
}

/// Makes drafts of the closed times of the room that meet the period, but for those that were closed alone; answers them.
pub async fn redraft(tx: &Tx, room: RoomId, from: Instant, to: Instant) -> Result<Vec<Slot>, StoreError> {
    let closed = in_period(room, from, to)
        .add(slot::COLUMN.state.eq(SlotState::Closed.code()))
        .add(slot::COLUMN.by_hand.eq(false));
    let rows = slot::Entity::find().filter(closed.clone()).all(tx.connection());
    let rows = rows.await.map_err(failed("read closed times"))?;
    let done = slot::Entity::update_many().set(to_state(SlotState::Draft)).filter(closed);
    done.exec(tx.connection()).await.map_err(failed("change times"))?;
    rows.into_iter().map(slot_of).collect()
}

/// Closes drafts with the others of a closure.
pub async fn close(tx: &Tx, drafts: &[SlotId]) -> Result<(), StoreError> {
    for chunk in drafts.chunks(CHUNK) {
        let these = slot::COLUMN.id.is_in(chunk.iter().map(|slot| slot.0));
        let done = slot::Entity::update_many().set(to_state(SlotState::Closed)).filter(these);
        done.exec(tx.connection()).await.map_err(failed("close times"))?;
    }
    Ok(())
}

/// Opens a closed slot, unless it was closed alone.
pub async fn open_moved(tx: &Tx, id: SlotId) -> Result<(), StoreError> {
    let done = slot::Entity::update_many()
        .set(to_state(SlotState::Open))
        .filter(slot::COLUMN.id.eq(id.0))
        .filter(slot::COLUMN.state.eq(SlotState::Closed.code()))
        .filter(slot::COLUMN.by_hand.eq(false));
    done.exec(tx.connection()).await.map(|_| ()).map_err(failed("open a time"))
}

fn in_period(room: RoomId, from: Instant, to: Instant) -> Condition {
    Condition::all()
        .add(slot::COLUMN.room_id.eq(room.0))
        .add(slot::COLUMN.starts_at.lt(millis(to)))
        .add(slot::COLUMN.ends_at.gt(millis(from)))
}

/// Deletes the times of the room in this state from `from` and before `to`: drafts, so that they can be made anew from a plan that
/// has changed, or closed ones that the plan has no more. One that somebody has had stays.
pub async fn delete_unused(
    tx: &Tx,
    room: RoomId,
    state: SlotState,
    from: Instant,
    to: Instant,
) -> Result<u64, StoreError> {
    let had = booking::Entity::find().select_only().column(booking::Column::SlotId);
    let done = slot::Entity::delete_many()
        .filter(slot::COLUMN.room_id.eq(room.0))
        .filter(slot::COLUMN.state.eq(state.code()))
        .filter(slot::COLUMN.starts_at.gte(millis(from)))
        .filter(slot::COLUMN.starts_at.lt(millis(to)))
        .filter(slot::Column::Id.not_in_subquery(had.into_query()))
        .exec(tx.connection());
    Ok(done.await.map_err(failed("delete times"))?.rows_affected)
}

/// One slot of the centre that is about to be changed: nobody else changes it or makes times in its room meanwhile.
pub async fn find_to_change(tx: &Tx, centre: &CentreNumber, id: SlotId) -> Result<Option<Slot>, StoreError> {
    let one = || slot::Entity::find_by_id(id.0).filter(slot::COLUMN.centre.eq(centre.0.as_str()));
    let Some(seen) = one().one(tx.connection()).await.map_err(failed("read a time"))? else {
        return Ok(None);
    };
    // The room first, as whoever makes times does.
    let room = locked(tx, room::Entity::find_by_id(seen.room_id)).one(tx.connection());
    room.await.map_err(failed("read a room"))?;
    let row = locked(tx, one()).one(tx.connection());
    row.await.map_err(failed("read a time"))?.map(slot_of).transpose()
}

/// Opens or closes one slot of the centre; whether there is such a slot.
pub async fn set_state(
    tx: &Tx,
    centre: &CentreNumber,
    id: SlotId,
    state: SlotState,
) -> Result<bool, StoreError> {
    let by_hand = Set(state == SlotState::Closed);
    change(tx, centre, id, slot::ActiveModel { by_hand, ..to_state(state) }).await
}

/// Moves one slot of the centre to another time, with whoever has it; whether there is such a slot.
/// [`StoreError::Duplicate`] when the room has one at that time already.
pub async fn move_to(tx: &Tx, centre: &CentreNumber, id: SlotId, to: SlotTime) -> Result<bool, StoreError> {
    let (starts_at, ends_at) = (Set(millis(to.starts_at)), Set(millis(to.ends_at)));
    change(tx, centre, id, slot::ActiveModel { starts_at, ends_at, ..Default::default() }).await
}

async fn change(
    tx: &Tx,
    centre: &CentreNumber,
    id: SlotId,
    to: slot::ActiveModel,
) -> Result<bool, StoreError> {
    let done = slot::Entity::update_many()
        .set(to)
        .filter(slot::COLUMN.id.eq(id.0))
        .filter(slot::COLUMN.centre.eq(centre.0.as_str()))
        .exec(tx.connection());
    Ok(done.await.map_err(failed("change a time"))?.rows_affected > 0)
}

fn to_state(state: SlotState) -> slot::ActiveModel {
    slot::ActiveModel { state: Set(state.code().to_owned()), ..Default::default() }
}

fn row_of(centre: &CentreNumber, one: &Slot) -> slot::Model {
    slot::Model {
        id: one.id.0,
        room_id: one.room.0,
        centre: centre.0.clone(),
        place: one.place.into(),
        starts_at: millis(one.time.starts_at),
        ends_at: millis(one.time.ends_at),
        state: one.state.code().to_owned(),
        by_hand: false,
    }
}
