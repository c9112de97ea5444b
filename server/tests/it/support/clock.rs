//! Time that stands still until a test moves it.

use std::sync::{Arc, Mutex};

use domain::time::{Clock, Instant};

/// Begins on Monday 2 March 2026 at noon in Oslo.
#[derive(Debug, Clone)]
pub(crate) struct TestClock(Arc<Mutex<Instant>>);

impl Default for TestClock {
    fn default() -> Self {
        Self(Arc::new(Mutex::new("2026-03-02T11:00:00Z".parse().unwrap())))
    }
}

impl TestClock {
    pub(crate) fn pass(&self, minutes: i64) {
        *self.0.lock().unwrap() += chrono::Duration::minutes(minutes);
    }
}

impl Clock for TestClock {
    fn now(&self) -> Instant {
        *self.0.lock().unwrap()
    }
}
