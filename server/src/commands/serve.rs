//! `brukerpass serve`.

use std::net::TcpListener;

use axum_server::Handle;
use domain::views::DemoWho;
use i18n::Locale;
use services::demo::{self, Whose};

use super::database::{self, Upgrade};
use crate::config::ServeArgs;
use crate::jobs;
use crate::router::{metrics_router, router};
use crate::serving::{self, StopSignals};
use crate::site::Site;
use crate::state::AppState;
use crate::trouble::Trouble;
use crate::{Visitors, say};

/// Runs the service until told to stop. Everything that can be wrong is found before the first visitor is let in.
pub(super) async fn run(arguments: ServeArgs) -> Result<(), Trouble> {
    let settings = arguments.checked()?;
    let site = Site::open(&settings.site)?;
    let listener = serving::bind(settings.listen, "--listen (BRUKERPASS_LISTEN)")?;
    let figures = settings.metrics_listen.map(|address| {
        serving::bind(address, "--metrics-listen (BRUKERPASS_METRICS_LISTEN, off turns the figures off)")
    });
    let figures = figures.transpose()?;
    let upgrade = if settings.demo { Upgrade::Here } else { Upgrade::SqliteOnly };
    let store = database::open(&settings.database, upgrade).await?;
    let deps = database::deps(&store);
    if settings.demo {
        if demo::whose(&deps).await.map_err(Trouble::Demo)? == Whose::Others {
            return Err(Trouble::DemoAmongOthers(settings.database.shown()));
        }
        demo::load(&deps).await.map_err(Trouble::Demo)?;
    }
    let state = AppState::new(&deps, settings.demo, site, Visitors::new(settings.origin));
    let mut signals = StopSignals::listen()?;
    announce(&state, &listener, figures.as_ref()).await;

    let sweeping = tokio::spawn(jobs::sweep(deps));
    let (handle, figures_handle) = (Handle::new(), Handle::new());
    let figures = figures.map(|listener| {
        tokio::spawn(serving::serve(
            listener,
            metrics_router(state.metrics().clone()),
            figures_handle.clone(),
        ))
    });
    let told = handle.clone();
    let stopping = tokio::spawn(async move {
        signals.stop().await;
        tracing::info!("stopping: no new connections, the answers under way are finished");
        serving::drain(&told);
        figures_handle.shutdown();
    });
    let served = serving::serve(listener, router(state), handle).await;

    stopping.abort();
    sweeping.abort();
    if let Some(figures) = figures {
        figures.abort();
    }
    database::close(&store).await;
    served
}

/// Where the service is, and with `--demo` as whom one can look around.
async fn announce(state: &AppState, listener: &TcpListener, figures: Option<&TcpListener>) {
    let place =
        |listener: &TcpListener| listener.local_addr().map(|address| address.to_string()).unwrap_or_default();
    say::out(format_args!("Brukerpass is on http://{}", place(listener)));
    if let Some(figures) = figures {
        say::out(format_args!("Figures are on http://{}/metrics", place(figures)));
    }
    let Some(demo) = &state.portal().demo else { return };
    // The list is a help, not a need: without it the sign-in page shows the same people.
    let Ok(people) = demo.people().await else { return };
    say::out("\nThe demonstration: made-up people. Sign in as one of them on /nb/logg-inn:");
    for person in people {
        let side = match person.who {
            DemoWho::Citizen(_) => "",
            DemoWho::Staff(_) => " (staff)",
        };
        let shows = (Locale::En.texts().demo.shows)(&person.key);
        say::out(format_args!("  {}{side}: {shows}", person.name));
    }
}
