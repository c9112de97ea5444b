//! The times in the rooms of a centre.

use domain::{
    centre::CentreNumber,
    id::{RoomId, SlotId},
    time::Instant,
    trial::{BookingState, Slot, SlotState, SlotTime},
};
use sea_orm::{
    ConnectionTrait as _, EntityTrait as _, FromQueryResult, QueryFilter as _, QueryOrder as _, Statement,
    prelude::Uuid,
};

use crate::{
    codes::{booking_state, instant, millis, slot_state},
    entity::{room, slot},
    error::{StoreError, failed},
    handle::{Handle, unchanged},
};

/// Which free times to look for.
#[derive(Debug, Clone)]
pub struct FreeSlots<'a> {
    pub centre: &'a CentreNumber,
    /// Not before.
    pub from: Instant,
    /// Not at or after.
    pub to: Instant,
    pub now: Instant,
}

/// The open times that nobody holds, in rooms that are in use, at most `limit`, the earliest first; of several at one time in one
/// room the first place alone.
pub async fn free(h: &impl Handle, asked: &FreeSlots<'_>, limit: u64) -> Result<Vec<Slot>, StoreError> {
    free_in_order(h, asked, "ASC", limit).await
}

/// As [`free`], the latest first.
pub async fn last_free(h: &impl Handle, asked: &FreeSlots<'_>, limit: u64) -> Result<Vec<Slot>, StoreError> {
    free_in_order(h, asked, "DESC", limit).await
}

async fn free_in_order(
    h: &impl Handle,
    asked: &FreeSlots<'_>,
    order: &'static str,
    limit: u64,
) -> Result<Vec<Slot>, StoreError> {
    let sql = format!(
        "SELECT s.id, s.room_id, s.place, s.starts_at, s.ends_at, s.state FROM slot s \
         WHERE s.centre = $1 AND s.state = 'open' AND s.starts_at >= $2 AND s.starts_at < $3 AND NOT {taken} \
         AND EXISTS (SELECT 1 FROM room r WHERE r.id = s.room_id AND r.in_use) AND NOT EXISTS (SELECT 1 FROM slot o WHERE o.room_id = s.room_id AND o.starts_at = s.starts_at \
         AND o.place < s.place AND o.state = 'open' AND NOT {other_taken}) \
         ORDER BY s.starts_at {order}, s.room_id LIMIT $5",
        taken = taken("s"),
        other_taken = taken("o"),
    );
    let values = [
        asked.centre.0.as_str().into(),
        millis(asked.from).into(),
        millis(asked.to).into(),
        millis(asked.now).into(),
        i64::try_from(limit).unwrap_or(i64::MAX).into(),
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

/// As [`find`], when somebody can have it: it is open, and so is its room.
pub async fn find_open(
    h: &impl Handle,
    centre: &CentreNumber,
    id: SlotId,
) -> Result<Option<Slot>, StoreError> {
    let Some(slot) = find(h, centre, id).await?.filter(|slot| slot.state == SlotState::Open) else {
        return Ok(None);
    };
    let room = room::Entity::find_by_id(slot.room.0).filter(room::COLUMN.in_use.eq(true)).one(h.connection());
    Ok(room.await.map_err(failed("read a room"))?.map(|_in_use| slot))
}

/// The times of the room that meet the one from `from` to `to`, whoever holds them.
pub async fn meeting(
    h: &impl Handle,
    room: RoomId,
    from: Instant,
    to: Instant,
) -> Result<Vec<Slot>, StoreError> {
    let rows = slot::Entity::find()
        .filter(slot::COLUMN.room_id.eq(room.0))
        .filter(slot::COLUMN.starts_at.lt(millis(to)))
        .filter(slot::COLUMN.ends_at.gt(millis(from)))
        .order_by_asc(slot::Column::StartsAt)
        .all(h.connection());
    rows.await.map_err(failed("read times"))?.into_iter().map(slot_of).collect()
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

pub(crate) fn slot_of(row: slot::Model) -> Result<Slot, StoreError> {
    let slot::Model { id, room_id, place, starts_at, ends_at, state, .. } = row;
    SlotRow { id, room_id, place, starts_at, ends_at, state }.slot()
}
