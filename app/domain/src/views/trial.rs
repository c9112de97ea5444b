//! What the pages of trials are given.

use chrono::NaiveDate;

use super::{By, CaseCard, StaffPersonCard};
use crate::{
    centre::Centre,
    id::{OrderNumberId, RoomId, SlotId, TrialId},
    order_number::Status,
    supplier::Supplier,
    time::Instant,
    trial::{
        BookingState, Closed, Notice, Plan, Room, Slot, SlotTime, Trial, TrialEvent, TrialState, TrialStep,
    },
};

/// One line about a trial.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TrialCard {
    pub id: TrialId,
    pub state: TrialState,
    /// Names of the products, in the order they were picked.
    pub products: Vec<String>,
    /// Name of the supplier it is at; none at the centre.
    pub supplier: Option<String>,
    pub time: Option<SlotTime>,
    /// Until when the time is kept, while it is only offered.
    pub kept_until: Option<Instant>,
    pub changed_at: Instant,
    /// The day a draft is deleted unless somebody writes on it.
    pub deleted_on: NaiveDate,
}

/// All trials of a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TrialList {
    /// Why none can be arranged here; empty when they can.
    pub closed: Vec<Closed>,
    pub centre: Option<Centre>,
    pub cards: TrialCards,
}

/// Trials of a person by what is to be done about them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TrialCards {
    /// Those being put together, the last changed first.
    pub drafts: Vec<TrialCard>,
    /// Those to come, an offered time first, then by time.
    pub ahead: Vec<TrialCard>,
    /// Those that are over, and of which the portal asks what came of them.
    pub to_answer: Vec<TrialCard>,
    /// The last changed first.
    pub ended: Vec<TrialCard>,
    /// Of those that are over, what the centre has lately called off; on the overview alone.
    pub called_off: Vec<TrialCard>,
}

impl TrialCards {
    /// Whether nothing is begun, to come or to be answered.
    pub fn is_quiet(&self) -> bool {
        [&self.drafts, &self.ahead, &self.to_answer, &self.called_off].into_iter().all(Vec::is_empty)
    }
}

/// The time of a trial.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeldTime {
    pub slot: SlotId,
    pub time: SlotTime,
    pub room: Room,
    /// Until when it is kept, while it is only offered.
    pub kept_until: Option<Instant>,
    /// Until when one can change or cancel without a call.
    pub change_until: Instant,
    /// Whether that is still so.
    pub may_change: bool,
}

/// One moment of a trial.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TrialLine {
    pub event: TrialEvent,
    /// None when nobody did it.
    pub by: Option<By>,
}

/// The moments, each with the time that was had before it: a booking is a change then. One that is only offered is
/// not had, and one that nobody came to is over.
pub fn with_time_before(lines: &[TrialLine]) -> impl Iterator<Item = (&TrialLine, Option<Instant>)> {
    lines.iter().scan(None, |had, line| {
        let before = *had;
        *had = match line.event.step {
            TrialStep::Book => line.event.starts_at,
            TrialStep::Miss | TrialStep::Cancel => None,
            _ => before,
        };
        Some((line, before))
    })
}

/// The time that was had before the centre moved it, once or several times; none when whoever has it has chosen another since, or
/// when it has come back to where it was.
pub fn moved_from(lines: &[TrialLine]) -> Option<Instant> {
    let booked: Vec<_> =
        with_time_before(lines).filter(|(line, _)| line.event.step == TrialStep::Book).collect();
    let moves = booked.iter().rev().map_while(|(line, before)| {
        let by_centre = line.by == Some(By::Centre);
        before.filter(|_| by_centre)
    });
    let now = booked.last()?.0.event.starts_at;
    moves.last().filter(|before| Some(*before) != now)
}

/// One trial as the holder sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TrialPage {
    pub trial: Trial,
    /// Why it cannot go on here; empty when it can.
    pub closed: Vec<Closed>,
    pub centre: Option<Centre>,
    /// The supplier it is at.
    pub supplier: Option<Supplier>,
    /// Those one can choose: of the products first, then all others.
    pub suppliers: Vec<Supplier>,
    pub time: Option<HeldTime>,
    /// Oldest first.
    pub history: Vec<TrialLine>,
    /// The cases that came of it.
    pub cases: Vec<CaseCard>,
    /// The number it was given, or that was asked for.
    pub number: Option<TrialNumber>,
    /// Whether the holder has an aid of the product's category on loan, in the order of the products.
    pub has_on_loan: Vec<bool>,
}

/// The order number of a trial at a supplier.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TrialNumber {
    pub id: OrderNumberId,
    /// As it stands today.
    pub status: Status,
    /// Asked for with this trial, and taken back with it.
    pub is_own: bool,
}

/// A time one can have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FreeTime {
    pub slot: SlotId,
    pub time: SlotTime,
    pub room: Room,
}

/// The times one can have now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FreeTimes {
    pub page: TrialPage,
    pub notice: Notice,
    /// The nearest to the one that was just taken by somebody else; empty otherwise.
    pub nearest: Vec<FreeTime>,
    /// In order.
    pub times: Vec<FreeTime>,
    /// From where to look on, when there are more.
    pub more_from: Option<NaiveDate>,
}

/// What an entry in somebody's calendar is made of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CalendarEntry {
    pub trial: TrialId,
    /// The edition of the entry (RFC 5545 `SEQUENCE`).
    pub sequence: i64,
    pub time: SlotTime,
    /// Room and directions.
    pub place: String,
    pub centre: String,
    /// It is called off.
    pub cancelled: bool,
    /// When it was last changed.
    pub changed_at: Instant,
}

/// Somebody who comes, or who waits for an answer, as staff have it before them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TrialRow {
    pub trial: Trial,
    pub person_name: String,
    /// Four digits.
    pub municipality: String,
    pub time: Option<(SlotTime, Room)>,
    /// Booked so late that what is to be tried has to be fetched at once.
    pub is_short_notice: bool,
}

/// One day of a centre.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DayList {
    pub centre_name: String,
    pub date: NaiveDate,
    /// In the order of the times.
    pub rows: Vec<TrialRow>,
    /// Those who wished for a time, whoever waited longest first.
    pub wished: Vec<TrialRow>,
    /// Those on the waiting list, whoever waited longest first.
    pub waiting: Vec<TrialRow>,
}

/// One trial as staff have it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StaffTrial {
    pub trial: Trial,
    pub person: StaffPersonCard,
    /// The guardian who arranged it, when it was not the holder.
    pub started_by: Option<By>,
    pub time: Option<HeldTime>,
    pub history: Vec<TrialLine>,
    pub cases: Vec<CaseCard>,
    /// Free times one can offer or move to, of whole days.
    pub free: Vec<FreeTime>,
    /// The first day they are looked for; none for now.
    pub free_from: Option<NaiveDate>,
    /// From where to look on, when there are more.
    pub more_from: Option<NaiveDate>,
    /// What the member of staff wrote to the holder when calling it off was refused.
    pub typed: Option<String>,
}

/// A time in the calendar of a centre.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CalendarSlot {
    pub slot: Slot,
    /// How it is held, if it is.
    pub held: Option<BookingState>,
}

/// A room with how it is used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CalendarRoom {
    pub room: Room,
    pub plan: Plan,
    pub closures: Vec<CalendarClosure>,
    pub in_use: bool,
}

/// A period in which a room is not used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CalendarClosure {
    pub id: uuid::Uuid,
    pub from: Instant,
    pub to: Instant,
    pub reason: String,
}

/// The calendar of a centre for some weeks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Calendar {
    pub centre_name: String,
    pub from: NaiveDate,
    /// Included.
    pub to: NaiveDate,
    pub rooms: Vec<CalendarRoom>,
    /// In order.
    pub slots: Vec<CalendarSlot>,
    pub notice: Notice,
    /// The identifier for a room that is made now: the same form sent twice is one room.
    pub new_room: RoomId,
}
