//! A request.

use std::fmt::Write;

use axum::body::Body;
use http::Request;

/// A request being put together. Reading asks as a browser does, writing as a form on one of our own pages.
#[derive(Debug, Clone)]
pub(crate) struct Ask {
    pub(crate) method: &'static str,
    pub(crate) path: String,
    pub(crate) headers: Vec<(&'static str, String)>,
    pub(crate) body: Vec<u8>,
}

impl Ask {
    pub(crate) fn get(path: &str) -> Self {
        Self::new("GET", path)
    }

    /// A form with fields, each `(name, value)`.
    pub(crate) fn post(path: &str, fields: &[(&str, &str)]) -> Self {
        let written: Vec<_> =
            fields.iter().map(|(name, value)| format!("{name}={}", encoded(value))).collect();
        let ask = Self::new("POST", path)
            .with("content-type", "application/x-www-form-urlencoded")
            .with("sec-fetch-site", "same-origin");
        Self { body: written.join("&").into_bytes(), ..ask }
    }

    pub(crate) fn new(method: &'static str, path: &str) -> Self {
        let ask = Self { method, path: path.to_owned(), headers: Vec::new(), body: Vec::new() };
        ask.with("host", "127.0.0.1:3000").with("accept", "text/html,application/xhtml+xml,*/*;q=0.8")
    }

    /// Sets a header, instead of any there is.
    pub(crate) fn with(self, name: &'static str, value: &str) -> Self {
        let mut ask = self.without(name);
        ask.headers.push((name, value.to_owned()));
        ask
    }

    pub(crate) fn without(mut self, name: &str) -> Self {
        self.headers.retain(|(known, _)| *known != name);
        self
    }

    pub(crate) fn body(self, body: impl Into<Vec<u8>>) -> Self {
        Self { body: body.into(), ..self }
    }

    pub(crate) fn request(self) -> Request<Body> {
        let mut request = Request::builder().method(self.method).uri(&self.path);
        for (name, value) in &self.headers {
            request = request.header(*name, value);
        }
        request.body(Body::from(self.body)).unwrap()
    }
}

fn encoded(value: &str) -> String {
    let mut text = String::new();
    for byte in value.bytes() {
        if byte.is_ascii_alphanumeric() || b"-_.~".contains(&byte) {
            text.push(char::from(byte));
        } else {
            write!(text, "%{byte:02X}").unwrap();
        }
    }
    text
}
