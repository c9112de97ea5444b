//! An order number as a file to keep or print: what the page of the number says, for a holder without the page.

mod sheet;

use app::api::context::host_of;
use app::audience::{About, Audience};
use app::routes;
use axum::Extension;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use domain::actor::{Actor, Session};
use domain::id::OrderNumberId;
use domain::refusal::Refusal;
use domain::views::PaperSlip;
use http::HeaderValue;
use http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE};
use http::request::Parts;
use i18n::Locale;

use super::apology::Apology;
use super::routes::RouteTable;
use crate::state::AppState;

const PDF: HeaderValue = HeaderValue::from_static("application/pdf");
/// The same for everybody: names of files end up in lists that others see.
const NAMED: HeaderValue = HeaderValue::from_static("attachment; filename=\"bestillingsnummer.pdf\"");
const NEVER_KEPT: HeaderValue = HeaderValue::from_static("no-store");

pub(crate) fn routes() -> RouteTable<AppState> {
    RouteTable::new().get_about(routes::NUMBER_PAPER, Audience::Citizens, About::Number, paper)
}

/// `GET /{language}/bestillingsnummer/{number}/pdf`.
async fn paper(
    State(state): State<AppState>,
    Path((language, number)): Path<(String, String)>,
    session: Option<Extension<Session>>,
    asked: Parts,
) -> Response {
    let Some(locale) = Locale::from_tag(&language) else { return Apology::NotFound.into_response() };
    let slip = match found(&state, &number, session).await {
        Ok(slip) => slip,
        Err(Refusal::SignIn) => return Apology::SignedOut.into_response(),
        Err(Refusal::Unavailable) => return Apology::Unavailable.into_response(),
        Err(_) => return Apology::NotFound.into_response(),
    };
    let made =
        sheet::Made { host: host_of(&asked), today: state.clock.today(), demo: state.portal.demo.is_some() };
    let sheet = sheet::of(locale, &slip, made);
    match state.press.print(sheet).await {
        Ok(pdf) => {
            let headers = [(CONTENT_TYPE, PDF), (CONTENT_DISPOSITION, NAMED), (CACHE_CONTROL, NEVER_KEPT)];
            (headers, pdf).into_response()
        }
        Err(why) => {
            tracing::error!(%why, number = %slip.number.id, "an order number could not be put on paper");
            Apology::Failed.into_response()
        }
    }
}

async fn found(
    state: &AppState,
    number: &str,
    session: Option<Extension<Session>>,
) -> Result<PaperSlip, Refusal> {
    let citizen = match session.map(|Extension(session)| session.actor) {
        Some(Actor::Citizen(citizen)) => citizen,
        Some(Actor::Staff(_)) => return Err(Refusal::NotFound),
        None => return Err(Refusal::SignIn),
    };
    let id: OrderNumberId = number.parse().map_err(|_not_an_id| Refusal::NotFound)?;
    state.portal.order_numbers.on_paper(&citizen, id).await
}
