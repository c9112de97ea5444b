//! Leaving for the provider, to sign in.

use app::routes::NEXT;
use axum::extract::{RawQuery, State};
use axum::response::{IntoResponse, Response};
use domain::refusal::Refusal;
use http::header::SET_COOKIE;
use http::{HeaderMap, Method, StatusCode};
use identity::{Ask, Begun, IdentityError, Remembered};
use services::limits;
use services::sign_ins::{Attempt, SessionKind};

use super::callback_address;
use super::failure::{self, Why};
use super::visit::is_visit;
use crate::http::address::Address;
use crate::http::apology::Apology;
use crate::http::cookies;
use crate::http::language;
use crate::http::redirects::Leaving;
use crate::http::return_path::ReturnPath;
use crate::state::AppState;

/// Asks the provider to let the visitor identify anew: `fersk=ja`.
const FRESH: &str = "fersk";

/// `GET /api/session/citizen/begin`: 303 to the citizens' provider.
pub(super) async fn citizen(
    state: State<AppState>,
    address: Address,
    query: RawQuery,
    method: Method,
    headers: HeaderMap,
) -> Response {
    begin(state, address, query, &method, headers, SessionKind::Citizen).await
}

/// `GET /api/session/staff/begin`: 303 to the provider of staff.
pub(super) async fn staff(
    state: State<AppState>,
    address: Address,
    query: RawQuery,
    method: Method,
    headers: HeaderMap,
) -> Response {
    begin(state, address, query, &method, headers, SessionKind::Staff).await
}

async fn begin(
    State(state): State<AppState>,
    Address(address): Address,
    RawQuery(query): RawQuery,
    method: &Method,
    headers: HeaderMap,
    kind: SessionKind,
) -> Response {
    if !is_visit(method, &headers) {
        if limits::stray(&state.deps, address).await.is_ok() {
            failure::note(kind, "no-visit");
        }
        return Apology::NotFound.into_response();
    }
    match limits::sign_in(&state.deps, address).await {
        Ok(()) => {}
        Err(Refusal::TooMany { seconds }) => return Apology::TooMany(seconds).into_response(),
        Err(_) => return Apology::Unavailable.into_response(),
    }
    let query = query.unwrap_or_default();
    let value = |name: &str| {
        let mut pairs = form_urlencoded::parse(query.as_bytes());
        pairs.find(|(known, _)| known == name).map(|(_, value)| value.into_owned())
    };
    let next = value(NEXT).and_then(|path| ReturnPath::parse(&path));
    let of_next = next.as_ref().and_then(|path| language::of_path(path.as_str()));
    let locale = of_next.unwrap_or_else(|| language::of_request("", &headers));
    let Some(redirect_uri) = callback_address(&state, &headers, kind) else {
        return Apology::NotFound.into_response();
    };
    let fresh = value(FRESH).is_some_and(|wish| wish == "ja");
    let ask = Ask { redirect_uri: &redirect_uri, language: locale.tag(), fresh };
    let next = next.map(|path| path.to_string());
    let Begun { url, remembered } = match asked(&state, kind, &ask).await {
        Ok(begun) => begun,
        Err(error) => return failure::refused(kind, error, locale, next.as_deref()),
    };
    let Remembered { state: state_text, nonce, verifier, fresh, begun_at } = remembered;
    let attempt = Attempt {
        provider: kind,
        state: state_text,
        nonce,
        verifier,
        next: next.clone(),
        language: locale.tag().to_owned(),
        fresh,
        begun_at,
    };
    // What the browser holds already is kept: a sign-in in another window goes on.
    let browser = cookies::read(&headers, state.cookies().transaction_name(kind));
    match state.sign_ins.remember(attempt, browser).await {
        Ok(browser) => {
            ([(SET_COOKIE, state.cookies().transaction(kind, &browser))], leave(url)).into_response()
        }
        Err(_logged) => failure::back_to_page(Why::Unreachable, locale, next.as_deref()),
    }
}

async fn asked(state: &AppState, kind: SessionKind, ask: &Ask<'_>) -> Result<Begun, IdentityError> {
    let now = state.clock.now();
    match (kind, &state.providers.citizens, &state.providers.staff) {
        (SessionKind::Citizen, Some(provider), _) => provider.begin(ask, now).await,
        (SessionKind::Staff, _, Some(provider)) => provider.begin(ask, now).await,
        _ => Err(IdentityError::State),
    }
}

/// The only answers that lead to another site.
fn leave(url: String) -> Response {
    let mut response = StatusCode::SEE_OTHER.into_response();
    response.extensions_mut().insert(Leaving(url));
    response
}
