//! How long before a trial something can still be done without a call.

use chrono::{Days, Duration, NaiveDate};

use super::SlotTime;
use crate::time::{Instant, add_working_days, oslo_date};

/// The limits of a centre.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Notice {
    /// Working days from the day of booking to that of the trial: what is to be tried has to be fetched.
    pub book_days: u32,
    /// Hours before the trial until which one can change or cancel by oneself.
    pub change_hours: u32,
    /// Days ahead that times are shown.
    pub horizon_days: u32,
}

impl Default for Notice {
    /// Ours, until a centre says otherwise.
    fn default() -> Self {
        Self { book_days: 2, change_hours: 24, horizon_days: 90 }
    }
}

impl Notice {
    /// The first date one can book now.
    pub fn first_day(self, now: Instant) -> NaiveDate {
        add_working_days(oslo_date(now), self.book_days)
    }

    /// The last date one can book now.
    pub fn last_day(self, now: Instant) -> NaiveDate {
        oslo_date(now) + Days::new(self.horizon_days.into())
    }

    /// Whether the time can be booked now.
    pub fn may_book(self, time: SlotTime, now: Instant) -> bool {
        let day = oslo_date(time.starts_at);
        now < time.starts_at && self.first_day(now) <= day && day <= self.last_day(now)
    }

    /// Until when one can change or cancel a trial at that time by oneself.
    pub fn change_until(self, time: SlotTime) -> Instant {
        time.starts_at - Duration::hours(self.change_hours.into())
    }

    /// Whether one can still change or cancel by oneself.
    pub fn may_change(self, time: SlotTime, now: Instant) -> bool {
        now <= self.change_until(time)
    }

    /// Whether a time was taken, or taken over, so late that staff must be told.
    pub fn is_short(self, time: SlotTime, booked_at: Instant) -> bool {
        add_working_days(oslo_date(booked_at), self.book_days + 1) >= oslo_date(time.starts_at)
    }
}
