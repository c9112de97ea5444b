//! The real clock: the only place that asks the machine what time it is.

use chrono::Utc;
use domain::time::{Clock, Instant};

/// The clock of the machine, in UTC.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    #[expect(clippy::disallowed_methods, reason = "this is the home of the time")]
    fn now(&self) -> Instant {
        Utc::now()
    }
}
