//! The calendar as staff type it: strings, nothing promised, nothing lost.

mod hours;
mod limits;
mod period;
mod room;

pub use hours::{DayFields, read_hours};
pub use limits::NoticeFields;
pub use period::{ClosureFields, DaysFields, MoveFields, SpanKind};
pub use room::{RoomFields, WEEKDAYS};

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};

use crate::{
    case::read_date,
    problem::{Field, Problem, ProblemKind},
    time::at_oslo,
};

/// Days that times are made for, or opened, at once: whoever means a longer time does it in parts.
pub const MOST_DAYS: u32 = 366;

/// The day somebody asks for, past or to come; none when it cannot be read.
pub fn read_day(typed: &str, today: NaiveDate) -> Option<NaiveDate> {
    read_date(typed.trim(), today).ok()
}

/// A value, or what is wrong with it.
type Read<T> = Result<T, ProblemKind>;

/// The value of a field; what is wrong with it is put down.
fn field<T>(problems: &mut Vec<Problem>, field: Field, read: Read<T>) -> Option<T> {
    read.map_err(|kind| problems.push(Problem::new(field, kind))).ok()
}

fn written(typed: &str) -> Read<&str> {
    let typed = typed.trim();
    if typed.is_empty() { Err(ProblemKind::Missing) } else { Ok(typed) }
}

fn text(typed: &str, max: u32) -> Read<String> {
    let text = written(typed)?;
    let fits = u32::try_from(text.chars().count()).is_ok_and(|length| length <= max);
    if fits { Ok(text.to_owned()) } else { Err(ProblemKind::TooLong { max }) }
}

/// A whole number between two, both included.
fn count(typed: &str, min: u32, max: u32) -> Read<u32> {
    let typed = written(typed)?;
    let digits = typed.bytes().all(|byte| byte.is_ascii_digit());
    let count = typed.parse().ok().filter(|count| digits && (min..=max).contains(count));
    count.ok_or(ProblemKind::NotBetween { min, max })
}

/// A date, today at the earliest.
fn day(typed: &str, today: NaiveDate) -> Read<NaiveDate> {
    let day = read_date(written(typed)?, today)?;
    if day < today { Err(ProblemKind::BeforeToday) } else { Ok(day) }
}

/// `09.00`, `9:00` or `9`, and nothing else.
fn clock(typed: &str) -> Option<NaiveTime> {
    let (hour, minute) = typed.split_once(['.', ':']).unwrap_or((typed, "00"));
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let written = (1..=2).contains(&hour.len()) && minute.len() == 2 && digits(hour) && digits(minute);
    if !written {
        return None;
    }
    NaiveTime::from_hms_opt(hour.parse().ok()?, minute.parse().ok()?, 0)
}

/// `24.12.2026 10.30`, `24.12.2026 kl. 10.30`; a date alone is the moment that `alone` says.
fn moment(
    typed: &str,
    today: NaiveDate,
    alone: impl Fn(NaiveDate) -> Option<NaiveDateTime>,
) -> Read<NaiveDateTime> {
    let plain = written(typed)?.replace("kl.", " ");
    let mut parts = plain.split_whitespace();
    let day = day(parts.next().unwrap_or_default(), today).map_err(|kind| match kind {
        ProblemKind::BeforeToday | ProblemKind::TooFarAhead => kind,
        _ => ProblemKind::NotATime,
    })?;
    let wall = match (parts.next(), parts.next()) {
        (None, _) => alone(day),
        (Some(time), None) => clock(time).map(|time| day.and_time(time)),
        (Some(_), Some(_)) => None,
    };
    wall.filter(|wall| at_oslo(*wall).is_some()).ok_or(ProblemKind::NotATime)
}
