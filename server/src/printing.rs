//! Sheets are made one at a time, beside the tasks that answer requests.
//!
//! Each takes some milliseconds of a processor. However many are asked for at once, the rest of the service keeps the other
//! processors; who asks waits for a turn, at most as long as for anything.

use std::sync::Arc;

use documents::Sheet;
use tokio::sync::Semaphore;
use tokio::task::spawn_blocking;

/// Why no sheet came. It is told here and once in the log; neither quotes the sheet.
#[derive(Debug, thiserror::Error)]
pub(crate) enum NotPrinted {
    #[error(transparent)]
    Fault(#[from] documents::Fault),
    /// A fault in the program, which may have quoted the sheet: where it was is in the log already.
    #[error("the press broke off")]
    BrokenOff,
}

/// The press. Cheap to clone: each clone is the same press.
#[derive(Clone)]
pub(crate) struct Press {
    turn: Arc<Semaphore>,
}

impl Default for Press {
    fn default() -> Self {
        Self { turn: Arc::new(Semaphore::new(1)) }
    }
}

impl Press {
    /// The sheet as a PDF.
    pub(crate) async fn print(&self, sheet: Sheet) -> Result<Vec<u8>, NotPrinted> {
        let made = self.in_turn(move || documents::pdf(&sheet)).await?;
        Ok(made?)
    }

    /// Does `work` when nobody else does. Whoever stops waiting during the work leaves the turn with it: a press that is
    /// still busy takes nothing new.
    async fn in_turn<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> T + Send + 'static,
    ) -> Result<T, NotPrinted> {
        let turn = Arc::clone(&self.turn).acquire_owned().await.map_err(|_closed| NotPrinted::BrokenOff)?;
        let working = spawn_blocking(move || {
            let _until_done = turn;
            work()
        });
        working.await.map_err(|_said| NotPrinted::BrokenOff)
    }
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc;
    use std::task::{Context, Poll, Waker};

    use super::*;

    #[tokio::test]
    async fn a_second_sheet_waits_for_the_first_also_when_nobody_waits_for_that() {
        let press = Press::default();
        let (go_on, told_to_go_on) = mpsc::channel::<()>();
        let busy = tokio::spawn({
            let press = press.clone();
            async move { press.in_turn(move || told_to_go_on.recv()).await }
        });
        while press.turn.available_permits() > 0 {
            tokio::task::yield_now().await;
        }
        let mut second = Box::pin(press.in_turn(|| "made"));
        let mut waits = || second.as_mut().poll(&mut Context::from_waker(Waker::noop()));
        assert!(matches!(waits(), Poll::Pending));
        busy.abort();
        assert!(busy.await.unwrap_err().is_cancelled());
        assert!(matches!(waits(), Poll::Pending));
        assert_eq!(press.turn.available_permits(), 0, "the work goes on");
        go_on.send(()).unwrap();
        assert_eq!(second.await.unwrap(), "made");
        assert_eq!(press.turn.available_permits(), 1);
    }

    #[tokio::test]
    async fn work_that_breaks_off_says_nothing_and_leaves_the_press_to_others() {
        let press = Press::default();
        let broken = press.in_turn::<()>(|| panic!("on purpose, about Kari")).await;
        assert_eq!(broken.unwrap_err().to_string(), "the press broke off");
        assert_eq!(press.in_turn(|| "made").await.unwrap(), "made");
    }
}
