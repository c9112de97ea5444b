//! From and to, as typed.

use chrono::{NaiveDate, NaiveTime};
use serde::{Deserialize, Serialize};

use super::{MOST_DAYS, day, field, moment, text};
use crate::{
    id::{RoomId, SlotId},
    problem::{Field, Problem, ProblemKind},
    trial::CalendarChange,
};

/// Characters in the reason of a closure.
const MAX_REASON: u32 = 200;

/// A period in which a room is not used, as typed. A date alone is the whole day.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct ClosureFields {
    pub from: String,
    pub to: String,
    pub reason: String,
}

impl ClosureFields {
    /// Parses the closure, or names everything that is wrong with it. `today` is today in Norway.
    pub fn parse(&self, room: RoomId, today: NaiveDate) -> Result<CalendarChange, Vec<Problem>> {
        let mut problems = Vec::new();
        let from = moment(&self.from, today, |day| Some(day.and_time(NaiveTime::MIN)));
        let from = field(&mut problems, Field::ClosedFrom, from);
        let to = moment(&self.to, today, |day| Some(day.succ_opt()?.and_time(NaiveTime::MIN)));
        let to = field(&mut problems, Field::ClosedTo, to);
        if from.zip(to).is_some_and(|(from, to)| to <= from) {
            problems.push(Problem::new(Field::ClosedTo, ProblemKind::EndsBeforeStart));
        }
        let reason = field(&mut problems, Field::ClosedReason, text(&self.reason, MAX_REASON));
        let parsed = from.zip(to).zip(reason).filter(|_| problems.is_empty());
        parsed.map(|((from, to), reason)| CalendarChange::Close { room, from, to, reason }).ok_or(problems)
    }
}

/// What is done with the times of some days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SpanKind {
    /// They are made, as drafts.
    Generate,
    /// The drafts are shown to everybody.
    Publish,
}

impl SpanKind {
    /// The fields of its form.
    pub fn fields(self) -> (Field, Field) {
        match self {
            Self::Generate => (Field::MadeFrom, Field::MadeTo),
            Self::Publish => (Field::ShownFrom, Field::ShownTo),
        }
    }
}

/// Some days, both included, as typed.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct DaysFields {
    pub from: String,
    pub to: String,
}

impl DaysFields {
    /// Parses the days, or names everything that is wrong with them. `today` is today in Norway: times are made from tomorrow.
    pub fn parse(
        &self,
        kind: SpanKind,
        room: RoomId,
        today: NaiveDate,
    ) -> Result<CalendarChange, Vec<Problem>> {
        let mut problems = Vec::new();
        let (from_field, to_field) = kind.fields();
        let from = field(&mut problems, from_field, day(&self.from, today));
        let to = day(&self.to, today).and_then(|to| {
            let days = from.map_or(0, |from| (to - from).num_days());
            match kind {
                SpanKind::Generate if to == today => Err(ProblemKind::NotAfterToday),
                _ if days < 0 => Err(ProblemKind::EndsBeforeStart),
                _ if days >= i64::from(MOST_DAYS) => Err(ProblemKind::TooLongPeriod { days: MOST_DAYS }),
                _ => Ok(to),
            }
        });
        let to = field(&mut problems, to_field, to);
        let parsed = from.zip(to).map(|(from, to)| match kind {
            SpanKind::Generate => CalendarChange::Generate { room, from, to },
            SpanKind::Publish => CalendarChange::Publish { room, from, to },
        });
        parsed.ok_or(problems)
    }
}

/// Another moment for a time, as typed.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct MoveFields {
    pub to: String,
}

impl MoveFields {
    /// Parses the move, or names what is wrong with it. `today` is today in Norway.
    pub fn parse(&self, slot: SlotId, today: NaiveDate) -> Result<CalendarChange, Vec<Problem>> {
        let mut problems = Vec::new();
        let to = moment(&self.to, today, |_day| None);
        let to = field(&mut problems, Field::Time, to);
        to.map(|to| CalendarChange::Move { slot, to }).ok_or(problems)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use uuid::Uuid;

    use super::*;

    const ROOM: RoomId = RoomId(Uuid::nil());

    fn today() -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, 22).unwrap()
    }

    fn closure(from: &str, to: &str, reason: &str) -> Result<CalendarChange, Vec<Problem>> {
        ClosureFields { from: from.into(), to: to.into(), reason: reason.into() }.parse(ROOM, today())
    }

    fn days(kind: SpanKind, from: &str, to: &str) -> Result<CalendarChange, Vec<Problem>> {
        DaysFields { from: from.into(), to: to.into() }.parse(kind, ROOM, today())
    }

    #[test]
    fn a_closure_of_dates_is_whole_days() {
        let midnight = |d| NaiveDate::from_ymd_opt(2026, 12, d).unwrap().and_time(NaiveTime::MIN);
        let (from, to) = (midnight(24), midnight(27));
        let parsed = closure("24.12.2026", "26.12.2026", " Jul ");
        assert_eq!(parsed, Ok(CalendarChange::Close { room: ROOM, from, to, reason: "Jul".into() }));
    }

    #[test]
    fn a_closure_ends_after_it_begins_and_says_why() {
        let ends = Problem::new(Field::ClosedTo, ProblemKind::EndsBeforeStart);
        let why = Problem::new(Field::ClosedReason, ProblemKind::Missing);
        assert_eq!(closure("24.12.2026 10.30", "24.12.2026 kl. 10.30", ""), Err(vec![ends, why]));
        assert!(closure("24.12.2026 10.30", "24.12.2026 10:31", "Møte").is_ok());
        let unread = Problem::new(Field::ClosedFrom, ProblemKind::NotATime);
        // The hour that is left out in spring is no time.
        for typed in ["i morgen", "24.12.2026 10.30 11.00", "24.12.2026 25.00", "28.03.2027 02.30"] {
            assert_eq!(closure(typed, "01.04.2027", "Møte"), Err(vec![unread]), "{typed}");
        }
    }

    #[test]
    fn times_are_made_from_tomorrow_and_for_a_year_at_most() {
        let problem = |kind| Err(vec![Problem::new(Field::MadeTo, kind)]);
        let make = |from, to| days(SpanKind::Generate, from, to);
        assert_eq!(make("22.11.2026", "22.11.2026"), problem(ProblemKind::NotAfterToday));
        assert_eq!(make("24.11.2026", "23.11.2026"), problem(ProblemKind::EndsBeforeStart));
        assert!(make("22.11.2026", "23.11.2026").is_ok());
        assert!(make("22.11.2026", "22.11.2027").is_ok());
        assert!(days(SpanKind::Publish, "22.11.2026", "22.11.2026").is_ok());
        let both = vec![
            Problem::new(Field::ShownFrom, ProblemKind::BeforeToday),
            Problem::new(Field::ShownTo, ProblemKind::Missing),
        ];
        assert_eq!(days(SpanKind::Publish, "01.11.2026", " "), Err(both));
    }

    #[test]
    fn a_time_is_moved_to_a_day_and_a_time() {
        let slot = SlotId(Uuid::nil());
        let moved = |to: &str| MoveFields { to: to.into() }.parse(slot, today());
        assert!(moved("24.12.2026 10.30").is_ok());
        let far = ("01.01.2030 10.30", ProblemKind::TooFarAhead);
        for (typed, kind) in [("24.12.2026", ProblemKind::NotATime), ("", ProblemKind::Missing), far] {
            assert_eq!(moved(typed), Err(vec![Problem::new(Field::Time, kind)]), "{typed}");
        }
    }

    proptest! {
        #[test]
        fn nothing_that_is_typed_panics(from in "\\PC{0,20}", to in "[0-9. :kl]{0,20}") {
            let _ = closure(&from, &to, "x");
            let _ = closure(&to, &from, "x");
            let _ = days(SpanKind::Publish, &from, &to);
        }
    }
}
