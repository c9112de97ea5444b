//! Signing in through a provider: leaving for it, coming back, and signing out there.
//!
//! Each side has its own addresses, so that an answer meant for one can never be taken for the other's. What was begun in
//! one browser is finished there, once. Whatever goes wrong leaves nobody signed in, a line in the security log with a
//! code, and the visitor with a sentence.

mod back;
mod begin;
mod failure;
mod front_channel;
mod onwards;
mod opened;
mod visit;

use app::audience::Audience;
use http::HeaderMap;
use services::sign_ins::SessionKind;

use super::routes::RouteTable;
use crate::providers::Providers;
use crate::state::AppState;

pub(crate) use onwards::signed_out;

/// Every route of signing in. A side without a provider has no addresses.
pub(crate) fn routes(providers: &Providers) -> RouteTable<AppState> {
    let everybody = Audience::Everybody;
    let mut table = RouteTable::new();
    if providers.citizens.is_some() {
        table = table
            .get("/api/session/citizen/begin", everybody, begin::citizen)
            .get("/api/session/citizen/callback", everybody, back::citizen)
            .get("/api/session/citizen/front-channel-logout", everybody, front_channel::citizen);
    }
    if providers.staff.is_some() {
        table = table
            .get("/api/session/staff/begin", everybody, begin::staff)
            .get("/api/session/staff/callback", everybody, back::staff)
            .get("/api/session/staff/front-channel-logout", everybody, front_channel::staff);
    }
    if providers.citizens.is_some() || providers.staff.is_some() {
        table = table.get(SIGNED_OUT, everybody, onwards::after_signing_out);
    }
    table
}

/// Where a provider sends those who have signed out there: one address for all languages, as it is registered.
const SIGNED_OUT: &str = "/api/session/signed-out";

/// For the log.
fn word(kind: SessionKind) -> &'static str {
    match kind {
        SessionKind::Citizen => "citizen",
        SessionKind::Staff => "staff",
    }
}

/// Our own address that a provider of this kind sends visitors back to; none when `Host` is not a name of ours.
fn callback_address(state: &AppState, headers: &HeaderMap, kind: SessionKind) -> Option<String> {
    let own = state.visitors.own_origin(headers)?;
    Some(format!("{}/api/session/{}/callback", own.as_str(), word(kind)))
}
