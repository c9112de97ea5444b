//! The running service.

use std::sync::Arc;

use axum::Router;
use axum::body::Body;
use domain::portal::Portal;
use domain::time::Clock;
use domain::views::DemoPerson;
use http::Request;
use server::config::Origin;
use server::ids::SystemRandom;
use server::providers::Providers;
use server::router::{Declared, declared, router};
use server::state::AppState;
use server::{Visitors, metrics::Metrics};
use services::Deps;
use services::limits::Limits;
use store::testing::TestDb;
use tempfile::TempDir;
use tower::ServiceExt;

use super::clock::TestClock;
use super::{Answer, Ask, Visitor, Who, silent, site};

/// How a service is started.
#[derive(Default)]
pub(crate) struct Settings {
    /// The address visitors use; none for this machine.
    pub(crate) origin: Option<&'static str>,
    /// Without the demo sign-in, and without its people.
    pub(crate) no_demo: bool,
    /// On SQLite, whatever the run has: its database is a file that one can look into.
    pub(crate) on_sqlite: bool,
    /// Puts other desks in place of the real ones.
    pub(crate) desks: Option<fn(Portal) -> Portal>,
    /// How often things may be done; none says as often as one likes.
    pub(crate) limits: Option<Limits>,
    /// Those through whom one signs in.
    pub(crate) providers: Providers,
}

impl Settings {
    /// As [`Service::whole`].
    pub(crate) fn whole() -> Self {
        Self { providers: silent(), ..Self::default() }
    }
}

/// A service with its own database, site and clock. Everything is gone when dropped.
pub(crate) struct Service {
    pub(crate) clock: TestClock,
    pub(crate) deps: Deps,
    pub(crate) metrics: Metrics,
    /// Every address the service answers, as it declares them itself.
    pub(crate) declared: Vec<Declared>,
    router: Router,
    people: Vec<DemoPerson>,
    _site: TempDir,
    /// The database itself, gone with the service.
    pub(crate) stored: TestDb,
}

impl Service {
    /// Takes the calendar of the demonstration away, for tests that make their own.
    pub(crate) async fn without_rooms(&self) {
        for table in ["booking", "slot", "room_hours", "room"] {
            self.stored.run(&format!("DELETE FROM {table}")).await;
        }
    }

    /// The demonstration, on this machine.
    pub(crate) async fn start() -> Self {
        Self::with(Settings::default()).await
    }

    /// The demonstration and both providers: every address that any service has.
    pub(crate) async fn whole() -> Self {
        Self::with(Settings::whole()).await
    }

    pub(crate) async fn with(settings: Settings) -> Self {
        // The router does not know which database it is: PostgreSQL where the run has one, else SQLite.
        let mut databases = store::testing::databases().await;
        let last = databases.len() - 1;
        let database = databases.swap_remove(if settings.on_sqlite { 0 } else { last });
        let clock = TestClock::default();
        if !settings.no_demo {
            services::demo::load(&deps(&database, &clock, Limits::none())).await.unwrap();
        }
        Self::over(database, clock, settings).await
    }

    /// A service over a database that a test has filled itself.
    pub(crate) async fn over(database: TestDb, clock: TestClock, settings: Settings) -> Self {
        let deps = deps(&database, &clock, settings.limits.unwrap_or_else(Limits::none));
        let origin = settings.origin.map(|text| Origin::parse(text).unwrap());
        let (folder, site) = site::built();
        let mut state = AppState::new(&deps, !settings.no_demo, site, Visitors::new(origin));
        state = state.with_providers(settings.providers);
        if let Some(other) = settings.desks {
            state = state.with_desks(other);
        }
        let people = match &state.portal().demo {
            Some(demo) => demo.people().await.unwrap(),
            None => Vec::new(),
        };
        let (metrics, declared) = (state.metrics().clone(), declared(&state));
        let router = router(state);
        Self { clock, deps, metrics, declared, router, people, _site: folder, stored: database }
    }

    /// One request, by nobody in particular.
    pub(crate) async fn ask(&self, ask: Ask) -> Answer {
        self.send(ask.request()).await
    }

    pub(crate) async fn send(&self, request: Request<Body>) -> Answer {
        Answer::of(self.router.clone().oneshot(request).await.unwrap()).await
    }

    pub(crate) async fn get(&self, path: &str) -> Answer {
        self.ask(Ask::get(path)).await
    }

    /// Signs in as one of the demo people.
    pub(crate) async fn sign_in(&self, who: Who) -> Visitor<'_> {
        Visitor::signed_in(self, who).await
    }

    pub(crate) fn anonymous(&self) -> Visitor<'_> {
        Visitor::anonymous(self)
    }

    /// The rows of a table.
    pub(crate) async fn rows(&self, table: &str) -> i64 {
        self.stored.count(table).await
    }

    /// The identifier of somebody of the demonstration, as the sign-in form sends it.
    pub(crate) fn id_of(&self, who: Who) -> String {
        let person = self.people.iter().find(|person| person.key == who.key()).unwrap();
        match person.who {
            domain::views::DemoWho::Citizen(id) => id.to_string(),
            domain::views::DemoWho::Staff(id) => id.to_string(),
        }
    }
}

/// What the use cases of a test work with.
pub(crate) fn deps(database: &TestDb, clock: &TestClock, limits: Limits) -> Deps {
    Deps {
        store: database.store.clone(),
        clock: Arc::new(clock.clone()) as Arc<dyn Clock>,
        random: Arc::new(SystemRandom),
        limits,
    }
}
