//! Changes are made to the end, even when the one who asked has hung up.

use std::future::Future;

use tracing::Instrument;

use crate::{error::Failure, request};

/// Runs `work` as a task of its own and waits for it: dropping the wait does not drop the work.
pub(crate) async fn to_the_end<T, F>(work: F) -> Result<T, Failure>
where
    T: Send + 'static,
    F: Future<Output = Result<T, Failure>> + Send + 'static,
{
    tokio::spawn(request::carried(work).in_current_span()).await.map_err(Failure::BrokenOff)?
}

#[cfg(test)]
mod tests {
    use std::{
        pin::pin,
        task::{Context, Poll, Waker},
    };

    use tokio::sync::oneshot;

    use super::*;

    #[tokio::test]
    async fn work_goes_on_when_the_caller_hangs_up() {
        let (go_on, told_to_go_on) = oneshot::channel();
        let (done, is_done) = oneshot::channel();
        {
            let asked = pin!(to_the_end(async move {
                let _told = told_to_go_on.await;
                let _heard = done.send("stored");
                Ok(())
            }));
            let begun = asked.poll(&mut Context::from_waker(Waker::noop()));
            assert!(matches!(begun, Poll::Pending));
        }
        go_on.send(()).unwrap();
        assert_eq!(is_done.await, Ok("stored"));
    }

    #[tokio::test]
    async fn work_that_breaks_off_is_a_failure_and_not_a_panic() {
        let broken = to_the_end::<(), _>(async { panic!("on purpose") }).await;
        assert!(matches!(broken, Err(Failure::BrokenOff(_))));
    }
}
