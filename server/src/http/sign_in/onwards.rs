//! Signing out: here first, then at the provider.
//!
//! The provider wants the ID token, which holds the national number: it goes in the body of a form, never in an address
//! that browsers and proxies write down (RP-Initiated Logout 1.0 asks every provider to take it so). A form that leads to
//! another site needs a page, and a press of its button where no script is run.

use app::routes;
use axum::response::{IntoResponse, Response};
use html_escape::encode_double_quoted_attribute as escaped;
use http::header::{CONTENT_LANGUAGE, CONTENT_SECURITY_POLICY, CONTENT_TYPE};
use http::{HeaderMap, HeaderValue};
use i18n::Locale;
use identity::SignOut;
use services::sessions::ProviderOrigin;
use services::sign_ins::SessionKind;

use super::SIGNED_OUT;
use crate::http::document::{Document, hidden, submit};
use crate::http::session_forms::see_other;
use crate::http::{headers, language, theme};
use crate::providers::sources_of;
use crate::state::AppState;

/// Sends the form where scripts run: a file, since no script stands in the page.
const SENDS: &str = "<script src=\"/videre.js\"></script>\n";

/// What somebody sees who has signed out here: the way on to the provider when the session came from there, else our own
/// page.
pub(crate) async fn signed_out(
    state: &AppState,
    headers: &HeaderMap,
    origin: Option<(SessionKind, ProviderOrigin)>,
    locale: Locale,
) -> Response {
    let there = match (origin, state.visitors.own_origin(headers)) {
        (Some((kind, origin)), Some(own)) => {
            let back = format!("{}{SIGNED_OUT}", own.as_str());
            let there = state.providers.sign_out(kind, &origin, &back, state.clock.now()).await;
            there.map(|there| (kind, origin.issuer, there))
        }
        _ => None,
    };
    let answer = there.and_then(|(kind, issuer, there)| {
        let policy = headers::sending_policy(&sources_of(&issuer))?;
        Some((policy, page(state, headers, locale, kind, &there)))
    });
    let Some((policy, page)) = answer else { return see_other(&routes::signed_out(locale)).into_response() };
    let html = HeaderValue::from_static("text/html; charset=utf-8");
    let headers = [
        (CONTENT_SECURITY_POLICY, policy),
        (CONTENT_TYPE, html),
        (CONTENT_LANGUAGE, language::header(locale)),
    ];
    (headers, page).into_response()
}

fn page(state: &AppState, headers: &HeaderMap, locale: Locale, kind: SessionKind, there: &SignOut) -> String {
    let texts = &locale.texts().sign_in;
    let (still, label) = match kind {
        SessionKind::Citizen => (texts.still_id_porten, texts.out_id_porten),
        SessionKind::Staff => (texts.still_staff, texts.out_staff),
    };
    let fields: String = there.fields.iter().map(|(name, value)| hidden(name, value)).collect();
    let inside = format!(
        "<p>{still}</p>\n<form method=\"post\" action=\"{}\">\n{fields}{}</form>\n\
         <p><a class=\"aksel-link bp-lone\" href=\"{}\">{}</a></p>\n",
        escaped(&there.place),
        submit(label),
        routes::front(locale),
        texts.to_front,
    );
    let colours = theme::of(headers).map(theme::Theme::class);
    let (title, style) = (texts.signed_out_here, state.site.manifest.style.as_str());
    Document { locale, theme: colours, title, style, inside: &inside, end: SENDS }.html()
}

/// `GET /api/session/signed-out`: back from the provider, to our own page.
pub(super) async fn after_signing_out(headers: HeaderMap) -> Response {
    see_other(&routes::signed_out(language::preferred(&headers))).into_response()
}
