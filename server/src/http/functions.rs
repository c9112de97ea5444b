//! A server function that failed answers as everything else does: with an apology.
//!
//! Left to itself it would send a form back to the page it stood on, with a code in the address: the visitor would see the
//! form as it was last kept, without what was typed just now, and no word about it.

use app::api::ApiError;
use axum::body::to_bytes;
use axum::extract::Request;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use leptos::server_fn::error::{FromServerFnError, SERVER_FN_ERROR_HEADER};

use super::{apology::Apology, body};

/// The layer around the functions.
pub(crate) async fn answer(request: Request, next: Next) -> Response {
    let response = next.run(request).await;
    if !response.headers().contains_key(SERVER_FN_ERROR_HEADER) {
        return response;
    }
    match to_bytes(response.into_body(), body::LARGEST).await {
        Ok(code) => spoken(ApiError::de(code)),
        Err(_broken_off) => Apology::Failed.into_response(),
    }
}

fn spoken(error: ApiError) -> Response {
    match error {
        ApiError::SignIn => Apology::SignedOut.into_response(),
        ApiError::NotFound => Apology::NotFound.into_response(),
        ApiError::TooMany(seconds) => Apology::TooMany(seconds).into_response(),
        ApiError::Unavailable => Apology::Unavailable.into_response(),
        ApiError::NotAllowed
        | ApiError::Invalid
        | ApiError::Stale
        | ApiError::Closed
        | ApiError::Malformed => Apology::Unreadable.into_response(),
    }
}
