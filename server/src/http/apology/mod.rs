//! What somebody sees when the service cannot answer: a small page without script, in the language of the address.
//!
//! Layers and handlers return an [`Apology`]; [`speak`] turns it into words at the end, when the language and the
//! request's number are known. Whoever had sent a form gets it back, to send it again.

mod again;
mod page;

use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use http::header::{ACCEPT, ALLOW, CONTENT_LANGUAGE, CONTENT_TYPE, RETRY_AFTER};
use http::{HeaderMap, HeaderValue, StatusCode};
use i18n::Locale;

pub(crate) use again::Sent;

use super::{language, observe::RequestId, theme};
use crate::state::AppState;

/// Why there is no other answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Apology {
    NotFound,
    /// A write by somebody who is no longer signed in, and not lately enough to put anything down.
    SignedOut,
    /// A write that does not come from our own pages.
    CrossSite,
    WrongMethod,
    TooLarge,
    /// The form lacks something that our own pages always send.
    Unreadable,
    /// Done too often in too short a time; again in so many seconds.
    TooMany(u32),
    /// It took longer than anybody should wait, or the database does not answer.
    Unavailable,
    /// A fault in the program.
    Failed,
    /// An answer of a provider that belongs to no sign-in of this browser.
    SignInLost,
}

impl Apology {
    fn status(self) -> StatusCode {
        match self {
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::SignedOut => StatusCode::UNAUTHORIZED,
            Self::CrossSite => StatusCode::FORBIDDEN,
            Self::WrongMethod => StatusCode::METHOD_NOT_ALLOWED,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::Unreadable | Self::SignInLost => StatusCode::BAD_REQUEST,
            Self::TooMany(_) => StatusCode::TOO_MANY_REQUESTS,
            Self::Unavailable => StatusCode::SERVICE_UNAVAILABLE,
            Self::Failed => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    /// Sending the same once more may help.
    fn may_pass(self) -> bool {
        matches!(self, Self::SignedOut | Self::TooMany(_) | Self::Unavailable | Self::Failed)
    }

    /// Title and what to do.
    fn words(self, locale: Locale) -> (&'static str, String) {
        let texts = &locale.texts().trouble;
        match self {
            Self::NotFound => (texts.not_found_title, texts.not_found_why.to_owned()),
            Self::SignedOut => (texts.signed_out_title, texts.signed_out_what.to_owned()),
            Self::CrossSite | Self::WrongMethod | Self::Unreadable => {
                (texts.not_ours_title, texts.not_ours_what.to_owned())
            }
            Self::SignInLost => (texts.sign_in_lost_title, texts.sign_in_lost_what.to_owned()),
            Self::TooLarge => (texts.too_large_title, texts.too_large_what.to_owned()),
            Self::TooMany(seconds) => (texts.too_many_title, (texts.too_many_what)(seconds)),
            Self::Unavailable | Self::Failed => {
                (texts.unavailable_title, format!("{} {}", texts.unavailable_why, texts.unavailable_what))
            }
        }
    }
}

impl IntoResponse for Apology {
    fn into_response(self) -> Response {
        let mut response = self.status().into_response();
        response.extensions_mut().insert(self);
        response
    }
}

/// The layer: gives every apology its words.
pub(crate) async fn speak(State(state): State<AppState>, mut request: Request, next: Next) -> Response {
    let locale = language::of_request(request.uri().path(), request.headers());
    let wants_page = wants_page(request.headers());
    let theme = theme::of(request.headers());
    let id = request.extensions().get::<RequestId>().cloned();
    let path = request.uri().path().to_owned();
    let sent = Sent::default();
    request.extensions_mut().insert(sent.clone());
    let response = next.run(request).await;
    let Some(apology) = response.extensions().get::<Apology>().copied() else { return response };

    let (title, advice) = apology.words(locale);
    let (body, media) = if wants_page {
        let page = page::Page {
            locale,
            theme: theme.map(theme::Theme::class),
            title,
            advice: &advice,
            style: &state.site.manifest.style,
            id: id.as_ref().map(RequestId::as_str).unwrap_or_default(),
            sign_in: match apology {
                Apology::SignedOut => page::SignIn::Beside,
                Apology::SignInLost => page::SignIn::Here,
                _ => page::SignIn::No,
            },
            again: if apology.may_pass() { sent.form(&path, locale) } else { None },
        };
        (page.html(), "text/html; charset=utf-8")
    } else {
        (format!("{title}\n"), "text/plain; charset=utf-8")
    };
    let mut spoken = (apology.status(), [(CONTENT_TYPE, media)], body).into_response();
    let headers = spoken.headers_mut();
    headers.insert(CONTENT_LANGUAGE, language::header(locale));
    if let Some(methods) = response.headers().get(ALLOW) {
        headers.insert(ALLOW, methods.clone());
    }
    match apology {
        Apology::Unavailable => headers.insert(RETRY_AFTER, HeaderValue::from_static("5")),
        Apology::TooMany(seconds) => headers.insert(RETRY_AFTER, HeaderValue::from(seconds)),
        _ => None,
    };
    spoken
}

/// Somebody looks at the answer; a script would rather have one line.
pub(crate) fn wants_page(headers: &HeaderMap) -> bool {
    headers.get(ACCEPT).and_then(|value| value.to_str().ok()).is_some_and(|value| value.contains("text/html"))
}
