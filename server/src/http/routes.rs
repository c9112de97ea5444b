//! The one place where an address gets its handler. Whoever adds one says whom it is for: there is no other way in.
//!
//! axum tells nobody which routes it has, so the table keeps the declarations beside them. [`crate::router::declared`] gives
//! them out, [`super::gate`] keeps to them, and the access matrix asks at each of them.

use app::audience::{About, Audience};
use axum::Router;
use axum::handler::Handler;
use axum::routing::{get, post};
use http::Method;
use tower_http::services::ServeDir;

/// An address, and whom it is for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Declared {
    pub method: Method,
    /// As axum matches it, such as `/{language}/saker/{case}`.
    pub pattern: String,
    pub audience: Audience,
    /// What the address, or a field of the form sent to it, names.
    pub about: About,
}

/// Routes with their declarations.
pub(crate) struct RouteTable<S> {
    router: Router<S>,
    declared: Vec<Declared>,
}

impl<S: Clone + Send + Sync + 'static> RouteTable<S> {
    pub(crate) fn new() -> Self {
        Self { router: Router::new(), declared: Vec::new() }
    }

    /// What was registered by somebody else, with its declarations.
    pub(crate) fn of(router: Router<S>, declared: Vec<Declared>) -> Self {
        Self { router, declared }
    }

    /// Answers reading.
    pub(crate) fn get<H, T>(self, pattern: &str, audience: Audience, handler: H) -> Self
    where
        H: Handler<T, S>,
        T: 'static,
    {
        let table = self.declare(Method::GET, pattern, audience, About::Nothing);
        Self { router: table.router.route(pattern, get(handler)), ..table }
    }

    /// Answers reading what a part of the address names.
    pub(crate) fn get_about<H, T>(self, pattern: &str, audience: Audience, about: About, handler: H) -> Self
    where
        H: Handler<T, S>,
        T: 'static,
    {
        let table = self.declare(Method::GET, pattern, audience, about);
        Self { router: table.router.route(pattern, get(handler)), ..table }
    }

    /// Answers a form, one of whose fields may name something.
    pub(crate) fn post<H, T>(self, pattern: &str, audience: Audience, about: About, handler: H) -> Self
    where
        H: Handler<T, S>,
        T: 'static,
    {
        let table = self.declare(Method::POST, pattern, audience, about);
        Self { router: table.router.route(pattern, post(handler)), ..table }
    }

    /// Answers with files, to everybody.
    pub(crate) fn files(self, pattern: &str, files: ServeDir) -> Self {
        let table = self.declare(Method::GET, pattern, Audience::Everybody, About::Nothing);
        Self { router: table.router.route_service(pattern, files), ..table }
    }

    pub(crate) fn merge(mut self, other: Self) -> Self {
        self.declared.extend(other.declared);
        Self { router: self.router.merge(other.router), declared: self.declared }
    }

    /// Puts layers around the routes so far.
    pub(crate) fn within(self, layers: impl FnOnce(Router<S>) -> Router<S>) -> Self {
        Self { router: layers(self.router), ..self }
    }

    pub(crate) fn declared(&self) -> &[Declared] {
        &self.declared
    }

    pub(crate) fn into_parts(self) -> (Router<S>, Vec<Declared>) {
        (self.router, self.declared)
    }

    fn declare(mut self, method: Method, pattern: &str, audience: Audience, about: About) -> Self {
        self.declared.push(Declared { method, pattern: pattern.to_owned(), audience, about });
        self
    }
}
