//! What every request can reach.

use std::sync::Arc;

use axum::extract::FromRef;
use domain::portal::Portal;
use domain::time::Clock;
use leptos::config::LeptosOptions;
use services::Deps;
use services::ports::Random;
use services::sessions::Sessions;
use services::sign_ins::SignIns;
use store::Store;

use crate::http::cookies::CookieRules;
use crate::http::cross_site::Visitors;
use crate::metrics::Metrics;
use crate::printing::Press;
use crate::providers::Providers;
use crate::site::Site;

/// The parts of the running service. Cheap to clone.
#[derive(Clone)]
pub struct AppState {
    pub(crate) portal: Portal,
    pub(crate) deps: Deps,
    pub(crate) sessions: Sessions,
    pub(crate) sign_ins: SignIns,
    pub(crate) providers: Providers,
    pub(crate) store: Store,
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) random: Arc<dyn Random>,
    pub(crate) site: Site,
    pub(crate) visitors: Visitors,
    pub(crate) metrics: Metrics,
    pub(crate) press: Press,
    /// Proxies of our own that write down, one after the other, whom they answer.
    pub(crate) trusted_proxies: usize,
    options: LeptosOptions,
}

impl AppState {
    /// Composes the service: the only place that knows who stands behind the desks.
    pub fn new(deps: &Deps, demo: bool, site: Site, visitors: Visitors) -> Self {
        Self {
            portal: services::portal(deps, demo),
            deps: deps.clone(),
            trusted_proxies: 0,
            sessions: Sessions::new(deps.clone()),
            sign_ins: SignIns::new(deps.clone()),
            providers: Providers::default(),
            store: deps.store.clone(),
            clock: Arc::clone(&deps.clock),
            random: Arc::clone(&deps.random),
            options: site.leptos_options(),
            site,
            visitors,
            metrics: Metrics::default(),
            press: Press::default(),
        }
    }

    /// With those through whom one signs in.
    #[must_use]
    pub fn with_providers(self, providers: Providers) -> Self {
        Self { providers, ..self }
    }

    /// With other desks in place of the real ones: how a test makes one fail.
    #[must_use]
    pub fn with_desks(mut self, other: impl FnOnce(Portal) -> Portal) -> Self {
        self.portal = other(self.portal);
        self
    }

    /// Behind so many proxies of our own.
    #[must_use]
    pub fn behind(mut self, proxies: usize) -> Self {
        self.trusted_proxies = proxies;
        self
    }

    /// The desks.
    pub fn portal(&self) -> &Portal {
        &self.portal
    }

    /// The figures of this instance.
    pub fn metrics(&self) -> &Metrics {
        &self.metrics
    }

    pub(crate) fn cookies(&self) -> CookieRules {
        CookieRules::new(self.visitors.use_https())
    }
}

impl FromRef<AppState> for LeptosOptions {
    fn from_ref(state: &AppState) -> Self {
        state.options.clone()
    }
}
