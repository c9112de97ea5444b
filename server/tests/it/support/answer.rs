//! What came back.

use axum::body::{Body, to_bytes};
use axum::response::Response;
use domain::national_number::NationalNumber;
use http::header::{LOCATION, SET_COOKIE};
use http::{HeaderMap, StatusCode};

/// A whole answer.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) bytes: Vec<u8>,
}

impl Answer {
    pub(crate) async fn of(response: Response<Body>) -> Self {
        let (parts, body) = response.into_parts();
        let bytes = to_bytes(body, usize::MAX).await.unwrap().to_vec();
        let answer = Self { status: parts.status, headers: parts.headers, bytes };
        answer.names_nobody();
        answer
    }

    /// A national number is in no answer, whatever a test asks for.
    fn names_nobody(&self) {
        let headers = self.headers.values().filter_map(|value| value.to_str().ok());
        for text in headers.chain([self.text().as_str()]) {
            // The end of an identifier can look like one: a number stands alone.
            let numbers = text.split(|letter: char| !letter.is_ascii_alphanumeric());
            for digits in numbers {
                assert!(digits.parse::<NationalNumber>().is_err(), "{digits} in {text}");
            }
        }
    }

    pub(crate) fn text(&self) -> String {
        String::from_utf8_lossy(&self.bytes).into_owned()
    }

    /// A header, empty when it is not there.
    pub(crate) fn header(&self, name: &str) -> &str {
        self.headers.get(name).map(|value| value.to_str().unwrap()).unwrap_or_default()
    }

    /// Where it leads, empty when it stays.
    pub(crate) fn location(&self) -> &str {
        self.header(LOCATION.as_str())
    }

    /// Every cookie it sets, as written.
    pub(crate) fn cookies(&self) -> Vec<&str> {
        self.headers.get_all(SET_COOKIE).iter().map(|value| value.to_str().unwrap()).collect()
    }

    /// A cookie it sets, by name, as written.
    pub(crate) fn cookie(&self, name: &str) -> Option<&str> {
        let start = format!("{name}=");
        self.cookies().into_iter().find(|cookie| cookie.starts_with(&start))
    }
}
