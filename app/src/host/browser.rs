//! The browser renders no pages: answers to requests mean nothing there.

use http::StatusCode;

/// Only the server redirects.
pub fn redirect(_path: &str) {}

/// Only the server has a status to set.
pub fn status(_status: StatusCode) {}

/// Only the server tells when.
pub fn retry_after(_seconds: u32) {}
