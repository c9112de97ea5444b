//! The tasks that the renderer starts beside the one that answers a request.
//!
//! Leptos looks into a page from such a task to find out what it waits for, and whoever looks first drives the page's
//! question on: a row of the read log would then now and then have no number of a request, and a line of the log no span.

use any_spawner::{CustomExecutor, Executor, PinnedFuture, PinnedLocalFuture};
use tracing::Instrument as _;

/// Starts tasks that belong to the request they were started for.
struct WithTheRequest;

impl CustomExecutor for WithTheRequest {
    fn spawn(&self, task: PinnedFuture<()>) {
        tokio::spawn(services::request::carried(task).in_current_span());
    }

    fn spawn_local(&self, task: PinnedLocalFuture<()>) {
        tokio::task::spawn_local(services::request::carried(task).in_current_span());
    }

    fn poll_local(&self) {}
}

/// Makes it the way the renderer starts tasks. Comes before anything of the renderer, which would choose its own; a second
/// router of the same process finds it done.
pub(crate) fn carry_the_request() {
    let _done_already = Executor::init_custom_executor(WithTheRequest);
}

#[cfg(test)]
mod tests {
    use tokio::sync::oneshot;

    use super::*;

    #[tokio::test]
    async fn a_task_of_the_renderer_has_the_number_of_its_request() {
        carry_the_request();
        let (told, number) = oneshot::channel();
        services::request::within("0123abcd", async {
            Executor::spawn(async { told.send(services::request::number()).unwrap() });
        })
        .await;
        assert_eq!(number.await.unwrap().as_deref(), Some("0123abcd"));
    }
}
