//! What staff change in the calendar.

use chrono::{NaiveDate, NaiveDateTime};

use super::{DayHours, Notice, Plan, Room, SlotState};
use crate::id::{RoomId, SlotId};

/// One change of a centre's calendar. Times are on the wall.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CalendarChange {
    /// A new room or a changed one, with its weekly hours.
    Room {
        room: Room,
        plan: Plan,
        in_use: bool,
    },
    /// The hours of one date, or that it is closed.
    Day {
        room: RoomId,
        day: DayHours,
    },
    /// Takes the hours of one date away: those of its weekday are back.
    UsualDay {
        room: RoomId,
        date: NaiveDate,
    },
    /// Nothing begins and nothing goes on in the period.
    Close {
        room: RoomId,
        from: NaiveDateTime,
        to: NaiveDateTime,
        reason: String,
    },
    /// Takes a closure away.
    Reopen {
        room: RoomId,
        closure: uuid::Uuid,
    },
    /// Makes the times of the plan on the dates, both included, as drafts; those that are there stay.
    Generate {
        room: RoomId,
        from: NaiveDate,
        to: NaiveDate,
    },
    /// Shows the drafts of the dates to everybody.
    Publish {
        room: RoomId,
        from: NaiveDate,
        to: NaiveDate,
    },
    /// Opens or closes one time.
    Slot {
        slot: SlotId,
        state: SlotState,
    },
    /// Moves one time, with whoever has it, to another moment of the same length.
    Move {
        slot: SlotId,
        to: NaiveDateTime,
    },
    Notice(Notice),
}
