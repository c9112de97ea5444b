//! The dates we promise when an exchange is sent. The source gives no figures for exchange: these are ours, built on
//! Nav's delivery facts (at latest three weeks when in stock, `domain.md` §2) and the two working days of S77.

use chrono::NaiveDate;

use crate::time::{Instant, add_working_days, oslo_date};

/// Working days until the centre has decided.
pub const DECISION_WORKING_DAYS: u32 = 2;
/// Working days until the new aid is at the door.
pub const DELIVERY_WORKING_DAYS: u32 = 15;

/// What a submission promises.
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
}
