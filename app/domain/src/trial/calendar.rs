//! The times that a plan gives.

use chrono::{Duration, NaiveDate};

use super::{Hours, Plan, Slot};
use crate::time::{Instant, at_oslo, oslo};

/// From and to, as instants.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SlotTime {
    pub starts_at: Instant,
    pub ends_at: Instant,
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
    // The hours themselves may begin or end in the hour that is left out: then at its end.
    let edge = |time| {
        let wall = day.and_time(time);
        at_oslo(wall).or_else(|| at_oslo(wall + Duration::hours(1)))
    };
    let (Some(opens), Some(closes)) = (edge(hours.from()), edge(hours.to())) else {
        return Vec::new();
    };
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

/// Up to `many` of `free`, the nearest to `wanted` first; of two as near the earlier.
pub fn nearest(free: &[Slot], wanted: Instant, many: usize) -> Vec<Slot> {
    let mut free: Vec<Slot> = free.to_vec();
    free.sort_by_key(|slot| ((slot.time.starts_at - wanted).abs(), slot.time.starts_at, slot.id));
    free.truncate(many);
    free
}
