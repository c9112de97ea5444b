//! Coming back from the provider.

use std::net::IpAddr;

use axum::extract::{RawQuery, State};
use axum::response::{IntoResponse, Response};
use domain::refusal::Refusal;
use http::HeaderMap;
use i18n::Locale;
use identity::{Callback, Remembered};
use services::limits;
use services::sessions::NewSession;
use services::sign_ins::{Attempt, SessionKind, Taken};

use super::failure::{self, Why};
use super::{callback_address, opened};
use crate::http::address::Address;
use crate::http::apology::Apology;
use crate::http::cookies;
use crate::http::session::{self, Held};
use crate::http::session_forms::{page_after, see_other};
use crate::state::AppState;

/// `GET /api/session/citizen/callback`: a citizen comes back.
pub(super) async fn citizen(
    state: State<AppState>,
    address: Address,
    query: RawQuery,
    headers: HeaderMap,
) -> Response {
    back(state, address, query, headers, SessionKind::Citizen).await
}

/// `GET /api/session/staff/callback`: a member of staff comes back.
pub(super) async fn staff(
    state: State<AppState>,
    address: Address,
    query: RawQuery,
    headers: HeaderMap,
) -> Response {
    back(state, address, query, headers, SessionKind::Staff).await
}

async fn back(
    State(state): State<AppState>,
    Address(address): Address,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
    kind: SessionKind,
) -> Response {
    let callback = callback_of(&query.unwrap_or_default());
    let Some(state_text) = &callback.state else { return stray(&state, address, kind, "no-state").await };
    let browser = cookies::read(&headers, state.cookies().transaction_name(kind));
    let attempt = match state.sign_ins.take(kind, state_text, browser).await {
        Ok(Taken::Attempt(attempt)) => attempt,
        Ok(Taken::Unknown) => return stray(&state, address, kind, "unknown-state").await,
        Ok(Taken::OtherBrowser) => return failure::lost(kind, "other-browser"),
        Ok(Taken::OtherProvider) => return failure::lost(kind, "other-provider"),
        Ok(Taken::TooOld) => return failure::lost(kind, "too-old"),
        Err(_logged) => return Apology::Unavailable.into_response(),
    };
    let Some(redirect_uri) = callback_address(&state, &headers, kind) else {
        return failure::lost(kind, "other-host");
    };
    let locale = Locale::from_tag(&attempt.language).unwrap_or(Locale::Nb);
    let next = attempt.next.clone();
    match finished(&state, kind, &callback, attempt, &redirect_uri).await {
        Ok(new) => welcome(&state, &headers, locale, next.as_deref(), &new).await,
        Err(NotOpened::Identity(error)) => failure::refused(kind, error, locale, next.as_deref()),
        Err(NotOpened::Refused(Refusal::Unavailable)) => Apology::Unavailable.into_response(),
        Err(NotOpened::Refused(_unknown)) => {
            failure::note(kind, "unknown-person");
            let why = if kind == SessionKind::Citizen { Why::Unknown } else { Why::NoAccess };
            failure::back_to_page(why, locale, next.as_deref())
        }
    }
}

/// What belongs to no sign-in at all: whoever tries one after the other is stopped.
async fn stray(state: &AppState, address: IpAddr, kind: SessionKind, code: &str) -> Response {
    match limits::stray(&state.deps, address).await {
        Err(Refusal::TooMany { seconds }) => Apology::TooMany(seconds).into_response(),
        Err(_logged) => Apology::Unavailable.into_response(),
        Ok(()) => failure::lost(kind, code),
    }
}

/// Why there is no session.
pub(super) enum NotOpened {
    Identity(identity::IdentityError),
    Refused(Refusal),
}

async fn finished(
    state: &AppState,
    kind: SessionKind,
    callback: &Callback,
    attempt: Attempt,
    redirect_uri: &str,
) -> Result<NewSession, NotOpened> {
    let Attempt { state: state_text, nonce, verifier, fresh, begun_at, .. } = attempt;
    let remembered = Remembered { state: state_text, nonce, verifier, fresh, begun_at };
    match kind {
        SessionKind::Citizen => opened::citizen(state, callback, &remembered, redirect_uri).await,
        SessionKind::Staff => opened::staff(state, callback, &remembered, redirect_uri).await,
    }
}

/// Signed in. A browser has one session: whoever was signed in before is signed out.
async fn welcome(
    state: &AppState,
    headers: &HeaderMap,
    locale: Locale,
    next: Option<&str>,
    new: &NewSession,
) -> Response {
    for held in Held::all(state.cookies(), headers) {
        if state.sessions.end(held.token()).await.is_err() {
            return Apology::Unavailable.into_response();
        }
    }
    let next = page_after(locale, next.unwrap_or_default(), new);
    (session::changed(state.cookies(), new), see_other(&next)).into_response()
}

/// The parameters of the answer. One that stands there twice counts as missing: nobody knows which was meant.
fn callback_of(query: &str) -> Callback {
    let one = |name: &str| {
        let mut values = form_urlencoded::parse(query.as_bytes()).filter(|(known, _)| known == name);
        let value = values.next().map(|(_, value)| value.into_owned());
        value.filter(|_| values.next().is_none())
    };
    Callback { code: one("code"), state: one("state"), iss: one("iss"), error: one("error") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_parameter_that_stands_twice_is_missing() {
        let callback = callback_of("code=a&state=b&state=c&iss=https%3A%2F%2Fx");
        assert_eq!((callback.code.as_deref(), callback.state), (Some("a"), None));
        assert_eq!(callback.iss.as_deref(), Some("https://x"));
    }
}
