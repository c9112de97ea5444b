//! The only thing a server function says when it fails: a code. Nothing personal travels in errors.

use domain::refusal::Refusal;
use leptos::server_fn::{
    codec::JsonEncoding,
    error::{FromServerFnError, ServerFnErrorErr},
};
use serde::{Deserialize, Serialize};

/// Why a function did not do what was asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error, Serialize, Deserialize)]
pub enum ApiError {
    #[error("sign-in")]
    SignIn,
    #[error("not-found")]
    NotFound,
    #[error("not-allowed")]
    NotAllowed,
    #[error("invalid")]
    Invalid,
    #[error("stale")]
    Stale,
    #[error("closed")]
    Closed,
    #[error("unavailable")]
    Unavailable,
    /// Too often: again in so many seconds.
    #[error("too-many")]
    TooMany(u32),
    /// The request could not be read.
    #[error("malformed")]
    Malformed,
}

impl From<&Refusal> for ApiError {
    fn from(refusal: &Refusal) -> Self {
        match refusal {
            Refusal::SignIn => Self::SignIn,
            Refusal::NotFound => Self::NotFound,
            Refusal::NotAllowed(_) => Self::NotAllowed,
            Refusal::Invalid(_) => Self::Invalid,
            Refusal::Stale => Self::Stale,
            Refusal::ExchangeClosed(_)
            | Refusal::OrderNumberClosed(_)
            | Refusal::TrialClosed(_)
            | Refusal::TimeTaken => Self::Closed,
            Refusal::TooMany { seconds } => Self::TooMany(*seconds),
            Refusal::Unavailable => Self::Unavailable,
        }
    }
}

impl FromServerFnError for ApiError {
    type Encoder = JsonEncoding;

    fn from_server_fn_error(_error: ServerFnErrorErr) -> Self {
        Self::Malformed
    }
}
