//! The file with everything that is held about a person.

use app::audience::Audience;
use app::routes;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use axum::{Extension, Json};
use domain::actor::{Actor, Session};
use domain::refusal::Refusal;
use domain::views::Everything;
use http::HeaderValue;
use http::header::{CACHE_CONTROL, CONTENT_DISPOSITION};
use services::insight;

use super::apology::Apology;
use super::routes::RouteTable;
use crate::state::AppState;

/// The same for everybody: names of files end up in lists that others see.
const NAMED: HeaderValue = HeaderValue::from_static("attachment; filename=\"brukerpass.json\"");
const NEVER_KEPT: HeaderValue = HeaderValue::from_static("no-store");

pub(crate) fn routes() -> RouteTable<AppState> {
    RouteTable::new().get(routes::EXPORT, Audience::Citizens, export)
}

/// `GET /api/insight/export`: what the page says, for a machine.
async fn export(State(state): State<AppState>, session: Option<Extension<Session>>) -> Response {
    match everything(&state, session).await {
        Ok(everything) => {
            let headers = [(CONTENT_DISPOSITION, NAMED), (CACHE_CONTROL, NEVER_KEPT)];
            (headers, Json(insight::json(&everything))).into_response()
        }
        Err(Refusal::SignIn) => Apology::SignedOut.into_response(),
        Err(Refusal::Unavailable) => Apology::Unavailable.into_response(),
        Err(_) => Apology::NotFound.into_response(),
    }
}

async fn everything(state: &AppState, session: Option<Extension<Session>>) -> Result<Everything, Refusal> {
    match session.map(|Extension(session)| session.actor) {
        Some(Actor::Citizen(citizen)) => state.portal.insight.everything(&citizen).await,
        Some(Actor::Staff(_)) => Err(Refusal::NotFound),
        None => Err(Refusal::SignIn),
    }
}
