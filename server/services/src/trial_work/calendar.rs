//! The calendar of the own centre for some weeks.

use chrono::{Days, NaiveDate};
use domain::{
    actor::Staff,
    id::RoomId,
    refusal::Refusal,
    time::start_of_day,
    views::{Calendar, CalendarClosure, CalendarRoom, CalendarSlot},
};
use store::{
    calendar::{self, RoomRecord},
    centres,
};

use super::rights::to_lists;
use crate::{error::Failure, ports::Deps};

/// Days on one page of the calendar.
const DAYS: u64 = 28;

pub(super) async fn calendar(deps: &Deps, who: &Staff, from: NaiveDate) -> Result<Calendar, Failure> {
    let reader = deps.store.read();
    to_lists(&reader, who, deps.clock.today()).await?;
    let centre = centres::find(&reader, &who.centre).await?.ok_or(Refusal::NotFound)?;
    let to = from + Days::new(DAYS - 1);
    let until = start_of_day(to + Days::new(1));
    let slots = calendar::slots_of(&reader, &who.centre, start_of_day(from), until).await?;
    let rooms = calendar::rooms(&reader, &who.centre).await?;
    Ok(Calendar {
        centre_name: centre.name,
        from,
        to,
        rooms: rooms.into_iter().map(room).collect(),
        slots: slots.into_iter().map(|one| CalendarSlot { slot: one.slot, held: one.held }).collect(),
        notice: calendar::notice(&reader, &who.centre).await?,
        new_room: RoomId(deps.random.uuid()),
    })
}

fn room(record: RoomRecord) -> CalendarRoom {
    let closure = |one: calendar::RoomClosure| CalendarClosure {
        id: one.id.0,
        from: one.from,
        to: one.to,
        reason: one.reason,
    };
    CalendarRoom {
        room: record.room,
        plan: record.plan,
        closures: record.closures.into_iter().map(closure).collect(),
        in_use: record.in_use,
    }
}
