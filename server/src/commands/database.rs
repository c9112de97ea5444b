//! Opens the database with the schema of this version.

use std::sync::Arc;

use services::Deps;
use services::limits::Limits;
use store::{DatabaseAddress, Engine, Schema, Store, StoreError};

use crate::clock::SystemClock;
use crate::ids::SystemRandom;
use crate::trouble::Trouble;

/// Who brings an older schema up to date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Upgrade {
    /// This command, whatever the database.
    Here,
    /// This command for `SQLite`, which has nobody else; for `PostgreSQL` somebody who chooses when.
    SqliteOnly,
}

/// Opens the database.
pub(super) async fn open(address: &DatabaseAddress, upgrade: Upgrade) -> Result<Store, Trouble> {
    let opening = |source| Trouble::Database { address: address.shown(), source };
    let store = Store::connect(address.url()).await.map_err(opening)?;
    if upgrade == Upgrade::Here || address.engine() == Engine::Sqlite {
        let migrating = |source: StoreError| Trouble::Migrate { address: address.shown(), source };
        store.migrate().await.map_err(migrating)?;
    }
    match store.schema().await.map_err(opening)? {
        Schema::Behind => Err(Trouble::SchemaBehind(address.shown())),
        Schema::Abandoned => Err(Trouble::SchemaAbandoned(address.shown())),
        // A newer version only adds before it removes: this one can still work with it.
        Schema::Current | Schema::Ahead => Ok(store),
    }
}

/// The store with the clock and the randomness of this machine.
pub(super) fn deps(store: &Store) -> Deps {
    let limits = Limits::default();
    Deps { store: store.clone(), clock: Arc::new(SystemClock), random: Arc::new(SystemRandom), limits }
}

/// Lets go of the database. What was to be stored is stored by now.
pub(super) async fn close(store: &Store) {
    if let Err(error) = store.close().await {
        tracing::warn!(%error, "the database did not say goodbye");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sqlite(path: &std::path::Path) -> DatabaseAddress {
        DatabaseAddress::parse(&format!("sqlite://{}?mode=rwc", path.display())).unwrap()
    }

    #[tokio::test]
    async fn sqlite_is_brought_up_to_date_by_itself() {
        let folder = tempfile::tempdir().unwrap();
        let address = sqlite(&folder.path().join("new.db"));
        let store = open(&address, Upgrade::SqliteOnly).await.unwrap();
        assert_eq!(store.schema().await.unwrap(), Schema::Current);
        close(&store).await;
    }

    #[tokio::test]
    async fn a_folder_that_is_not_there_is_one_sentence_without_the_options_of_the_address() {
        let folder = tempfile::tempdir().unwrap();
        let address = sqlite(&folder.path().join("missing/new.db"));
        let trouble = open(&address, Upgrade::Here).await.unwrap_err();
        let sentence = trouble.to_string();
        assert!(sentence.contains("--database") && sentence.contains("missing/new.db"), "{sentence}");
        assert!(!sentence.contains('\n') && !sentence.contains("mode=rwc"), "{sentence}");
        assert_eq!(trouble.exit_code(), 1);
    }

    #[tokio::test]
    async fn a_file_that_is_no_database_is_one_sentence() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("letter.txt");
        std::fs::write(&file, "Kjære hjelpemiddelsentral, ".repeat(100)).unwrap();
        let sentence = open(&sqlite(&file), Upgrade::SqliteOnly).await.unwrap_err().to_string();
        assert!(sentence.contains("letter.txt") && !sentence.contains('\n'), "{sentence}");
        assert!(!sentence.contains("Kjære"), "{sentence}");
    }

    #[tokio::test]
    async fn a_server_that_does_not_answer_is_one_sentence_without_the_password() {
        let address = DatabaseAddress::parse("postgres://me:s3cret@127.0.0.1:1/brukerpass").unwrap();
        let sentence = open(&address, Upgrade::SqliteOnly).await.unwrap_err().to_string();
        assert!(sentence.contains("127.0.0.1:1/brukerpass") && !sentence.contains('\n'), "{sentence}");
        assert!(!sentence.contains("s3cret"), "{sentence}");
    }

    #[tokio::test]
    #[expect(clippy::disallowed_methods, reason = "tests have no configuration to take it from")]
    async fn postgresql_waits_for_somebody_who_chooses_when() {
        // The cluster's own database: nobody has migrated it.
        let Ok(url) = std::env::var("BRUKERPASS_TEST_POSTGRES") else {
            crate::say::err("PostgreSQL is NOT tested: BRUKERPASS_TEST_POSTGRES is not set.");
            return;
        };
        let sentence =
            open(&DatabaseAddress::parse(&url).unwrap(), Upgrade::SqliteOnly).await.unwrap_err().to_string();
        assert!(sentence.contains("brukerpass migrate") && !sentence.contains('\n'), "{sentence}");
    }
}
