//! The provider tells, in a frame of its own page, that somebody has signed out there. Our cookies do not come along: the
//! session is found by `iss` and `sid` (OpenID Connect Front-Channel Logout 1.0).

use axum::extract::{RawQuery, State};
use axum::response::{IntoResponse, Response};
use http::header::{CONTENT_SECURITY_POLICY, CONTENT_TYPE};
use http::{HeaderValue, StatusCode};
use services::limits;
use services::sign_ins::SessionKind;

use super::word;
use crate::http::address::Address;
use crate::http::apology::Apology;
use crate::providers::sources_of;
use crate::state::AppState;

/// `GET /api/session/citizen/front-channel-logout`.
pub(super) async fn citizen(state: State<AppState>, address: Address, query: RawQuery) -> Response {
    end(state, address, query, SessionKind::Citizen).await
}

/// `GET /api/session/staff/front-channel-logout`.
pub(super) async fn staff(state: State<AppState>, address: Address, query: RawQuery) -> Response {
    end(state, address, query, SessionKind::Staff).await
}

/// The answer is the same whatever was ended: it tells nobody whether a session was there.
async fn end(
    State(state): State<AppState>,
    Address(address): Address,
    RawQuery(query): RawQuery,
    kind: SessionKind,
) -> Response {
    let query = query.unwrap_or_default();
    let value = |name: &str| {
        let mut pairs = form_urlencoded::parse(query.as_bytes());
        pairs.find(|(known, _)| known == name).map(|(_, value)| value.into_owned())
    };
    let issuer = state.providers.issuer(kind).unwrap_or_default();
    let iss = value("iss").filter(|iss| iss == issuer);
    let sid = value("sid").filter(|sid| !sid.is_empty());
    let nothing = match (iss, sid) {
        (Some(iss), Some(sid)) => match state.sessions.end_by_provider_session(&iss, &sid).await {
            // Nothing unusual: of whoever signed out here first the provider tells as well.
            Ok(0) => {
                tracing::info!(target: "security", event = "front_channel_logout.nothing", provider = word(kind), code = "no-session", "nobody was signed out");
                None
            }
            Ok(ended) => {
                tracing::info!(provider = word(kind), ended, "a provider signed somebody out");
                None
            }
            Err(_logged) => return Apology::Unavailable.into_response(),
        },
        (None, _) => Some("issuer"),
        (_, None) => Some("no-sid"),
    };
    // What means nobody is counted; a sign-out that may mean somebody is never held up.
    if let Some(code) = nothing
        && limits::stray(&state.deps, address).await.is_ok()
    {
        note(kind, code);
    }
    let policy = format!(
        "default-src 'none'; form-action 'none'; base-uri 'none'; object-src 'none'; frame-ancestors{}",
        sources_of(issuer)
    );
    let policy = HeaderValue::try_from(policy).unwrap_or(HeaderValue::from_static("default-src 'none'"));
    let html = HeaderValue::from_static("text/html; charset=utf-8");
    (
        StatusCode::OK,
        [(CONTENT_SECURITY_POLICY, policy), (CONTENT_TYPE, html)],
        "<!DOCTYPE html><title>-</title>",
    )
        .into_response()
}

fn note(kind: SessionKind, code: &'static str) {
    tracing::warn!(target: "security", event = "front_channel_logout.nothing", provider = word(kind), code, "nobody was signed out");
}
