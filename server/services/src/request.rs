//! The number of the request that is being answered: carried beside the work, down to the read log.
//!
//! Not part of any question a desk is asked: it changes nothing about the answer.

use std::{future::Future, sync::Arc};

tokio::task_local! {
    static NUMBER: Option<Arc<str>>;
}

/// Does `work` as part of the request `number`.
pub async fn within<F: Future>(number: &str, work: F) -> F::Output {
    NUMBER.scope(Some(number.into()), work).await
}

/// Does `work`, in whatever task, as part of the request of the one who calls.
pub fn carried<F: Future>(work: F) -> impl Future<Output = F::Output> {
    NUMBER.scope(current(), work)
}

/// The request the caller works for; none for a command.
pub fn number() -> Option<String> {
    current().map(|number| number.to_string())
}

fn current() -> Option<Arc<str>> {
    NUMBER.try_with(Clone::clone).ok().flatten()
}
