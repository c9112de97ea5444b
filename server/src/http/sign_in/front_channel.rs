//! The provider tells, in a frame of its own page, that somebody has signed out there. Our cookies do not come along: the
//! session is found by `iss` and `sid` (OpenID Connect Front-Channel Logout 1.0).

use axum::extract::{RawQuery, State};
use axum::response::{IntoResponse, Response};
use http::header::{CONTENT_SECURITY_POLICY, CONTENT_TYPE};
use http::{HeaderValue, StatusCode};

use super::word;
use crate::http::apology::Apology;
use crate::http::cookies::Kind;
use crate::providers::sources_of;
use crate::state::AppState;

/// `GET /api/session/citizen/front-channel-logout`.
pub(super) async fn citizen(state: State<AppState>, query: RawQuery) -> Response {
    end(state, query, Kind::Citizen).await
}

/// `GET /api/session/staff/front-channel-logout`.
pub(super) async fn staff(state: State<AppState>, query: RawQuery) -> Response {
    end(state, query, Kind::Staff).await
}

/// The answer is the same whatever was ended: it tells nobody whether a session was there.
async fn end(State(state): State<AppState>, RawQuery(query): RawQuery, kind: Kind) -> Response {
    let query = query.unwrap_or_default();
    let value = |name: &str| {
        let mut pairs = form_urlencoded::parse(query.as_bytes());
        pairs.find(|(known, _)| known == name).map(|(_, value)| value.into_owned())
    };
    let issuer = state.providers.issuer(kind).unwrap_or_default();
    let iss = value("iss").filter(|iss| iss == issuer);
    let sid = value("sid").filter(|sid| !sid.is_empty());
    match (iss, sid) {
        (Some(iss), Some(sid)) => match state.sessions.end_by_provider_session(&iss, &sid).await {
            Ok(0) => note(kind, "no-session"),
            Ok(ended) => tracing::info!(provider = word(kind), ended, "a provider signed somebody out"),
            Err(_logged) => return Apology::Unavailable.into_response(),
        },
        (None, _) => note(kind, "issuer"),
        (_, None) => note(kind, "no-sid"),
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

fn note(kind: Kind, code: &'static str) {
    tracing::warn!(target: "security", event = "front_channel_logout.nothing", provider = word(kind), code, "nobody was signed out");
}
