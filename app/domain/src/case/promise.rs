//! The dates we promise when an exchange is sent. The source gives no figures for exchange: these are ours, built on
//! what Nav tells of deliveries (at the latest three weeks when in stock) and the two working days of S77.

use chrono::NaiveDate;

use super::Status;
use crate::time::{Instant, add_working_days, oslo_date, subtract_working_days, working_days_between};

/// Working days until the centre has decided.
pub const DECISION_WORKING_DAYS: u32 = 2;
/// Working days until the new aid is at the door.
pub const DELIVERY_WORKING_DAYS: u32 = 15;

/// What a submission promises, moved by every hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Promise {
    pub decided_by: NaiveDate,
    pub delivered_by: NaiveDate,
}

impl Promise {
    pub fn made_at(submitted: Instant) -> Self {
        let day = oslo_date(submitted);
        Self {
            decided_by: add_working_days(day, DECISION_WORKING_DAYS),
            delivered_by: add_working_days(day, DELIVERY_WORKING_DAYS),
        }
    }

    /// The date the centre works towards in this state: the decision, then the delivery. None while the case waits for
    /// something else than the centre, and when it has ended.
    pub fn deadline(self, status: Status) -> Option<NaiveDate> {
        match status {
            Status::Received | Status::InProgress => Some(self.decided_by),
            Status::Approved | Status::Sent => Some(self.delivered_by),
            Status::OnHold | Status::Delivered | Status::Rejected | Status::Withdrawn | Status::Cancelled => {
                None
            }
        }
    }

    /// The promised date that has passed, when one has. The promised day itself is still in time, and a case on hold is
    /// never late.
    pub fn late_since(self, status: Status, today: NaiveDate) -> Option<NaiveDate> {
        self.deadline(status).filter(|date| *date < today)
    }

    /// Waiting from `today` until a date moves both dates on by the working days between.
    #[must_use]
    pub fn held(self, today: NaiveDate, until: NaiveDate) -> Self {
        let days = working_days_between(today, until);
        self.moved(|date| add_working_days(date, days))
    }

    /// Going on before the date moves both dates back by the working days that were left.
    #[must_use]
    pub fn resumed(self, today: NaiveDate, until: NaiveDate) -> Self {
        let days = working_days_between(today, until);
        self.moved(|date| subtract_working_days(date, days))
    }

    fn moved(self, to: impl Fn(NaiveDate) -> NaiveDate) -> Self {
        Self { decided_by: to(self.decided_by), delivered_by: to(self.delivered_by) }
    }
}
