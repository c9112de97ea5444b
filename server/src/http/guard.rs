//! A fault or a wait in one request stays there: the visitor gets an apology, the service goes on.

use std::any::Any;
use std::time::Duration;

use axum::extract::Request;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use super::apology::Apology;

/// Nobody should wait longer for an answer.
pub(crate) const LONGEST: Duration = Duration::from_secs(10);

/// The layer: stops waiting after [`LONGEST`]. What was begun in the database ends there by its own rules.
pub(crate) async fn in_time(request: Request, next: Next) -> Response {
    match tokio::time::timeout(LONGEST, next.run(request)).await {
        Ok(response) => response,
        Err(_too_long) => {
            tracing::error!("gave up on a request that took too long");
            Apology::Unavailable.into_response()
        }
    }
}

/// What a panic is answered with. Where it happened is in the log; what it said is nowhere, it may quote a person.
pub(crate) fn panicked(_said: Box<dyn Any + Send>) -> Response {
    Apology::Failed.into_response()
}

#[cfg(test)]
mod tests {
    use axum::Router;
    use axum::body::Body;
    use axum::middleware::from_fn;
    use axum::routing::get;
    use http::StatusCode;
    use tower::ServiceExt;

    use super::*;

    #[tokio::test(start_paused = true)]
    async fn nobody_waits_longer_than_the_limit() {
        async fn takes(seconds: u64) -> &'static str {
            tokio::time::sleep(Duration::from_secs(seconds)).await;
            "done"
        }
        let service = Router::new()
            .route("/long", get(async || takes(LONGEST.as_secs() - 1).await))
            .route("/too-long", get(async || takes(60).await))
            .layer(from_fn(in_time));
        for (path, status) in [("/long", StatusCode::OK), ("/too-long", StatusCode::SERVICE_UNAVAILABLE)] {
            let request = Request::builder().uri(path).body(Body::empty()).unwrap();
            let begun = tokio::time::Instant::now();
            assert_eq!(service.clone().oneshot(request).await.unwrap().status(), status);
            assert!(begun.elapsed() <= LONGEST + Duration::from_millis(10), "{path}: {:?}", begun.elapsed());
        }
    }
}
