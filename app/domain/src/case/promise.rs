//! The dates we promise when a case is sent. The source gives no figures: these are ours, built on what Nav tells of
//! deliveries (at the latest three weeks when in stock, five when not) and the two working days of S77.

use chrono::NaiveDate;

use super::{CaseKind, Status};
use crate::time::{Instant, add_working_days, oslo_date, subtract_working_days, working_days_between};

impl CaseKind {
    /// Working days until the centre has decided, and until the aid is at the door. The second is the first where nothing is
    /// delivered.
    pub fn working_days(self) -> (u32, u32) {
        match self {
            Self::Exchange => (2, 15),
            Self::Purchase => (5, 30),
            Self::Dispensation | Self::NewDecision => (15, 40),
            Self::Charge => (5, 5),
        }
    }
}

/// What a submission promises, moved by every hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Promise {
    pub decided_by: NaiveDate,
    pub delivered_by: NaiveDate,
}

impl Promise {
    pub fn made_at(kind: CaseKind, submitted: Instant) -> Self {
        let day = oslo_date(submitted);
        let (decided, delivered) = kind.working_days();
        Self { decided_by: add_working_days(day, decided), delivered_by: add_working_days(day, delivered) }
    }

    /// The date the centre works towards in this state: the decision, then the delivery. None while the case waits for
    /// something else than the centre, and when it has ended.
    pub fn deadline(self, status: Status) -> Option<NaiveDate> {
        match status {
            Status::Received | Status::InProgress => Some(self.decided_by),
            Status::Approved | Status::Sent => Some(self.delivered_by),
            Status::OnHold
            | Status::Delivered
            | Status::Settled
            | Status::Rejected
            | Status::Withdrawn
            | Status::Cancelled => None,
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
