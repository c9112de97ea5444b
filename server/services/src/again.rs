//! Does again what the database broke off because somebody else was at the same rows.

use store::StoreError;

use crate::error::Failure;

/// Whoever is broken off this many times finds a database that is not well; the same goes for chance that meets itself.
const ATTEMPTS: usize = 5;

/// Does the work, a few times when others were first each time. It must be one transaction: nothing was stored then.
pub(crate) async fn again<T, F>(mut work: impl FnMut() -> F) -> Result<T, Failure>
where
    F: Future<Output = Result<T, Failure>>,
{
    let mut attempts = 1;
    loop {
        match work().await {
            Err(Failure::Store(StoreError::Duplicate | StoreError::Conflict)) if attempts < ATTEMPTS => {
                attempts += 1;
            }
            other => return other,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    async fn outcome(failures: usize) -> (usize, bool) {
        let mut tried = 0;
        let done = again(|| {
            tried += 1;
            let failed = tried <= failures;
            async move { if failed { Err(Failure::Store(StoreError::Conflict)) } else { Ok(()) } }
        });
        let done = done.await.is_ok();
        (tried, done)
    }

    #[tokio::test]
    async fn what_was_broken_off_is_done_again_and_not_for_ever() {
        assert_eq!(outcome(0).await, (1, true));
        assert_eq!(outcome(4).await, (5, true));
        assert_eq!(outcome(5).await, (5, false));
    }
}
