//! Answers to the request being rendered.

use http::{HeaderValue, StatusCode, header};
use leptos::prelude::use_context;
use leptos_axum::ResponseOptions;

/// Sends the browser to `path` (own origin). Plain forms get 302, the companion follows it the same way.
pub fn redirect(path: &str) {
    leptos_axum::redirect(path);
}

/// Sets the status of the page.
pub fn status(status: StatusCode) {
    if let Some(response) = use_context::<ResponseOptions>() {
        response.set_status(status);
    }
}

/// Tells when asking again may help.
pub fn retry_after(seconds: u32) {
    if let Some(response) = use_context::<ResponseOptions>() {
        response.insert_header(header::RETRY_AFTER, HeaderValue::from(seconds));
    }
}
