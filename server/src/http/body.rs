//! How much may be sent. Everything we ask for fits in a small form; more is turned away before anybody reads it.

use axum::body::{Body, to_bytes};
use axum::extract::Request;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use http::Method;
use http::header::CONTENT_LENGTH;

use super::apology::{Apology, Sent};

/// In bytes.
pub(crate) const LARGEST: usize = 64 * 1024;

/// The layer: reads the whole body, so that every way of reading it further in is bound by the same limit.
pub(crate) async fn limit(request: Request, next: Next) -> Response {
    if matches!(*request.method(), Method::GET | Method::HEAD) {
        return next.run(request).await;
    }
    let announced =
        request.headers().get(CONTENT_LENGTH).and_then(|value| value.to_str().ok()?.parse::<usize>().ok());
    if announced.is_some_and(|bytes| bytes > LARGEST) {
        return Apology::TooLarge.into_response();
    }
    let (parts, body) = request.into_parts();
    // A body that breaks off has no reader left: the same answer does for both.
    match to_bytes(body, LARGEST).await {
        Ok(bytes) => {
            if let Some(sent) = parts.extensions.get::<Sent>() {
                sent.keep(bytes.clone());
            }
            next.run(Request::from_parts(parts, Body::from(bytes))).await
        }
        Err(_too_large_or_broken) => Apology::TooLarge.into_response(),
    }
}
