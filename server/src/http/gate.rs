//! The second layer of rights: an address is answered to those it is declared for, before any page or desk is asked.
//!
//! What is nobody's to know by the address alone stays with the desks. A function is left to itself when nobody is
//! signed in: what was typed by somebody whose session ran out is put down there, or given back.

use std::collections::HashMap;
use std::sync::Arc;

use app::audience::{Audience, OtherSide};
use app::routes;
use axum::extract::{MatchedPath, Request, State};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use domain::actor::{Actor, Session};
use http::header::LOCATION;
use http::{Method, StatusCode};

use super::apology::{Apology, wants_page};
use super::language;
use super::pages::wrong_method;
use super::routes::Declared;
use super::session_forms::came_from;

/// Whom each method of each pattern is for.
#[derive(Clone)]
pub(crate) struct Gate(Arc<HashMap<String, Vec<(Method, Audience)>>>);

impl Gate {
    pub(crate) fn of(declared: &[Declared]) -> Self {
        let mut patterns: HashMap<String, Vec<(Method, Audience)>> = HashMap::new();
        for route in declared {
            patterns.entry(route.pattern.clone()).or_default().push((route.method.clone(), route.audience));
        }
        Self(Arc::new(patterns))
    }

    fn find(&self, pattern: &str, method: &Method) -> Found {
        let Some(methods) = self.0.get(pattern) else { return Found::Nothing };
        // What can be read can be asked for without its body.
        let method = if *method == Method::HEAD { &Method::GET } else { method };
        let declared = methods.iter().find(|(declared, _)| declared == method);
        declared.map_or(Found::OtherMethods, |(_, audience)| Found::For(*audience))
    }
}

/// What is declared about a request.
enum Found {
    For(Audience),
    /// The address is, but not with this method.
    OtherMethods,
    Nothing,
}

/// Where somebody stands to an address.
enum Standing {
    Within,
    Nobody,
    /// A citizen at an address of staff, or the other way round.
    OtherSide,
}

impl Standing {
    fn of(audience: Audience, session: Option<&Session>) -> Self {
        match (audience, session.map(|session| &session.actor)) {
            (Audience::Everybody, _)
            | (Audience::Citizens, Some(Actor::Citizen(_)))
            | (Audience::Staff, Some(Actor::Staff(_))) => Self::Within,
            (_, None) => Self::Nobody,
            (Audience::Citizens | Audience::Staff, Some(_)) => Self::OtherSide,
        }
    }
}

/// The layer. Pages lie below a language: whoever may not see one gets the page for what is missing, or is sent to sign
/// in, as the page itself would have it.
pub(crate) async fn keep(State(gate): State<Gate>, mut request: Request, next: Next) -> Response {
    let Some(pattern) = request.extensions().get::<MatchedPath>().cloned() else {
        // It matches nothing: there is nothing to be kept from anybody.
        return next.run(request).await;
    };
    let audience = match gate.find(pattern.as_str(), request.method()) {
        Found::For(audience) => audience,
        Found::OtherMethods => return wrong_method(request).await.into_response(),
        Found::Nothing => {
            tracing::warn!(target: "security", event = "route.undeclared", "an address without an audience is not answered");
            return Apology::NotFound.into_response();
        }
    };
    let reads = matches!(*request.method(), Method::GET | Method::HEAD);
    let of_a_page = pattern.as_str().starts_with("/{");
    let page = (of_a_page && reads).then(|| language::of_path(request.uri().path())).flatten();
    match (Standing::of(audience, request.extensions().get::<Session>()), page) {
        (Standing::Within, _) => next.run(request).await,
        (Standing::Nobody, None) if reads && !of_a_page && wants_page(request.headers()) => {
            let locale = language::of_request("", request.headers());
            let from = came_from(request.headers()).unwrap_or_else(|| routes::overview(locale));
            (StatusCode::FOUND, [(LOCATION, routes::sign_in(locale, &from))]).into_response()
        }
        (Standing::Nobody, None) if reads && !of_a_page => Apology::SignedOut.into_response(),
        (Standing::Nobody, None) => next.run(request).await,
        (Standing::Nobody, Some(locale)) => {
            let here = request.uri().path_and_query().map(ToString::to_string).unwrap_or_default();
            (StatusCode::FOUND, [(LOCATION, routes::sign_in(locale, &here))]).into_response()
        }
        (Standing::OtherSide, page) => {
            tracing::warn!(target: "security", event = "route.other_side", "refused an address of the other side");
            if page.is_none() {
                return Apology::NotFound.into_response();
            }
            request.extensions_mut().insert(OtherSide);
            next.run(request).await
        }
    }
}

#[cfg(test)]
mod tests {
    use app::audience::About;
    use axum::Router;
    use axum::body::Body;
    use axum::middleware::from_fn_with_state;
    use axum::routing::get;
    use tower::ServiceExt;

    use super::*;

    #[tokio::test]
    async fn an_address_that_nobody_has_declared_is_not_answered() {
        let known = Declared {
            method: Method::GET,
            pattern: "/known".to_owned(),
            audience: Audience::Everybody,
            about: About::Nothing,
        };
        let own = Declared { pattern: "/own".to_owned(), audience: Audience::Citizens, ..known.clone() };
        let service = Router::new()
            .route("/known", get(async || "here").post(async || "written"))
            .route("/forgotten", get(async || "here"))
            .route("/own", get(async || "yours"))
            .layer(from_fn_with_state(Gate::of(&[known, own]), keep));
        let asked = [
            (Method::GET, "/known", StatusCode::OK),
            (Method::HEAD, "/known", StatusCode::OK),
            // Routed, and not declared.
            (Method::POST, "/known", StatusCode::METHOD_NOT_ALLOWED),
            (Method::GET, "/forgotten", StatusCode::NOT_FOUND),
            (Method::GET, "/own", StatusCode::UNAUTHORIZED),
        ];
        for (method, path, status) in asked {
            let request = Request::builder().method(&method).uri(path).body(Body::empty()).unwrap();
            assert_eq!(service.clone().oneshot(request).await.unwrap().status(), status, "{method} {path}");
        }
    }
}
