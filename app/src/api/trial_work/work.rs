//! The work of the functions: one question to the desk, and where it leads.

use chrono::NaiveDate;
pub use domain::trial::{
    SlotState,
    form::{ClosureFields, DayFields, DaysFields, MoveFields, NoticeFields, SpanKind},
};
use domain::{
    actor::Staff,
    id::{RoomId, SlotId, TrialId},
    portal::TrialMove,
    problem::{Field, Problem, ProblemKind},
    refusal::{NotAllowed, Refusal},
    trial::{
        CalendarChange, Room,
        form::{RoomFields, WEEKDAYS},
    },
};
use i18n::Locale;

use super::super::{ApiError, context};
use crate::{
    host,
    routes::{self, given_back},
};

/// What stands in the query of the page that comes after.
pub mod told {
    pub const DONE: &str = "utfort=ja";
    pub const STALE: &str = "utdatert=ja";
    pub const TAKEN: &str = "opptatt=ja";
    pub const NOT_ALLOWED: &str = "avvist=ja";
    /// Which form could not be read: one of the words below.
    pub const WRONG: &str = "feil";
    pub const ROOM: &str = "rom";
    pub const DAY: &str = "dag";
    pub const CLOSURE: &str = "sperring";
    pub const GENERATE: &str = "lag";
    pub const PUBLISH: &str = "vis";
    pub const MOVE: &str = "flytt";
    pub const NOTICE: &str = "frister";
    pub const BOOK: &str = "time";
    pub const CANCEL: &str = "avlys";
    pub const TOO_LONG: &str = "avlys-lang";
}

/// The words of the moves on a trial.
pub mod moves {
    pub const MET: &str = "mott";
    pub const MISSED: &str = "ikke-mott";
    pub const BOOK: &str = "time";
    pub const CANCEL: &str = "avlys";
}

/// A move on a trial as the form sent it.
pub struct Asked {
    pub kind: String,
    pub slot: String,
    pub text: String,
    /// The day whose list it came from, if it did.
    pub day: String,
}

impl Asked {
    fn read(self) -> Result<TrialMove, Refusal> {
        match self.kind.as_str() {
            moves::MET => Ok(TrialMove::Met),
            moves::MISSED => Ok(TrialMove::Missed),
            moves::BOOK => {
                let missing = || Refusal::Invalid(vec![Problem::new(Field::Time, ProblemKind::Missing)]);
                self.slot.parse().map(TrialMove::Book).map_err(|_not_an_id| missing())
            }
            moves::CANCEL => Ok(TrialMove::Cancel(self.text)),
            _ => Err(Refusal::NotAllowed(NotAllowed::IllegalMove)),
        }
    }
}

/// Does something with a trial.
pub async fn make(language: &str, trial: &str, version: i64, asked: Asked) -> Result<(), ApiError> {
    let locale = Locale::from_tag(language).unwrap_or_default();
    let day = asked.day.parse::<NaiveDate>().ok();
    let made = async {
        let id: TrialId = trial.parse().map_err(|_not_an_id| Refusal::NotFound)?;
        let (desk, staff) = (context::portal()?.trial_work, context::staff()?);
        desk.make(&staff, id, version, asked.read()?).await
    };
    let outcome = match made.await {
        Ok(()) => told::DONE.to_owned(),
        // What was typed is given back by the answer itself.
        Err(refusal @ (Refusal::Unavailable | Refusal::TooMany { .. } | Refusal::SignIn)) => {
            return Err((&refusal).into());
        }
        Err(Refusal::Stale) => told::STALE.to_owned(),
        Err(Refusal::TimeTaken) => told::TAKEN.to_owned(),
        Err(Refusal::NotAllowed(_)) => told::NOT_ALLOWED.to_owned(),
        Err(Refusal::Invalid(problems)) => format!("{}={}", told::WRONG, wrong_move(&problems)),
        Err(_) => String::new(),
    };
    host::redirect(&match day {
        Some(day) if trial.parse::<TrialId>().is_ok() => routes::trial_day_on(locale, day, &outcome),
        _ => routes::staff_trial_path(locale, trial, &outcome),
    });
    Ok(())
}

/// Which form of the trial's page says what is wrong.
fn wrong_move(problems: &[Problem]) -> &'static str {
    match problems.first() {
        Some(Problem { field: Field::DecisionText, kind: ProblemKind::TooLong { .. } }) => told::TOO_LONG,
        Some(Problem { field: Field::DecisionText, .. }) => told::CANCEL,
        _ => told::BOOK,
    }
}

/// Changes the calendar of the centre of whoever asks. Who asks is known before what is asked is read.
async fn change(read: impl FnOnce(&Staff) -> Result<CalendarChange, Refusal> + Send) -> Result<(), Refusal> {
    let (desk, staff) = (context::portal()?.trial_work, context::staff()?);
    let change = read(&staff)?;
    desk.change(&staff, change).await
}

/// Leads on, or back to the form; what cannot be stored gives the form back at once.
fn leave(made: &Result<(), Refusal>, done: &str, again: &str) -> Result<(), ApiError> {
    match made {
        Ok(()) => host::redirect(done),
        Err(refusal @ (Refusal::Unavailable | Refusal::TooMany { .. } | Refusal::SignIn)) => {
            return Err(refusal.into());
        }
        Err(_) => host::redirect(again),
    }
    Ok(())
}

/// The form that could not be read, with what was typed.
fn again(form: &'static str, typed: &[(&'static str, &str)]) -> String {
    let pairs: Vec<_> = [(told::WRONG, form)].into_iter().chain(typed.iter().copied()).collect();
    given_back(&pairs)
}

/// A room as a form names it.
struct AtRoom {
    locale: Locale,
    room: Result<RoomId, Refusal>,
    /// What is saved under it, when that is another: a room that is new.
    new: Option<RoomId>,
}

impl AtRoom {
    fn new(language: &str, room: &str) -> Self {
        let known = if room == "nytt" { Some(Room::NEW) } else { room.parse().ok() };
        let locale = Locale::from_tag(language).unwrap_or_default();
        Self { locale, room: known.ok_or(Refusal::NotFound), new: None }
    }

    /// Makes the change and leads back to the room; to the calendar when there is no such room.
    async fn change(
        self,
        read: impl FnOnce(RoomId, &Staff) -> Result<CalendarChange, Vec<Problem>> + Send,
        again: String,
    ) -> Result<(), ApiError> {
        let place = |query: &str| match &self.room {
            Ok(id) => routes::trial_room_with(self.locale, *id, query),
            Err(_) => routes::trial_calendar(self.locale),
        };
        let (done, again) = match &self.room {
            // A new room is found in the calendar.
            Ok(id) if *id == Room::NEW => {
                (routes::trial_calendar_with(self.locale, told::DONE), place(&again))
            }
            _ => (place(told::DONE), place(&again)),
        };
        let room = self.room.clone().map(|room| self.new.unwrap_or(room));
        let made = change(|staff| read(room?, staff).map_err(Refusal::Invalid)).await;
        leave(&made, &done, &again)
    }
}

/// `room` with the identifier that the form of a new one was given.
pub async fn room(language: &str, [room, new]: [&str; 2], typed: RoomFields) -> Result<(), ApiError> {
    let access = typed.access.join(",");
    let mut pairs = vec![
        (Field::RoomName.name(), typed.name.as_str()),
        (Field::Directions.name(), &typed.directions),
        (RoomFields::ACCESS, &access),
        (Field::Minutes.name(), &typed.minutes),
        (Field::Buffer.name(), &typed.buffer),
        (Field::Capacity.name(), &typed.capacity),
        (RoomFields::ON_HOLIDAYS, &typed.on_holidays),
        (RoomFields::IN_USE, &typed.in_use),
    ];
    let days = WEEKDAYS.into_iter().enumerate();
    pairs.extend(days.map(|(at, day)| (Field::HoursOf(day).name(), typed.hours_at(at))));
    let again = again(told::ROOM, &pairs);
    let mut at = AtRoom::new(language, room);
    if at.room == Ok(Room::NEW) {
        at.new = new.parse().ok();
    }
    at.change(|id, staff| typed.parse(id, staff.centre.clone()), again).await
}

pub async fn day(language: &str, room: &str, typed: DayFields) -> Result<(), ApiError> {
    let today = context::today();
    let closed = if typed.closed { RoomFields::YES } else { "" };
    let pairs =
        [(Field::Day.name(), typed.date.as_str()), (Field::Hours.name(), &typed.hours), ("stengt", closed)];
    AtRoom::new(language, room).change(|id, _| typed.parse(id, today), again(told::DAY, &pairs)).await
}

/// `date` is one that the page has shown, as in its form.
pub async fn usual_day(language: &str, room: &str, date: &str) -> Result<(), ApiError> {
    let date = date.parse();
    let read = |room, _: &Staff| {
        let gone = |_not_a_date| Vec::new();
        date.map(|date| CalendarChange::UsualDay { room, date }).map_err(gone)
    };
    AtRoom::new(language, room).change(read, String::new()).await
}

pub async fn close(language: &str, room: &str, typed: ClosureFields) -> Result<(), ApiError> {
    let today = context::today();
    let pairs = [
        (Field::ClosedFrom.name(), typed.from.as_str()),
        (Field::ClosedTo.name(), &typed.to),
        (Field::ClosedReason.name(), &typed.reason),
    ];
    AtRoom::new(language, room).change(|id, _| typed.parse(id, today), again(told::CLOSURE, &pairs)).await
}

pub async fn reopen(language: &str, room: &str, closure: &str) -> Result<(), ApiError> {
    let closure = closure.parse();
    let read = |room, _: &Staff| {
        let gone = |_not_an_id| Vec::new();
        closure.map(|closure| CalendarChange::Reopen { room, closure }).map_err(gone)
    };
    AtRoom::new(language, room).change(read, String::new()).await
}

pub async fn days(language: &str, room: &str, kind: SpanKind, typed: DaysFields) -> Result<(), ApiError> {
    let today = context::today();
    let (from, to) = kind.fields();
    let form = match kind {
        SpanKind::Generate => told::GENERATE,
        SpanKind::Publish => told::PUBLISH,
    };
    let again = again(form, &[(from.name(), typed.from.as_str()), (to.name(), &typed.to)]);
    AtRoom::new(language, room).change(|id, _| typed.parse(kind, id, today), again).await
}

/// The calendar as it was shown, with more in its query.
fn calendar(language: &str, shown_from: &str, more: &str) -> String {
    let from = shown_from.parse::<NaiveDate>().map(|from| format!("fra={from}&")).unwrap_or_default();
    let locale = Locale::from_tag(language).unwrap_or_default();
    routes::trial_calendar_with(locale, &format!("{from}{more}"))
}

pub async fn set_time(
    language: &str,
    slot: &str,
    state: Option<SlotState>,
    shown_from: &str,
) -> Result<(), ApiError> {
    let slot: Option<SlotId> = slot.parse().ok();
    let read = slot.zip(state).map(|(slot, state)| CalendarChange::Slot { slot, state });
    let made = change(|_staff| read.ok_or(Refusal::NotFound)).await;
    let place = |more| calendar(language, shown_from, more);
    leave(&made, &place(told::DONE), &place(told::NOT_ALLOWED))
}

pub async fn move_time(
    language: &str,
    slot: &str,
    typed: MoveFields,
    shown_from: &str,
) -> Result<(), ApiError> {
    let (today, id) = (context::today(), slot.parse::<SlotId>());
    let pairs = [(told::MOVE, slot), (Field::Time.name(), typed.to.as_str())];
    let made = change(|_staff| {
        let slot = id.map_err(|_not_an_id| Refusal::NotFound)?;
        typed.parse(slot, today).map_err(Refusal::Invalid)
    });
    let made = made.await;
    let again = match &made {
        Err(Refusal::TimeTaken) => format!("{}&{}", told::TAKEN, given_back(&pairs)),
        _ => again(told::MOVE, &pairs),
    };
    leave(&made, &calendar(language, shown_from, told::DONE), &calendar(language, shown_from, &again))
}

pub async fn notice(language: &str, typed: NoticeFields) -> Result<(), ApiError> {
    let pairs = [
        (Field::BookDays.name(), typed.book_days.as_str()),
        (Field::ChangeHours.name(), &typed.change_hours),
        (Field::HorizonDays.name(), &typed.horizon_days),
    ];
    let again = again(told::NOTICE, &pairs);
    let made = change(|_staff| typed.parse().map_err(Refusal::Invalid)).await;
    leave(&made, &calendar(language, "", told::DONE), &calendar(language, "", &again))
}
