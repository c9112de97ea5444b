//! The times in the rooms of a centre.

use domain::{
    centre::CentreNumber,
    id::{RoomId, SlotId},
    time::Instant,
    trial::{BookingState, Slot, SlotState, SlotTime},
};
use sea_orm::{
    ActiveValue::Set, ColumnTrait as _, ConnectionTrait as _, EntityTrait as _, FromQueryResult,
    IntoActiveModel as _, QueryFilter as _, Statement, prelude::Uuid, sea_query::OnConflict,
};

use crate::{
    codes::{booking_state, instant, millis, slot_state},
    entity::slot,
    error::{StoreError, failed},
    handle::{Connected as _, Handle, Tx, unchanged},
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

/// Which free times to look for.
#[derive(Debug, Clone)]
pub struct FreeSlots<'a> {
    pub centre: &'a CentreNumber,
    /// Not before.
    pub from: Instant,
    /// Not at or after.
    pub to: Instant,
    pub now: Instant,
    /// At most so many.
    pub limit: u64,
}

/// The open times that nobody holds, the earliest first; of several at one time in one room the first place alone.
pub async fn free(h: &impl Handle, asked: &FreeSlots<'_>) -> Result<Vec<Slot>, StoreError> {
    let sql = format!(
        "SELECT s.id, s.room_id, s.place, s.starts_at, s.ends_at, s.state FROM slot s \
         WHERE s.centre = $1 AND s.state = 'open' AND s.starts_at >= $2 AND s.starts_at < $3 AND NOT {taken} \
         AND NOT EXISTS (SELECT 1 FROM slot o WHERE o.room_id = s.room_id AND o.starts_at = s.starts_at \
         AND o.place < s.place AND o.state = 'open' AND NOT {other_taken}) \
         ORDER BY s.starts_at, s.room_id LIMIT $5",
        taken = taken("s"),
        other_taken = taken("o"),
    );
    let values = [
        asked.centre.0.as_str().into(),
        millis(asked.from).into(),
        millis(asked.to).into(),
        millis(asked.now).into(),
        i64::try_from(asked.limit).unwrap_or(i64::MAX).into(),
    ];
    let db = h.connection();
    let statement = Statement::from_sql_and_values(db.get_database_backend(), sql, values);
    let rows = slot_row(db, statement).await?;
    rows.into_iter().map(SlotRow::slot).collect()
}

/// Whether somebody holds the slot at the moment `$4`.
fn taken(slot: &str) -> String {
    format!(
        "EXISTS (SELECT 1 FROM booking b WHERE b.slot_id = {slot}.id AND (b.state = 'booked' \
         OR (b.state = 'offered' AND b.kept_until > $4)))"
    )
}

/// One slot of the centre. In a transaction nobody closes or moves it meanwhile.
pub async fn find(h: &impl Handle, centre: &CentreNumber, id: SlotId) -> Result<Option<Slot>, StoreError> {
    let one = slot::Entity::find_by_id(id.0).filter(slot::COLUMN.centre.eq(centre.0.as_str()));
    let row = unchanged(h, one).one(h.connection());
    row.await.map_err(failed("read a time"))?.map(slot_of).transpose()
}

/// A slot with what stands on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SlotRecord {
    pub slot: Slot,
    /// The active booking, if there is one.
    pub held: Option<BookingState>,
}

/// All times of the centre from `from` and before `to`, in order.
pub async fn slots_of(
    h: &impl Handle,
    centre: &CentreNumber,
    from: Instant,
    to: Instant,
) -> Result<Vec<SlotRecord>, StoreError> {
    let sql = "SELECT s.id, s.room_id, s.place, s.starts_at, s.ends_at, s.state, b.state AS held FROM slot s \
         LEFT JOIN booking b ON b.slot_id = s.id AND b.state IN ('offered', 'booked') \
         WHERE s.centre = $1 AND s.starts_at >= $2 AND s.starts_at < $3 ORDER BY s.starts_at, s.room_id, s.place";
    let values = [centre.0.as_str().into(), millis(from).into(), millis(to).into()];
    let db = h.connection();
    let statement = Statement::from_sql_and_values(db.get_database_backend(), sql, values);
    let rows = HeldRow::find_by_statement(statement).all(db).await.map_err(failed("read times"))?;
    rows.into_iter()
        .map(|row| {
            let held = row.held.as_deref().map(booking_state).transpose()?;
            Ok(SlotRecord { slot: row.slot.slot()?, held })
        })
        .collect()
}

/// Opens the drafts of the room from `from` and before `to`; answers how many.
pub async fn publish(tx: &Tx, room: RoomId, from: Instant, to: Instant) -> Result<u64, StoreError> {
    let done = slot::Entity::update_many()
        .set(slot::ActiveModel { state: Set(SlotState::Open.code().to_owned()), ..Default::default() })
        .filter(slot::COLUMN.room_id.eq(room.0))
        .filter(slot::COLUMN.state.eq(SlotState::Draft.code()))
        .filter(slot::Column::StartsAt.between(millis(from), millis(to) - 1))
        .exec(tx.connection());
    Ok(done.await.map_err(failed("open times"))?.rows_affected)
}

/// Deletes the drafts of the room from `from` on, so that they can be made anew from a plan that has changed.
pub async fn delete_drafts(tx: &Tx, room: RoomId, from: Instant) -> Result<u64, StoreError> {
    let done = slot::Entity::delete_many()
        .filter(slot::COLUMN.room_id.eq(room.0))
        .filter(slot::COLUMN.state.eq(SlotState::Draft.code()))
        .filter(slot::COLUMN.starts_at.gte(millis(from)))
        .exec(tx.connection());
    Ok(done.await.map_err(failed("delete drafts of times"))?.rows_affected)
}

/// Opens or closes one slot of the centre; whether there is such a slot.
pub async fn set_state(
    tx: &Tx,
    centre: &CentreNumber,
    id: SlotId,
    state: SlotState,
) -> Result<bool, StoreError> {
    change(tx, centre, id, slot::ActiveModel { state: Set(state.code().to_owned()), ..Default::default() })
        .await
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

#[derive(FromQueryResult)]
struct SlotRow {
    id: Uuid,
    room_id: Uuid,
    place: i64,
    starts_at: i64,
    ends_at: i64,
    state: String,
}

#[derive(FromQueryResult)]
struct HeldRow {
    #[sea_orm(nested)]
    slot: SlotRow,
    held: Option<String>,
}

async fn slot_row(
    db: &impl sea_orm::ConnectionTrait,
    statement: Statement,
) -> Result<Vec<SlotRow>, StoreError> {
    SlotRow::find_by_statement(statement).all(db).await.map_err(failed("read free times"))
}

impl SlotRow {
    fn slot(self) -> Result<Slot, StoreError> {
        Ok(Slot {
            id: SlotId(self.id),
            room: RoomId(self.room_id),
            place: u32::try_from(self.place).map_err(|_wrong| StoreError::Unreadable { what: "place" })?,
            time: SlotTime { starts_at: instant(self.starts_at)?, ends_at: instant(self.ends_at)? },
            state: slot_state(&self.state)?,
        })
    }
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
    }
}

pub(crate) fn slot_of(row: slot::Model) -> Result<Slot, StoreError> {
    let slot::Model { id, room_id, place, starts_at, ends_at, state, .. } = row;
    SlotRow { id, room_id, place, starts_at, ends_at, state }.slot()
}
