//! Changes the calendar of the own centre.

use chrono::{Days, NaiveDate, NaiveDateTime};
use domain::{
    actor::Staff,
    centre::CentreNumber,
    id::{RoomId, SlotId},
    problem::{Field, Problem, ProblemKind},
    refusal::Refusal,
    time::{Instant, at_oslo, start_of_day},
    trial::{CalendarChange, Room, Slot, SlotState, SlotTime, times},
};
use store::{
    StoreError, Tx,
    calendar::{self, ClosureId, RoomClosure, RoomRecord},
    trials,
};

use super::rights::to_lists;
use crate::{error::Failure, ports::Deps, trials::slot_moved, words::storable};

/// Days that times are made for at once: whoever means a year makes it in parts.
const MOST_DAYS: i64 = 400;

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
                    let room = Room {
                        centre: centre.clone(),
                        name: storable(room.name),
                        directions: storable(room.directions),
                        ..room
                    };
                    Ok(calendar::save_room(tx, &room, &plan, in_use).await?)
                }
                CalendarChange::Day { room, day } => {
                    own(tx, centre, room).await?;
                    Ok(calendar::save_day(tx, room, day).await?)
                }
                CalendarChange::Close { room, from, to, reason } => {
                    own(tx, centre, room).await?;
                    let (from, to) = (instant(from)?, instant(to)?);
                    if to <= from {
                        return Err(wrong(ProblemKind::NotATime));
                    }
                    let id = ClosureId(deps.random.uuid());
                    let closure = RoomClosure { id, from, to, reason: storable(reason) };
                    Ok(calendar::close_room(tx, room, &closure).await?)
                }
                CalendarChange::Reopen { room, closure } => {
                    own(tx, centre, room).await?;
                    calendar::delete_closure(tx, room, ClosureId(closure)).await?;
                    Ok(())
                }
                CalendarChange::Generate { room, from, to } => {
                    generate(deps, tx, centre, room, from, to).await
                }
                CalendarChange::Publish { room, from, to } => {
                    own(tx, centre, room).await?;
                    calendar::publish(tx, room, start_of_day(from), start_of_day(to + Days::new(1))).await?;
                    Ok(())
                }
                CalendarChange::Slot { slot, state } => {
                    found(calendar::set_state(tx, centre, slot, state).await?)?;
                    if state == SlotState::Open {
                        return crate::trials::offer_freed(deps, tx, centre, slot).await;
                    }
                    Ok(())
                }
                CalendarChange::Move { slot, to } => move_slot(deps, tx, who, slot, to).await,
                CalendarChange::Notice(notice) => Ok(calendar::save_notice(tx, centre, notice).await?),
            }
        })
        .await
}

async fn own(tx: &Tx, centre: &CentreNumber, room: RoomId) -> Result<RoomRecord, Failure> {
    Ok(calendar::room(tx, centre, room).await?.ok_or(Refusal::NotFound)?)
}

fn found(there: bool) -> Result<(), Failure> {
    if there { Ok(()) } else { Err(Refusal::NotFound.into()) }
}

/// Makes the times that are not there yet, from tomorrow at the earliest.
async fn generate(
    deps: &Deps,
    tx: &Tx,
    centre: &CentreNumber,
    room: RoomId,
    from: NaiveDate,
    to: NaiveDate,
) -> Result<(), Failure> {
    let record = own(tx, centre, room).await?;
    let from = from.max(deps.clock.today() + Days::new(1));
    if to < from || (to - from).num_days() > MOST_DAYS {
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
    // Drafts of an older plan give way to those of the new one.
    calendar::delete_drafts(tx, room, start_of_day(from)).await?;
    calendar::insert_missing(tx, centre, &slots).await?;
    Ok(())
}

/// Whoever has the time goes with it, and reads so.
async fn move_slot(deps: &Deps, tx: &Tx, who: &Staff, id: SlotId, to: NaiveDateTime) -> Result<(), Failure> {
    let slot = calendar::find(tx, &who.centre, id).await?.ok_or(Refusal::NotFound)?;
    let starts_at = instant(to)?;
    if starts_at <= deps.clock.now() {
        return Err(wrong(ProblemKind::NotAfterToday));
    }
    let lasts = slot.time.ends_at - slot.time.starts_at;
    let time = SlotTime { starts_at, ends_at: starts_at + lasts };
    match calendar::move_to(tx, &who.centre, id, time).await {
        Err(StoreError::Duplicate) => return Err(Refusal::TimeTaken.into()),
        moved => found(moved?)?,
    }
    match trials::of_slot(tx, id).await? {
        Some(trial) => slot_moved(deps, tx, who, trial, time).await,
        None => Ok(()),
    }
}

fn instant(wall: NaiveDateTime) -> Result<Instant, Failure> {
    at_oslo(wall).ok_or_else(|| wrong(ProblemKind::NotATime))
}

fn wrong(kind: ProblemKind) -> Failure {
    Refusal::Invalid(vec![Problem::new(Field::Time, kind)]).into()
}
