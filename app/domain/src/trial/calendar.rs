//! The times that a plan gives.

use std::collections::BTreeMap;

use chrono::{Days, Duration, NaiveDate, Timelike as _};

use super::{Hours, Plan, Slot};
use crate::time::{Instant, at_oslo, oslo, start_of_day};

/// From and to, as instants.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SlotTime {
    pub starts_at: Instant,
    pub ends_at: Instant,
}

impl SlotTime {
    /// Whether the two are under way at one moment.
    pub fn meets(self, other: Self) -> bool {
        self.starts_at < other.ends_at && other.starts_at < self.ends_at
    }

    /// What of it lies within the other.
    pub fn within(self, other: Self) -> Option<Self> {
        let (starts_at, ends_at) = (self.starts_at.max(other.starts_at), self.ends_at.min(other.ends_at));
        (starts_at < ends_at).then_some(Self { starts_at, ends_at })
    }

    /// A whole day, from midnight to midnight.
    pub fn of_day(day: NaiveDate) -> Self {
        Self { starts_at: start_of_day(day), ends_at: start_of_day(day + Days::new(1)) }
    }
}

/// When a room is closed on a day with these hours, in order.
pub fn closed_on(day: NaiveDate, hours: &[Hours]) -> Vec<SlotTime> {
    let whole = SlotTime::of_day(day);
    let mut open: Vec<_> = hours.iter().filter_map(|hours| edges(day, *hours)).collect();
    open.sort_unstable();
    let mut closed = Vec::new();
    let mut since = whole.starts_at;
    for (opens, closes) in open {
        closed.push(SlotTime { starts_at: since, ends_at: opens });
        since = since.max(closes);
    }
    closed.push(SlotTime { starts_at: since, ends_at: whole.ends_at });
    closed.retain(|closed| closed.starts_at < closed.ends_at);
    closed
}

/// When the hours of a day begin and end. They may do so in the hour that the change to summer time leaves out: then at its end,
/// whatever the minute.
fn edges(day: NaiveDate, hours: Hours) -> Option<(Instant, Instant)> {
    let edge = |time| {
        let wall = day.and_time(time);
        at_oslo(wall).or_else(|| at_oslo(wall.with_minute(0)? + Duration::hours(1)))
    };
    Some((edge(hours.from())?, edge(hours.to())?))
}

/// The times of a room on the dates `from` to `to`, both included, in order: each lasts as long as the plan says on any
/// clock, lies within the hours on the wall, and has the buffer after it before the next. Times that the change to summer time
/// leaves out are left out.
pub fn times(plan: &Plan, from: NaiveDate, to: NaiveDate) -> Vec<SlotTime> {
    let days = from.iter_days().take_while(|day| *day <= to);
    let mut times: Vec<SlotTime> = days
        .flat_map(|day| plan.hours_of(day).into_iter().map(move |hours| (day, hours)))
        .flat_map(|(day, hours)| of_hours(plan, day, hours))
        .collect();
    times.sort_unstable();
    // Hours of one day that overlap give no two times at once.
    let mut free_from = None;
    times.retain(|time| {
        let fits = free_from.is_none_or(|free| time.starts_at >= free);
        if fits {
            free_from = Some(time.ends_at + Duration::minutes(plan.buffer.into()));
        }
        fits
    });
    times
}

fn of_hours(plan: &Plan, day: NaiveDate, hours: Hours) -> Vec<SlotTime> {
    let (lasts, buffer) =
        (Duration::minutes(plan.minutes.max(1).into()), Duration::minutes(plan.buffer.into()));
    let Some((opens, closes)) = edges(day, hours) else { return Vec::new() };
    let mut times = Vec::new();
    let mut starts_at = opens;
    while starts_at + lasts <= closes {
        let ends_at = starts_at + lasts;
        if !plan.is_closed(oslo(starts_at), oslo(ends_at)) {
            times.push(SlotTime { starts_at, ends_at });
        }
        starts_at = ends_at + buffer;
    }
    times
}

/// Those of `new` that can stand beside the times that are `kept` in the same room: at the same place nothing meets, and the buffer
/// lies between.
pub fn beside(new: Vec<Slot>, kept: &[Slot], buffer: u32) -> Vec<Slot> {
    let buffer = Duration::minutes(buffer.into());
    let kept: BTreeMap<_, _> =
        kept.iter().map(|slot| ((slot.place, slot.time.starts_at), slot.time.ends_at)).collect();
    let longest = kept.iter().map(|((_, starts_at), ends_at)| *ends_at - *starts_at).max();
    let Some(longest) = longest else { return new };
    let is_free = |slot: &Slot| {
        // What begins before this cannot last until here.
        let first = (slot.place, slot.time.starts_at - buffer - longest);
        let end = (slot.place, slot.time.ends_at + buffer);
        kept.range(first..end).all(|(_, ends_at)| *ends_at + buffer <= slot.time.starts_at)
    };
    new.into_iter().filter(is_free).collect()
}

/// Up to `many` of `free`, the nearest to `wanted` first; of two as near the earlier.
pub fn nearest(free: &[Slot], wanted: Instant, many: usize) -> Vec<Slot> {
    let mut free: Vec<Slot> = free.to_vec();
    free.sort_by_key(|slot| ((slot.time.starts_at - wanted).abs(), slot.time.starts_at, slot.id));
    free.truncate(many);
    free
}
