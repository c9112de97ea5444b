//! Every request has a number that stands in its answer, its log lines, its error page and the read log; every answer is
//! counted.

use std::sync::Arc;
use std::time::Instant;

use axum::extract::{MatchedPath, Request, State};
use axum::middleware::Next;
use axum::response::Response;
use http::{HeaderName, HeaderValue};
use services::ports::Random;
use tracing::Instrument;

use crate::metrics;
use crate::state::AppState;

static REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

/// The number of a request: 8 to 64 letters, digits and hyphens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct RequestId(Arc<str>);

impl RequestId {
    /// A number given by a proxy is kept when it is harmless in a log line.
    fn given(request: &Request) -> Option<Self> {
        let text = request.headers().get(&REQUEST_ID)?.to_str().ok()?;
        let harmless = (8..=64).contains(&text.len())
            && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
        // A visitor can say it too: somebody's number would stand in every line, or keep every line from being written.
        let joined = text.replace('-', "");
        let long_number = joined.as_bytes().windows(11).any(|run| run.iter().all(u8::is_ascii_digit));
        (harmless && !long_number).then(|| Self(text.into()))
    }

    fn drawn(random: &dyn Random) -> Self {
        Self(random.uuid().to_string().into())
    }

    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }

    fn header(&self) -> HeaderValue {
        HeaderValue::from_str(&self.0).unwrap_or(HeaderValue::from_static(""))
    }
}

/// The layer: numbers, logs and counts. Only the pattern of the address is written down, never the address.
pub(crate) async fn observe(State(state): State<AppState>, mut request: Request, next: Next) -> Response {
    let id = RequestId::given(&request).unwrap_or_else(|| RequestId::drawn(&*state.random));
    let pattern = request.extensions().get::<MatchedPath>().cloned();
    let route = pattern.as_ref().map_or("none", MatchedPath::as_str);
    let method = metrics::known(request.method().as_str());
    let span = tracing::info_span!("request", id = id.as_str(), method, route);
    // Pages read it from the request: one number, wherever it is shown.
    request.headers_mut().insert(&REQUEST_ID, id.header());
    request.extensions_mut().insert(id.clone());

    let begun = Instant::now();
    let answering = services::request::within(id.as_str(), next.run(request));
    let mut response = answering.instrument(span.clone()).await;
    let (status, took) = (response.status().as_u16(), begun.elapsed());
    response.headers_mut().insert(&REQUEST_ID, id.header());
    state.metrics.answered(method, route, status, took);
    let milliseconds = u64::try_from(took.as_millis()).unwrap_or(u64::MAX);
    span.in_scope(|| tracing::info!(status, milliseconds, "answered"));
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_that_could_forge_a_log_line_is_not_kept() {
        let given = |text: &str| {
            let request =
                Request::builder().header("x-request-id", text).body(axum::body::Body::empty()).unwrap();
            RequestId::given(&request).is_some()
        };
        assert!(given("0123abcd-EF"));
        for wrong in [
            "",
            "short",
            "with space here",
            "a\"b,c{d}efgh",
            "line=1;status=2",
            "13820599335",
            "req-13820599335",
            "138205-99335-aa",
            &"x".repeat(65),
        ] {
            assert!(!given(wrong), "{wrong}");
        }
    }
}
