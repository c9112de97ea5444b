//! `brukerpass serve`.

use std::net::TcpListener;
use std::sync::Arc;

use axum_server::Handle;
use domain::views::DemoWho;
use i18n::Locale;
use identity::Chance;
use services::Deps;
use services::demo::{self, Whose};
use store::DatabaseAddress;

use super::database::{self, Upgrade};
use crate::config::ServeArgs;
use crate::ids::SystemRandom;
use crate::jobs;
use crate::providers::Providers;
use crate::router::{metrics_router, router};
use crate::serving::{self, StopSignals};
use crate::site::Site;
use crate::state::AppState;
use crate::trouble::Trouble;
use crate::{Visitors, keys, say};

/// Runs the service until told to stop. Everything that can be wrong is found before the first visitor is let in.
pub(super) async fn run(arguments: ServeArgs) -> Result<(), Trouble> {
    let settings = arguments.checked()?;
    let vault = keys::of_service(settings.keys.as_deref(), settings.demo)?;
    let site = Site::open(&settings.site)?;
    let listener = serving::bind(settings.listen, "--listen (BRUKERPASS_LISTEN)")?;
    let figures = settings.metrics_listen.map(|address| {
        serving::bind(address, "--metrics-listen (BRUKERPASS_METRICS_LISTEN, off turns the figures off)")
    });
    let figures = figures.transpose()?;
    let upgrade = if settings.demo { Upgrade::Here } else { Upgrade::SqliteOnly };
    let store = database::open(&settings.database, upgrade).await?;
    let store = keys::unlock(store, vault, &settings.database).await?;
    let deps = database::deps(&store);
    if settings.demo {
        load_demo(&deps, &settings.database).await?;
    }
    let chance: Arc<dyn Chance> = Arc::new(SystemRandom);
    let providers = Providers::new(settings.providers, &chance)
        .map_err(|why| Trouble::Setting(format!("Nobody can sign in here: {why}.")))?;
    let state = AppState::new(&deps, settings.demo, site, Visitors::new(settings.origin))
        .behind(settings.trusted_proxies.into())
        .with_providers(providers);
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

/// Loads the people of the demonstration, unless the database holds others: anybody could sign in beside them.
async fn load_demo(deps: &Deps, database: &DatabaseAddress) -> Result<(), Trouble> {
    if demo::whose(deps).await.map_err(Trouble::Demo)? == Whose::Others {
        return Err(Trouble::DemoAmongOthers(database.shown()));
    }
    demo::load(deps).await.map_err(Trouble::Demo)
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

#[cfg(test)]
mod tests {
    use std::fs;

    use domain::id::PersonId;
    use domain::national_number::NationalNumber;
    use domain::person::{AddressProtection, Person};
    use store::{Store, Tx, people};
    use uuid::Uuid;

    use super::*;
    use crate::clock::SystemClock;
    use crate::commands::import;
    use crate::config::{DatabaseArgs, ImportArgs, ImportKind, KeysArgs, database as checked};
    use crate::ids::SystemRandom;
    use crate::keys::KeyFile;

    /// Somebody who is not of the demonstration.
    async fn moves_in(store: &Store) -> NationalNumber {
        let birth = "1971-05-04".parse().unwrap();
        let number = NationalNumber::synthetic(birth, 3).unwrap();
        let person = Person {
            id: PersonId(Uuid::from_u128(1)),
            given_name: "Ekte".into(),
            family_name: "Menneske".into(),
            birth,
            address: None,
            municipality: "0301".into(),
            protection: AddressProtection::None,
            shielded: false,
        };
        store.write(async |tx: &Tx| people::save(tx, &person, &number).await).await.unwrap();
        number
    }

    #[tokio::test]
    async fn the_demonstration_does_not_move_in_with_other_people() {
        let folder = tempfile::tempdir().unwrap();
        let address = format!("sqlite://{}?mode=rwc", folder.path().join("a.db").display());
        let address = checked(&address).unwrap();
        let store = database::open(&address, Upgrade::Here).await.unwrap();
        let store = store.unlocked(keys::of_service(None, true).unwrap());
        let deps = database::deps(&store);
        load_demo(&deps, &address).await.unwrap();
        load_demo(&deps, &address).await.unwrap();
        moves_in(&store).await;
        let sentence = load_demo(&deps, &address).await.unwrap_err().to_string();
        assert!(sentence.contains("--demo") && sentence.ends_with('.'), "{sentence}");
        assert!(!sentence.contains('\n') && !sentence.contains("mode=rwc"), "{sentence}");
        database::close(&store).await;
    }

    #[tokio::test]
    async fn made_up_numbers_are_imported_beside_other_people_only_when_asked_for() {
        let folder = tempfile::tempdir().unwrap();
        let url = format!("sqlite://{}?mode=rwc", folder.path().join("a.db").display());
        let keys = folder.path().join("keys.json");
        let vault = KeyFile::create(&keys, &SystemClock, &SystemRandom).unwrap().vault().unwrap();
        let store = database::open(&checked(&url).unwrap(), Upgrade::Here).await.unwrap().unlocked(vault);
        let number = moves_in(&store).await;
        let file = folder.path().join("loans.json");
        let row = format!(
            r#"[{{"fnr": "{}", "artikkelNr": "014112", "kategoriNummer": "123903", "kategori": "Stokker",
            "artikkelBeskrivelse": "Stokk", "antall": "1", "antallEnhet": "STK", "artikkelStatus": "I utlån"}}]"#,
            number.digits()
        );
        fs::write(&file, row).unwrap();
        for (synthetic, loans) in [(false, 0), (true, 1)] {
            let database = DatabaseArgs { database: url.clone() };
            let keys = KeysArgs { keys: Some(keys.clone()) };
            let what = ImportKind::Loans;
            let arguments = ImportArgs { what, file: file.clone(), synthetic, keys, database };
            import::run(&arguments).await.unwrap();
            let own = store::testing::permit(PersonId(Uuid::from_u128(1)));
            let found = store::loans::of(&store.read(), &own).await.unwrap();
            assert_eq!(found.len(), loans, "--synthetic {synthetic}");
        }
        database::close(&store).await;
    }
}
