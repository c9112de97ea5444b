//! The log of one test.

use std::io::Write;
use std::sync::{Arc, Mutex};

use tracing::Dispatch;
use tracing::subscriber::DefaultGuard;
use tracing_subscriber::EnvFilter;
use tracing_subscriber::layer::SubscriberExt;

/// Listens until it is dropped.
pub(crate) struct Listening {
    _first: DefaultGuard,
    /// With only one listener the library asks it on the wrong thread whether anybody listens.
    _second: Dispatch,
}

/// Everything that is written down while somebody listens.
#[derive(Clone, Default)]
pub(crate) struct Log(Arc<Mutex<Vec<u8>>>);

impl Write for Log {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().write(bytes)
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

impl Log {
    /// Listens on this thread, on which everything of a test runs.
    pub(crate) fn listen(&self, filter: &str) -> Listening {
        let second = Dispatch::new(tracing_subscriber::registry());
        let log = self.clone();
        let lines = tracing_subscriber::fmt::layer().with_ansi(false).with_writer(move || log.clone());
        let listener = tracing_subscriber::registry().with(EnvFilter::new(filter)).with(lines);
        Listening { _first: tracing::subscriber::set_default(listener), _second: second }
    }

    pub(crate) fn text(&self) -> String {
        String::from_utf8(self.0.lock().unwrap().clone()).unwrap()
    }
}
