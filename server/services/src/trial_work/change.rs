//! Changes the calendar of the own centre.

use chrono::NaiveDateTime;
use domain::{
    actor::Staff,
    centre::CentreNumber,
    id::RoomId,
    problem::{Field, Problem, ProblemKind},
    refusal::Refusal,
    time::{Instant, at_oslo},
    trial::{CalendarChange, Room, SlotTime},
};
use store::{
    Tx,
    calendar::{self, ClosureId, RoomClosure, RoomRecord},
};

use super::{
    closing::{bring_back, close_times, usual_day},
    rights::to_lists,
    times::{generate, move_slot, publish, set_state},
};
use crate::{error::Failure, ports::Deps, words::storable};

pub(super) async fn change(deps: &Deps, who: &Staff, change: CalendarChange) -> Result<(), Failure> {
    deps.store
        .write(async |tx: &Tx| {
            to_lists(tx, who, deps.clock.today()).await?;
            let centre = &who.centre;
            match change {
                CalendarChange::Room { room, plan, in_use } => {
                    // A room is of the centre of whoever writes it, and another centre's is not found.
                    if calendar::room_is_elsewhere(tx, centre, room.id).await? {
                        return Err(Refusal::NotFound.into());
                    }
                    let id = if room.id == Room::NEW { RoomId(deps.random.uuid()) } else { room.id };
                    let room = Room {
                        id,
                        centre: centre.clone(),
                        name: storable(room.name),
                        directions: storable(room.directions),
                        ..room
                    };
                    Ok(calendar::save_room(tx, &room, &plan, in_use).await?)
                }
                CalendarChange::Day { room, day } => {
                    let mut record = own(tx, centre, room).await?;
                    calendar::save_day(tx, room, day).await?;
                    record.plan.days.retain(|other| other.date != day.date);
                    record.plan.days.push(day);
                    bring_back(deps, tx, &record, SlotTime::of_day(day.date)).await
                }
                CalendarChange::UsualDay { room, date } => {
                    let mut record = own(tx, centre, room).await?;
                    if !calendar::delete_day(tx, room, date).await? {
                        return Ok(());
                    }
                    record.plan.days.retain(|day| day.date != date);
                    usual_day(deps, tx, &record, date).await
                }
                CalendarChange::Close { room, from, to, reason } => {
                    own(tx, centre, room).await?;
                    let (from, to) = (instant(from)?, instant(to)?);
                    if to <= from {
                        return Err(wrong(ProblemKind::NotATime));
                    }
                    let id = ClosureId(deps.random.uuid());
                    let closure = RoomClosure { id, from, to, reason: storable(reason) };
                    calendar::close_room(tx, room, &closure).await?;
                    close_times(deps, tx, room, SlotTime { starts_at: from, ends_at: to }).await
                }
                CalendarChange::Reopen { room, closure } => {
                    let mut record = own(tx, centre, room).await?;
                    let Some(at) = record.closures.iter().position(|one| one.id.0 == closure) else {
                        return Ok(());
                    };
                    let ended = record.closures.swap_remove(at);
                    calendar::delete_closure(tx, room, ended.id).await?;
                    bring_back(deps, tx, &record, SlotTime { starts_at: ended.from, ends_at: ended.to }).await
                }
                CalendarChange::Generate { room, from, to } => {
                    generate(deps, tx, centre, room, from, to).await
                }
                CalendarChange::Publish { room, from, to } => publish(deps, tx, centre, room, from, to).await,
                CalendarChange::Slot { slot, state } => set_state(deps, tx, centre, slot, state).await,
                CalendarChange::Move { slot, to } => move_slot(deps, tx, who, slot, to).await,
                CalendarChange::Notice(notice) => Ok(calendar::save_notice(tx, centre, notice).await?),
            }
        })
        .await
}

pub(super) async fn own(tx: &Tx, centre: &CentreNumber, room: RoomId) -> Result<RoomRecord, Failure> {
    Ok(calendar::room(tx, centre, room).await?.ok_or(Refusal::NotFound)?)
}

pub(super) fn found(there: bool) -> Result<(), Failure> {
    if there { Ok(()) } else { Err(Refusal::NotFound.into()) }
}

pub(super) fn instant(wall: NaiveDateTime) -> Result<Instant, Failure> {
    at_oslo(wall).ok_or_else(|| wrong(ProblemKind::NotATime))
}

pub(super) fn wrong(kind: ProblemKind) -> Failure {
    Refusal::Invalid(vec![Problem::new(Field::Time, kind)]).into()
}
