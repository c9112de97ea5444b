//! Opening hours as typed.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Read, clock, day, field, written};
use crate::{
    id::RoomId,
    problem::{Field, Problem, ProblemKind},
    trial::{CalendarChange, DayHours, Hours},
};

/// Reads the hours of a day, such as `09.00-11.30, 12.00-14.30`; blank is none. Each ends before the next begins.
pub fn read_hours(typed: &str) -> Result<Vec<Hours>, ProblemKind> {
    let mut hours: Vec<Hours> = Vec::new();
    if typed.trim().is_empty() {
        return Ok(hours);
    }
    for part in typed.split(',') {
        let (from, to) = part.trim().split_once(['-', '–']).ok_or(ProblemKind::NotHours)?;
        let (from, to) = (clock(from.trim()), clock(to.trim()));
        let next = from.zip(to).and_then(|(from, to)| Hours::new(from, to).ok());
        let next = next.ok_or(ProblemKind::NotHours)?;
        if hours.last().is_some_and(|last| next.from() < last.to()) {
            return Err(ProblemKind::NotHours);
        }
        hours.push(next);
    }
    Ok(hours)
}

/// The hours of one date, as typed.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct DayFields {
    pub date: String,
    pub hours: String,
    /// The room is not used that day.
    pub closed: bool,
}

impl DayFields {
    /// Parses the date with its hours, or names everything that is wrong. `today` is today in Norway.
    pub fn parse(&self, room: RoomId, today: NaiveDate) -> Result<CalendarChange, Vec<Problem>> {
        let mut problems = Vec::new();
        let date = field(&mut problems, Field::Day, day(&self.date, today));
        let hours = if self.closed { Ok(None) } else { self.one().map(Some) };
        let hours = field(&mut problems, Field::Hours, hours);
        let parsed =
            date.zip(hours).map(|(date, hours)| CalendarChange::Day { room, day: DayHours { date, hours } });
        parsed.ok_or(problems)
    }

    fn one(&self) -> Read<Hours> {
        match read_hours(written(&self.hours)?)?.as_slice() {
            [hours] => Ok(*hours),
            _ => Err(ProblemKind::NotHours),
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn told(typed: &str) -> Result<Vec<String>, ProblemKind> {
        let hours = read_hours(typed)?;
        Ok(hours.iter().map(|hours| format!("{}-{}", hours.from(), hours.to())).collect())
    }

    #[test]
    fn hours_are_read_as_people_write_them() {
        assert_eq!(told(" "), Ok(Vec::new()));
        let two = ["09:00:00-11:30:00", "12:00:00-14:30:00"].map(str::to_owned).to_vec();
        for typed in ["09.00-11.30, 12.00-14.30", "09:00 – 11:30,12.00-14:30", "9-11.30, 12-14:30"] {
            assert_eq!(told(typed), Ok(two.clone()), "{typed}");
        }
    }

    #[test]
    fn hours_that_cannot_be_meant_are_not_guessed_at() {
        let wrong = [
            "009-11",
            "9.0-11.00",
            "09.00",
            "11.00-09.00",
            "09.00-09.00",
            "09.00-11.00,",
            "09.00-25.00",
            "09.00-11.00, 10.30-12.00",
            "12.00-13.00, 09.00-11.00",
            "stengt",
        ];
        for typed in wrong {
            assert_eq!(told(typed), Err(ProblemKind::NotHours), "{typed}");
        }
    }

    #[test]
    fn a_date_has_one_opening_or_none() {
        let today = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();
        let room = RoomId(uuid::Uuid::nil());
        let typed = |date: &str, hours: &str, closed| DayFields {
            date: date.to_owned(),
            hours: hours.to_owned(),
            closed,
        };
        assert!(typed("24.12.2026", "09.00-12.00", false).parse(room, today).is_ok());
        let parsed = typed("24.12.2026", "", true).parse(room, today);
        let day = DayHours { date: NaiveDate::from_ymd_opt(2026, 12, 24).unwrap(), hours: None };
        assert_eq!(parsed, Ok(CalendarChange::Day { room, day }));
        let problems = typed("21.11.2026", "", false).parse(room, today);
        let expected = vec![
            Problem::new(Field::Day, ProblemKind::BeforeToday),
            Problem::new(Field::Hours, ProblemKind::Missing),
        ];
        assert_eq!(problems, Err(expected));
        let two = typed("24.12.2026", "09.00-10.00, 11.00-12.00", false).parse(room, today);
        assert_eq!(two, Err(vec![Problem::new(Field::Hours, ProblemKind::NotHours)]));
    }

    proptest! {
        #[test]
        fn what_is_read_is_in_order_and_nothing_panics(typed in "[0-9.:,– -]{0,40}") {
            if let Ok(hours) = read_hours(&typed) {
                prop_assert!(hours.windows(2).all(|pair| pair[0].to() <= pair[1].from()));
            }
        }
    }
}
