//! The times of a room that nobody can have, and those that come back.

use chrono::NaiveDate;
use domain::{
    id::RoomId,
    trial::{SlotState, SlotTime, closed_on},
};
use store::{
    Tx,
    calendar::{self, RoomRecord},
};

use crate::{error::Failure, ports::Deps, trials::withdraw};

/// What was closed in the period is a draft again, but for what closures and hours of dates keep closed: staff look at it before
/// it is shown. Outside the period nothing changes. `record` is as the room is used from now on.
pub(super) async fn bring_back(
    deps: &Deps,
    tx: &Tx,
    record: &RoomRecord,
    period: SlotTime,
) -> Result<(), Failure> {
    let Some(period) = ahead(deps, period) else { return Ok(()) };
    let room = record.room.id;
    let drafts = calendar::redraft(tx, room, period.starts_at, period.ends_at).await?;
    for closed in closed(record).filter_map(|closed| closed.within(period)) {
        close_times(deps, tx, room, closed).await?;
    }
    // One that reaches out of the period may be closed by what begins there.
    let reaching: Vec<_> =
        drafts.iter().filter(|slot| is_closed(record, slot.time)).map(|slot| slot.id).collect();
    Ok(calendar::close(tx, &reaching).await?)
}

/// When the room is closed, by its closures and by the hours of dates.
fn closed(record: &RoomRecord) -> impl Iterator<Item = SlotTime> + '_ {
    let closures =
        record.closures.iter().map(|closure| SlotTime { starts_at: closure.from, ends_at: closure.to });
    closures.chain(record.plan.days.iter().flat_map(|day| closed_on(day.date, day.hours.as_slice())))
}

/// Whether a time meets what keeps the room closed.
pub(super) fn is_closed(record: &RoomRecord, time: SlotTime) -> bool {
    closed(record).any(|closed| closed.meets(time))
}

/// The times of a date whose own hours have been taken away: those within the hours of its weekday come back. Others that nobody
/// has had are gone, lest they come back with a closure one day.
pub(super) async fn usual_day(
    deps: &Deps,
    tx: &Tx,
    record: &RoomRecord,
    date: NaiveDate,
) -> Result<(), Failure> {
    bring_back(deps, tx, record, SlotTime::of_day(date)).await?;
    let room = record.room.id;
    for closed in closed_on(date, &record.plan.hours_of(date)) {
        close_times(deps, tx, room, closed).await?;
        if let Some(SlotTime { starts_at, ends_at }) = ahead(deps, closed) {
            calendar::delete_unused(tx, room, SlotState::Closed, starts_at, ends_at).await?;
        }
    }
    Ok(())
}

/// Nobody can have these times any more. Who has one keeps it until it is moved or called off; who is offered one is told that it
/// is gone.
pub(super) async fn close_times(deps: &Deps, tx: &Tx, room: RoomId, period: SlotTime) -> Result<(), Failure> {
    let Some(SlotTime { starts_at, ends_at }) = ahead(deps, period) else { return Ok(()) };
    let closed = calendar::close_times(tx, room, starts_at, ends_at).await?;
    withdraw(deps, tx, &closed).await
}

/// What of a period is still to come.
fn ahead(deps: &Deps, period: SlotTime) -> Option<SlotTime> {
    let starts_at = period.starts_at.max(deps.clock.now());
    (starts_at < period.ends_at).then_some(SlotTime { starts_at, ..period })
}
