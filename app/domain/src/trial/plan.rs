//! When a room is open for trials.

use std::fmt;

use chrono::{Datelike, NaiveDate, NaiveDateTime, NaiveTime, Weekday};
use serde::{Deserialize, Serialize};

/// Opening hours of a day, on the wall. Never empty and never over midnight.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hours {
    from: NaiveTime,
    to: NaiveTime,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("hours end after they begin, on the same day")]
pub struct HoursError;

impl Hours {
    pub fn new(from: NaiveTime, to: NaiveTime) -> Result<Self, HoursError> {
        if from < to { Ok(Self { from, to }) } else { Err(HoursError) }
    }

    pub fn from(self) -> NaiveTime {
        self.from
    }

    pub fn to(self) -> NaiveTime {
        self.to
    }
}

/// `09.00-11.30`, as staff type it.
impl fmt::Display for Hours {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{}", self.from.format("%H.%M"), self.to.format("%H.%M"))
    }
}

/// The hours of one weekday; a day may have several, with a break between.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WeekHours {
    pub day: Weekday,
    pub hours: Hours,
}

/// The hours of one date, in place of those of its weekday; none means closed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DayHours {
    pub date: NaiveDate,
    pub hours: Option<Hours>,
}

/// A period in which nothing begins and nothing is under way, on the wall: a course, a meeting, a holiday.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Closure {
    pub from: NaiveDateTime,
    pub to: NaiveDateTime,
}

/// How a room is used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    pub week: Vec<WeekHours>,
    pub days: Vec<DayHours>,
    pub closures: Vec<Closure>,
    /// Minutes of one trial, at least 1.
    pub minutes: u32,
    /// Minutes between two trials, to tidy and to fetch.
    pub buffer: u32,
    /// How many can be received at once, at least 1.
    pub capacity: u32,
    /// Whether the room is used on days that are no working days, when its hours say so.
    pub on_holidays: bool,
}

impl Plan {
    /// The hours of a date: its own when it has some, else those of the weekday.
    pub fn hours_of(&self, date: NaiveDate) -> Vec<Hours> {
        let mut own = self.days.iter().filter(|day| day.date == date).peekable();
        if own.peek().is_some() {
            return own.filter_map(|day| day.hours).collect();
        }
        if !self.on_holidays && !crate::time::is_working_day(date) {
            return Vec::new();
        }
        self.week.iter().filter(|week| week.day == date.weekday()).map(|week| week.hours).collect()
    }

    /// Whether something from `start` to `end` meets a closure.
    pub fn is_closed(&self, start: NaiveDateTime, end: NaiveDateTime) -> bool {
        self.closures.iter().any(|closure| start < closure.to && closure.from < end)
    }
}
