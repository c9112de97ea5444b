//! The pages of `app`: what they find around them, and what an address without a page is answered with.

use std::sync::Arc;

use app::audience::{About, Audience};
use app::{SignInWays, SiteFiles, api};
use axum::Router;
use axum::extract::{MatchedPath, Request};
use axum::middleware::{Next, from_fn};
use axum::response::{IntoResponse, Redirect, Response};
use http::Method;
use http::header::CONTENT_SECURITY_POLICY;
use leptos::nonce::use_nonce;
use leptos::prelude::{IntoAny, provide_context, use_context};
use leptos_axum::{LeptosRoutes, ResponseOptions, generate_route_list, render_app_async_with_context};

use super::routes::{Declared, RouteTable};
use super::{apology::Apology, functions, headers, language, numbers, tasks, whole};
use crate::site::Manifest;
use crate::state::AppState;

/// Every page and every server function, each with the same surroundings, and with the audience that `app` gives it.
pub(crate) fn routes(state: &AppState) -> RouteTable<AppState> {
    tasks::carry_the_request();
    let pages = generate_route_list(app::App);
    let shell = || app::shell().into_any();
    let router = Router::new().leptos_routes_with_context(state, pages, surroundings(state), shell);
    let render = render_app_async_with_context(surroundings(state), shell);
    let check =
        async move |state, address, request: Request| numbers::check(state, address, request, render).await;
    RouteTable::of(router, declared())
        .post(numbers::CHECK, Audience::Everybody, About::Nothing, check)
        .within(|router| {
            router
                .layer(from_fn(whole::page))
                .layer(from_fn(functions::answer))
                .layer(from_fn(below_a_language))
        })
}

/// Pages are read, functions are called by forms: a function that a link could call is not declared.
fn declared() -> Vec<Declared> {
    let pages = app::routes::declared().into_iter().map(|page| Declared {
        method: Method::GET,
        pattern: page.pattern,
        audience: page.audience,
        about: page.about,
    });
    let functions = api::functions().map(|function| Declared {
        method: Method::POST,
        pattern: function.path.to_owned(),
        audience: function.audience,
        about: function.about,
    });
    pages.chain(functions).collect()
}

/// The layer: the first part of a page's address is a language. Anything else there is no page, and gets a small answer.
async fn below_a_language(request: Request, next: Next) -> Response {
    if is_of_no_language(&request) { Apology::NotFound.into_response() } else { next.run(request).await }
}

/// A pattern that begins with a language, matched by an address that does not.
fn is_of_no_language(request: &Request) -> bool {
    let pattern = request.extensions().get::<MatchedPath>();
    pattern.is_some_and(|pattern| pattern.as_str().starts_with("/{"))
        && language::of_path(request.uri().path()).is_none()
}

/// An address that is there, but not to be written to.
pub(crate) async fn wrong_method(request: Request) -> Apology {
    if is_of_no_language(&request) { Apology::NotFound } else { Apology::WrongMethod }
}

/// An address that matches nothing. `app` has a page for what is missing below a language; `/nb/` means `/nb`.
pub(crate) async fn lost(request: Request) -> Response {
    let path = request.uri().path().trim_end_matches('/');
    match language::of_path(path) {
        Some(locale) if path.len() == locale.tag().len() + 1 => Redirect::permanent(path).into_response(),
        _ => Apology::NotFound.into_response(),
    }
}

/// Provided anew for each page and each server function. A page has a nonce: then it gets the policy that names it.
fn surroundings(state: &AppState) -> impl Fn() + Clone + Send + Sync + 'static {
    let portal = state.portal.clone();
    let clock = Arc::clone(&state.clock);
    let files = site_files(&state.site.manifest);
    let ways =
        SignInWays { citizens: state.providers.citizens.is_some(), staff: state.providers.staff.is_some() };
    move || {
        provide_context(portal.clone());
        provide_context(Arc::clone(&clock));
        provide_context(files.clone());
        provide_context(ways);
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

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use leptos::server_fn::axum::server_fn_paths;

    use super::*;

    #[test]
    fn every_page_stands_in_a_group_and_every_function_says_whom_it_answers() {
        tasks::carry_the_request();
        let pages = generate_route_list(app::App);
        let pages = pages.iter().map(|page| (Method::GET, page.path().to_owned()));
        let functions = server_fn_paths().map(|(path, method)| (method, path.to_owned()));
        let registered: BTreeSet<_> =
            pages.chain(functions).map(|(method, path)| (path, method.to_string())).collect();
        let declared: Vec<_> =
            declared().into_iter().map(|route| (route.pattern, route.method.to_string())).collect();
        let once: BTreeSet<_> = declared.iter().cloned().collect();
        assert_eq!(once.len(), declared.len(), "declared twice: {declared:?}");
        assert_eq!(registered, once);
        assert!(registered.len() > 25, "{}", registered.len());
    }
}
