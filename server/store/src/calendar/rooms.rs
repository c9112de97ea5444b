//! Rooms with their hours, exceptions and closures.

use chrono::{NaiveDate, NaiveTime, Timelike as _, Weekday};
use domain::{
    centre::CentreNumber,
    id::RoomId,
    time::{Instant, oslo},
    trial::{AccessFact, Closure, DayHours, Hours, Plan, Room, WeekHours},
};
use sea_orm::{EntityTrait as _, QueryFilter as _, QueryOrder as _, prelude::Uuid};

use crate::{
    codes::{instant, millis},
    entity::{room, room_closure, room_day, room_hours},
    error::{StoreError, failed},
    handle::{Connected as _, Handle, Tx, locked},
    rows::{insert, put},
};

/// A closure of a room.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ClosureId(pub Uuid);

/// A period in which a room is not used, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoomClosure {
    pub id: ClosureId,
    pub from: Instant,
    pub to: Instant,
    /// For staff.
    pub reason: String,
}

/// A room with how it is used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoomRecord {
    pub room: Room,
    pub plan: Plan,
    pub closures: Vec<RoomClosure>,
    pub in_use: bool,
}

/// All rooms of the centre with how they are used, by name.
pub async fn rooms(h: &impl Handle, centre: &CentreNumber) -> Result<Vec<RoomRecord>, StoreError> {
    let mut rooms = Vec::new();
    for row in rows(h, centre).await? {
        rooms.push(record(h, row).await?);
    }
    Ok(rooms)
}

/// The rooms alone, by name: one question, however many there are.
pub async fn rooms_alone(h: &impl Handle, centre: &CentreNumber) -> Result<Vec<Room>, StoreError> {
    Ok(rows(h, centre).await?.into_iter().map(room_of).collect())
}

async fn rows(h: &impl Handle, centre: &CentreNumber) -> Result<Vec<room::Model>, StoreError> {
    let rows = room::Entity::find()
        .filter(room::COLUMN.centre.eq(centre.0.as_str()))
        .order_by_asc(room::Column::Name)
        .order_by_asc(room::Column::Id)
        .all(h.connection());
    rows.await.map_err(failed("read rooms"))
}

/// One room of the centre; none when it is another's. In a transaction nobody else changes the room or makes times in it meanwhile.
pub async fn room(
    h: &impl Handle,
    centre: &CentreNumber,
    id: RoomId,
) -> Result<Option<RoomRecord>, StoreError> {
    let one = room::Entity::find_by_id(id.0).filter(room::COLUMN.centre.eq(centre.0.as_str()));
    let row = locked(h, one).one(h.connection());
    match row.await.map_err(failed("read a room"))? {
        Some(row) => Ok(Some(record(h, row).await?)),
        None => Ok(None),
    }
}

/// Whether the room is there, and another centre's.
pub async fn room_is_elsewhere(
    h: &impl Handle,
    centre: &CentreNumber,
    id: RoomId,
) -> Result<bool, StoreError> {
    let row = room::Entity::find_by_id(id.0).one(h.connection());
    Ok(row.await.map_err(failed("read a room"))?.is_some_and(|row| row.centre != centre.0))
}

/// Keeps the room with its weekly hours; its dates and closures stay as they are.
pub async fn save_room(tx: &Tx, room: &Room, plan: &Plan, in_use: bool) -> Result<(), StoreError> {
    let has = |fact| room.access.contains(&fact);
    let row = room::Model {
        id: room.id.0,
        centre: room.centre.0.clone(),
        name: room.name.clone(),
        directions: room.directions.clone(),
        step_free: has(AccessFact::StepFree),
        parking: has(AccessFact::Parking),
        hearing_loop: has(AccessFact::HearingLoop),
        hoist: has(AccessFact::Hoist),
        accessible_toilet: has(AccessFact::AccessibleToilet),
        minutes: plan.minutes.into(),
        buffer: plan.buffer.into(),
        capacity: plan.capacity.into(),
        on_holidays: plan.on_holidays,
        in_use,
    };
    put(tx, vec![row], "keep a room").await?;
    let old = room_hours::Entity::delete_many().filter(room_hours::COLUMN.room_id.eq(room.id.0));
    old.exec(tx.connection()).await.map_err(failed("change the hours of a room"))?;
    let hours = plan.week.iter().map(|week| room_hours::Model {
        room_id: room.id.0,
        weekday: week.day.number_from_monday().into(),
        from_minute: minute(week.hours.from()),
        to_minute: minute(week.hours.to()),
    });
    put(tx, hours.collect(), "keep the hours of a room").await
}

/// Keeps the hours of one date of the room.
pub async fn save_day(tx: &Tx, room: RoomId, day: DayHours) -> Result<(), StoreError> {
    let row = room_day::Model {
        room_id: room.0,
        on_date: day.date,
        from_minute: day.hours.map(|hours| minute(hours.from())),
        to_minute: day.hours.map(|hours| minute(hours.to())),
    };
    put(tx, vec![row], "keep the hours of a date").await
}

/// Takes the hours of one date of the room away; whether it had some.
pub async fn delete_day(tx: &Tx, room: RoomId, date: NaiveDate) -> Result<bool, StoreError> {
    let done = room_day::Entity::delete_many()
        .filter(room_day::COLUMN.room_id.eq(room.0))
        .filter(room_day::COLUMN.on_date.eq(date))
        .exec(tx.connection());
    Ok(done.await.map_err(failed("take the hours of a date away"))?.rows_affected > 0)
}

/// Keeps a closure of the room.
pub async fn close_room(tx: &Tx, room: RoomId, closure: &RoomClosure) -> Result<(), StoreError> {
    let row = room_closure::Model {
        id: closure.id.0,
        room_id: room.0,
        from_at: millis(closure.from),
        to_at: millis(closure.to),
        reason: closure.reason.clone(),
    };
    insert(tx, row, "keep a closure").await
}

/// Takes a closure of the room away; whether there was one.
pub async fn delete_closure(tx: &Tx, room: RoomId, closure: ClosureId) -> Result<bool, StoreError> {
    let done = room_closure::Entity::delete_many()
        .filter(room_closure::COLUMN.id.eq(closure.0))
        .filter(room_closure::COLUMN.room_id.eq(room.0))
        .exec(tx.connection());
    Ok(done.await.map_err(failed("delete a closure"))?.rows_affected > 0)
}

async fn record(h: &impl Handle, row: room::Model) -> Result<RoomRecord, StoreError> {
    let id = row.id;
    let week = room_hours::Entity::find()
        .filter(room_hours::COLUMN.room_id.eq(id))
        .order_by_asc(room_hours::Column::Weekday)
        .order_by_asc(room_hours::Column::FromMinute)
        .all(h.connection());
    let week = week.await.map_err(failed("read the hours of a room"))?;
    let days = room_day::Entity::find()
        .filter(room_day::COLUMN.room_id.eq(id))
        .order_by_asc(room_day::Column::OnDate)
        .all(h.connection());
    let days = days.await.map_err(failed("read the dates of a room"))?;
    let closures = room_closure::Entity::find()
        .filter(room_closure::COLUMN.room_id.eq(id))
        .order_by_asc(room_closure::Column::FromAt)
        .all(h.connection());
    let closures = closures.await.map_err(failed("read the closures of a room"))?;
    let closures = closures.into_iter().map(closure_of).collect::<Result<Vec<_>, _>>()?;
    let plan = Plan {
        week: week.iter().map(week_of).collect::<Result<_, _>>()?,
        days: days.iter().map(day_of).collect::<Result<_, _>>()?,
        closures: closures.iter().map(|one| Closure { from: oslo(one.from), to: oslo(one.to) }).collect(),
        minutes: number(row.minutes)?,
        buffer: number(row.buffer)?,
        capacity: number(row.capacity)?,
        on_holidays: row.on_holidays,
    };
    let in_use = row.in_use;
    Ok(RoomRecord { room: room_of(row), plan, closures, in_use })
}

pub(crate) fn room_of(row: room::Model) -> Room {
    let facts = [
        (AccessFact::StepFree, row.step_free),
        (AccessFact::Parking, row.parking),
        (AccessFact::HearingLoop, row.hearing_loop),
        (AccessFact::Hoist, row.hoist),
        (AccessFact::AccessibleToilet, row.accessible_toilet),
    ];
    Room {
        id: RoomId(row.id),
        centre: CentreNumber(row.centre),
        name: row.name,
        directions: row.directions,
        access: facts.into_iter().filter(|(_, has)| *has).map(|(fact, _)| fact).collect(),
    }
}

fn week_of(row: &room_hours::Model) -> Result<WeekHours, StoreError> {
    let day = u8::try_from(row.weekday - 1).ok().and_then(|day| Weekday::try_from(day).ok());
    Ok(WeekHours { day: day.ok_or(unreadable("weekday"))?, hours: hours(row.from_minute, row.to_minute)? })
}

fn day_of(row: &room_day::Model) -> Result<DayHours, StoreError> {
    let hours = row.from_minute.zip(row.to_minute).map(|(from, to)| hours(from, to)).transpose()?;
    Ok(DayHours { date: row.on_date, hours })
}

fn closure_of(row: room_closure::Model) -> Result<RoomClosure, StoreError> {
    let (from, to) = (instant(row.from_at)?, instant(row.to_at)?);
    Ok(RoomClosure { id: ClosureId(row.id), from, to, reason: row.reason })
}

fn hours(from: i64, to: i64) -> Result<Hours, StoreError> {
    Hours::new(time(from)?, time(to)?).map_err(|_wrong| unreadable("hours"))
}

fn minute(time: NaiveTime) -> i64 {
    i64::from(time.hour() * 60 + time.minute())
}

fn time(minute: i64) -> Result<NaiveTime, StoreError> {
    let seconds = u32::try_from(minute * 60).ok();
    let time = seconds.and_then(|seconds| NaiveTime::from_num_seconds_from_midnight_opt(seconds, 0));
    time.ok_or(unreadable("minute of a day"))
}

fn number(stored: i64) -> Result<u32, StoreError> {
    u32::try_from(stored).map_err(|_wrong| unreadable("number of a plan"))
}

fn unreadable(what: &'static str) -> StoreError {
    StoreError::Unreadable { what }
}
