//! Every route and every layer, top to bottom.

use app::audience::Audience;
use axum::Router;
use axum::middleware::{from_fn, from_fn_with_state};
use axum::response::IntoResponse;
use http::header::CONTENT_TYPE;
use http::{Extensions, HeaderMap, StatusCode, Version};
use tower_http::CompressionLevel;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::{CompressionLayer, Predicate, predicate::SizeAbove};

use crate::http::apology::{self, Apology};
pub use crate::http::routes::Declared;
use crate::http::routes::RouteTable;
use crate::http::{
    body, calendar_entry, cross_site, display_forms, files, gate, guard, headers, health, insight, language,
    number_paper, numbers, observe, pages, redirects, session, session_forms, sign_in,
};
use crate::metrics::{MEDIA_TYPE, Metrics};
use crate::state::AppState;

/// The whole service. A request meets the layers from the bottom of this function upwards.
pub fn router(state: AppState) -> Router {
    let visitors = state.visitors.clone();
    let cookies = state.cookies();

    let (with_session, declared) = for_visitors(&state).into_parts();
    let with_session = with_session
        .fallback(pages::lost)
        .method_not_allowed_fallback(pages::wrong_method)
        .layer(from_fn_with_state(gate::Gate::of(&declared), gate::keep))
        .layer(from_fn_with_state(state.clone(), session::recognise))
        .layer(from_fn_with_state(cookies, language::remember))
        .layer(from_fn_with_state(visitors.clone(), redirects::stay))
        .layer(from_fn(body::limit))
        .layer(from_fn_with_state(visitors, cross_site::refuse));
    let (for_machines, _declared) = for_machines(&state).into_parts();

    with_session
        .merge(for_machines)
        .layer(from_fn(guard::in_time))
        .layer(CatchPanicLayer::custom(guard::panicked))
        .layer(from_fn_with_state(state.clone(), apology::speak))
        .layer(CompressionLayer::new().quality(CompressionLevel::Fastest).compress_when(is_long_page()))
        .layer(from_fn_with_state(cookies, headers::protect))
        .layer(from_fn_with_state(state.clone(), observe::observe))
        .with_state(state)
}

/// Every address that is answered, with whom it is for.
pub fn declared(state: &AppState) -> Vec<Declared> {
    for_visitors(state).merge(for_machines(state)).declared().to_vec()
}

/// What browsers ask for in somebody's name.
fn for_visitors(state: &AppState) -> RouteTable<AppState> {
    RouteTable::new()
        .get("/", Audience::Everybody, language::choose)
        .merge(session_forms::routes(state.portal.demo.is_some()))
        .merge(sign_in::routes(&state.providers))
        .merge(display_forms::routes())
        .merge(insight::routes())
        .merge(calendar_entry::routes())
        .merge(numbers::routes())
        .merge(number_paper::routes())
        .merge(pages::routes(state))
}

/// What is answered without knowing who asks.
fn for_machines(state: &AppState) -> RouteTable<AppState> {
    RouteTable::new()
        .get("/healthz", Audience::Everybody, health::alive)
        .get("/readyz", Audience::Everybody, health::ready)
        .within(|router| router.method_not_allowed_fallback(async || Apology::WrongMethod))
        .merge(files::routes(&state.site))
}

/// `GET /metrics`, on a listener of its own.
pub fn metrics_router(metrics: Metrics) -> Router {
    let figures = move || {
        let text = metrics.text();
        async move { ([(CONTENT_TYPE, MEDIA_TYPE)], text).into_response() }
    };
    RouteTable::new().get("/metrics", Audience::Everybody, figures).into_parts().0
}

/// Files lie compressed on the disk already; the rest is too short to gain.
fn is_long_page() -> impl Predicate {
    let is_page = |_status: StatusCode, _version: Version, headers: &HeaderMap, _extensions: &Extensions| {
        headers.get(CONTENT_TYPE).is_some_and(|media| media.as_bytes().starts_with(b"text/html"))
    };
    SizeAbove::new(1024).and(is_page)
}
