//! The pages of `app`: what they find around them, and what an address without a page is answered with.

use std::sync::Arc;

use app::SiteFiles;
use axum::Router;
use axum::extract::{Request, State};
use axum::response::{IntoResponse, Response};
use http::header::CONTENT_SECURITY_POLICY;
use http::{Method, StatusCode};
use leptos::config::LeptosOptions;
use leptos::nonce::use_nonce;
use leptos::prelude::{provide_context, use_context};
use leptos_axum::{LeptosRoutes, ResponseOptions, generate_route_list, render_app_async_with_context};

use super::{apology::Apology, headers, language};
use crate::site::Manifest;
use crate::state::AppState;

/// Every page and every server function, each with the same surroundings.
pub(crate) fn routes(state: &AppState) -> Router<AppState> {
    let pages = generate_route_list(app::App);
    Router::new().leptos_routes_with_context(state, pages, surroundings(state), document(state))
}

/// An address without a page: below a language the page of `app` that says so, else the small one.
pub(crate) async fn lost(State(state): State<AppState>, request: Request) -> Response {
    let reads = matches!(*request.method(), Method::GET | Method::HEAD);
    if !reads || language::of_path(request.uri().path()).is_none() {
        return Apology::NotFound.into_response();
    }
    let mut response = render_app_async_with_context(surroundings(&state), document(&state))(request).await;
    if response.status() == StatusCode::OK {
        *response.status_mut() = StatusCode::NOT_FOUND;
    }
    response
}

fn document(state: &AppState) -> impl Fn() -> leptos::prelude::AnyView + Clone + Send + Sync + 'static {
    let options = <LeptosOptions as axum::extract::FromRef<AppState>>::from_ref(state);
    move || leptos::prelude::IntoAny::into_any(app::shell(options.clone()))
}

/// Provided anew for each page and each server function. A page has a nonce: then it gets the policy that names it.
fn surroundings(state: &AppState) -> impl Fn() + Clone + Send + Sync + 'static {
    let portal = state.portal.clone();
    let clock = Arc::clone(&state.clock);
    let files = site_files(&state.site.manifest);
    move || {
        provide_context(portal.clone());
        provide_context(Arc::clone(&clock));
        provide_context(files.clone());
        let policy = use_nonce().and_then(|nonce| headers::page_policy(&nonce));
        if let (Some(policy), Some(response)) = (policy, use_context::<ResponseOptions>()) {
            response.insert_header(CONTENT_SECURITY_POLICY, policy);
        }
    }
}

/// The pages add the endings themselves.
fn site_files(manifest: &Manifest) -> SiteFiles {
    let style = manifest.style.strip_suffix(".css").unwrap_or(&manifest.style);
    SiteFiles {
        script: manifest.script.clone(),
        style: style.to_owned(),
        preload_font: manifest.preload_font.clone(),
    }
}
