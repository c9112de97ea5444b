//! Order numbers outside of the pages: the check of a firm, which answers with the page itself so that the number stands in
//! no address, and the file of a centre.

use std::future::Future;

use app::api::context::NumberAsked;
use app::audience::Audience;
use app::routes;
use axum::Extension;
use axum::body::Body;
use axum::extract::{FromRequest, Request, State};
use axum::response::{IntoResponse, Response};
use domain::actor::{Actor, Session};
use domain::refusal::Refusal;
use http::HeaderValue;
use http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE};
use serde::Deserialize;
use services::limits;

use super::address::Address;
use super::apology::Apology;
use super::fields::Fields;
use super::routes::RouteTable;
use crate::state::AppState;

/// Where a firm reads the form and sends it.
pub(super) const CHECK: &str = "/{language}/sjekk-bestillingsnummer";

/// What marks the number as used.
const USED: &str = "brukt";

/// The same for everybody: names of files end up in lists that others see.
const NAMED: HeaderValue = HeaderValue::from_static("attachment; filename=\"bestillingsnumre.csv\"");
const NEVER_KEPT: HeaderValue = HeaderValue::from_static("no-store");
const CSV: HeaderValue = HeaderValue::from_static("text/csv; charset=utf-8");

#[derive(Deserialize)]
struct Asked {
    #[serde(default, rename = "nummer")]
    number: String,
    #[serde(default, rename = "handling")]
    then: String,
}

/// `POST /{language}/sjekk-bestillingsnummer`: the page with the answer, made by `render`. Every question counts, also one
/// about a number that was misread.
pub(super) async fn check<Rendered>(
    State(state): State<AppState>,
    Address(address): Address,
    request: Request,
    render: impl FnOnce(Request) -> Rendered,
) -> Response
where
    Rendered: Future<Output = Response>,
{
    let (mut parts, body) = request.into_parts();
    let form = Request::from_parts(parts.clone(), body);
    let Fields(asked) = match Fields::<Asked>::from_request(form, &state).await {
        Ok(asked) => asked,
        Err(apology) => return apology.into_response(),
    };
    if let Err(refusal) = limits::number_check(&state.deps, address).await {
        return apology(&refusal).into_response();
    }
    let desk = &state.portal.number_checks;
    let answer = match asked.then.as_str() {
        USED => desk.mark_used(&asked.number).await,
        _ => desk.check(&asked.number).await,
    };
    match answer {
        Ok(answer) => {
            let marked = asked.then == USED;
            parts.extensions.insert(NumberAsked { typed: asked.number, answer, marked });
            render(Request::from_parts(parts, Body::empty())).await
        }
        Err(refusal) => apology(&refusal).into_response(),
    }
}

pub(crate) fn routes() -> RouteTable<AppState> {
    RouteTable::new().get(routes::NUMBERS_FILE, Audience::Staff, file)
}

/// `GET /api/order-numbers/csv`.
async fn file(State(state): State<AppState>, session: Option<Extension<Session>>) -> Response {
    let text = match session.map(|Extension(session)| session.actor) {
        Some(Actor::Staff(staff)) => state.portal.number_work.export(&staff).await,
        Some(Actor::Citizen(_)) => Err(Refusal::NotFound),
        None => Err(Refusal::SignIn),
    };
    match text {
        Ok(text) => {
            let headers = [(CONTENT_TYPE, CSV), (CONTENT_DISPOSITION, NAMED), (CACHE_CONTROL, NEVER_KEPT)];
            (headers, text).into_response()
        }
        Err(refusal) => apology(&refusal).into_response(),
    }
}

fn apology(refusal: &Refusal) -> Apology {
    match refusal {
        Refusal::SignIn => Apology::SignedOut,
        Refusal::Unavailable => Apology::Unavailable,
        Refusal::TooMany { seconds } => Apology::TooMany(*seconds),
        _ => Apology::NotFound,
    }
}
