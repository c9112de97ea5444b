//! Changes are made to the end, even when the one who asked has hung up.

use std::future::Future;

use tracing::Instrument;

use crate::error::Failure;

/// Runs `work` as a task of its own and waits for it: dropping the wait does not drop the work.
pub(crate) async fn to_the_end<T, F>(work: F) -> Result<T, Failure>
where
    T: Send + 'static,
    F: Future<Output = Result<T, Failure>> + Send + 'static,
{
    tokio::spawn(work.in_current_span()).await.map_err(Failure::BrokenOff)?
}
