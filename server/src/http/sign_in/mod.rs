//! Signing in through a provider: leaving for it, coming back, and signing out there.
//!
//! Each side has its own addresses, so that an answer meant for one can never be taken for the other's. What was begun in
//! one browser is finished there, once. Whatever goes wrong leaves nobody signed in, a line in the security log with a
//! code, and the visitor with a sentence.

mod back;
mod begin;
mod failure;
mod front_channel;
mod opened;

use axum::Router;
use axum::routing::get;
use http::HeaderMap;
use services::sign_ins::SessionKind;

use super::cookies::Kind;
use crate::providers::Providers;
use crate::state::AppState;

pub(crate) use begin::signed_out;

/// Every route of signing in. A side without a provider has no addresses.
pub(crate) fn routes(providers: &Providers) -> Router<AppState> {
    let mut router = Router::new();
    if providers.citizens.is_some() {
        router = router
            .route("/api/session/citizen/begin", get(begin::citizen))
            .route("/api/session/citizen/callback", get(back::citizen))
            .route("/api/session/citizen/front-channel-logout", get(front_channel::citizen));
    }
    if providers.staff.is_some() {
        router = router
            .route("/api/session/staff/begin", get(begin::staff))
            .route("/api/session/staff/callback", get(back::staff))
            .route("/api/session/staff/front-channel-logout", get(front_channel::staff));
    }
    if providers.citizens.is_some() || providers.staff.is_some() {
        router = router.route(SIGNED_OUT, get(begin::after_signing_out));
    }
    router
}

/// Where a provider sends those who have signed out there: one address for all languages, as it is registered.
const SIGNED_OUT: &str = "/api/session/signed-out";

fn kept_kind(kind: Kind) -> SessionKind {
    match kind {
        Kind::Citizen => SessionKind::Citizen,
        Kind::Staff => SessionKind::Staff,
    }
}

/// For the log.
fn word(kind: Kind) -> &'static str {
    match kind {
        Kind::Citizen => "citizen",
        Kind::Staff => "staff",
    }
}

/// Our own address that a provider of this kind sends visitors back to; none when `Host` is not a name of ours.
fn callback_address(state: &AppState, headers: &HeaderMap, kind: Kind) -> Option<String> {
    let own = state.visitors.own_origin(headers)?;
    Some(format!("{}/api/session/{}/callback", own.as_str(), word(kind)))
}
