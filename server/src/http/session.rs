//! From a cookie to who is asking: the only place where that is decided.

use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use domain::actor::Actor;
use http::header::SET_COOKIE;
use http::{HeaderMap, HeaderValue};
use services::sessions::{NewSession, Resolved};
use services::sign_ins::SessionKind;

use super::apology::Apology;
use super::cookies::{self, CookieRules};
use crate::state::AppState;

/// The token that came with a request, for the handlers that end, extend or replace its session.
#[derive(Clone)]
pub(crate) struct Held {
    kind: SessionKind,
    token: String,
}

impl Held {
    /// Everything the browser holds. One of each kind can be there when somebody has changed side.
    pub(crate) fn all(rules: CookieRules, headers: &HeaderMap) -> Vec<Self> {
        let held = |kind| {
            let token = cookies::read(headers, rules.session_name(kind))?.to_owned();
            (!token.is_empty()).then_some(Self { kind, token })
        };
        [SessionKind::Citizen, SessionKind::Staff].into_iter().filter_map(held).collect()
    }

    pub(crate) fn token(&self) -> &str {
        &self.token
    }

    pub(crate) fn kind(&self) -> SessionKind {
        self.kind
    }

    pub(crate) fn is_citizen(&self) -> bool {
        self.kind == SessionKind::Citizen
    }
}

/// The layer: puts a [`Session`](domain::actor::Session), or a [`Lapsed`](domain::actor::Lapsed) one, into the request.
pub(crate) async fn recognise(State(state): State<AppState>, mut request: Request, next: Next) -> Response {
    for held in Held::all(state.cookies(), request.headers()) {
        match state.sessions.resolve(held.token()).await {
            Ok(Resolved::Live(session)) if kind_of(&session.actor) == held.kind => {
                request.extensions_mut().insert(session);
                request.extensions_mut().insert(held);
                break;
            }
            Ok(Resolved::Lapsed(lapsed)) if kind_of(&lapsed.0) == held.kind => {
                request.extensions_mut().insert(lapsed);
            }
            // A token in the cookie of the other kind is no token at all.
            Ok(_) => {}
            // Not knowing who asks is not the same as nobody asking: sending a visitor to sign in would be wrong.
            Err(_) => return Apology::Unavailable.into_response(),
        }
    }
    next.run(request).await
}

/// Whose session it is.
pub(crate) fn kind_of(actor: &Actor) -> SessionKind {
    match actor {
        Actor::Citizen(_) => SessionKind::Citizen,
        Actor::Staff(_) => SessionKind::Staff,
    }
}

/// The cookie of a new session, and the end of the other kind's.
pub(crate) fn changed(rules: CookieRules, new: &NewSession) -> HeaderMap {
    let (kind, other) = match kind_of(&new.session.actor) {
        SessionKind::Citizen => (SessionKind::Citizen, SessionKind::Staff),
        SessionKind::Staff => (SessionKind::Staff, SessionKind::Citizen),
    };
    written([rules.session(kind, &new.token_text), rules.forgotten(rules.session_name(other))])
}

/// No session is left in the browser.
pub(crate) fn ended(rules: CookieRules) -> HeaderMap {
    written([SessionKind::Citizen, SessionKind::Staff].map(|kind| rules.forgotten(rules.session_name(kind))))
}

fn written<const N: usize>(cookies: [HeaderValue; N]) -> HeaderMap {
    let mut headers = HeaderMap::new();
    for cookie in cookies {
        headers.append(SET_COOKIE, cookie);
    }
    headers
}
