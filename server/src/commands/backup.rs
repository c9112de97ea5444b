//! `brukerpass backup`.

use store::{Engine, Store};

use super::database;
use crate::config::{self, BackupArgs};
use crate::say;
use crate::trouble::Trouble;

/// Writes a consistent copy. The service may run and write meanwhile.
pub(super) async fn run(arguments: &BackupArgs) -> Result<(), Trouble> {
    let address = config::database(&arguments.database.database)?;
    if address.engine() == Engine::Postgres {
        return Err(Trouble::Setting(
            "This command copies SQLite databases: use pg_dump for PostgreSQL, it does the same while the service runs."
                .to_owned(),
        ));
    }
    // Whatever schema it has: a copy is most wanted before an upgrade. But never make an empty database to copy.
    let url = address.url().replace("mode=rwc", "mode=rw");
    let opening = |source| Trouble::Database { address: address.shown(), source };
    let store = Store::connect(&url).await.map_err(opening)?;
    let copied = store.backup(&arguments.file).await;
    database::close(&store).await;
    copied.map_err(|source| Trouble::Backup { file: arguments.file.clone(), source })?;
    say::out(format_args!("Copied {} to {}.", address.shown(), arguments.file.display()));
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::DatabaseArgs;

    fn arguments(database: String, file: std::path::PathBuf) -> BackupArgs {
        BackupArgs { file, database: DatabaseArgs { database } }
    }

    #[tokio::test]
    async fn a_copy_opens_as_a_database_and_is_never_written_over() {
        let folder = tempfile::tempdir().unwrap();
        let url = format!("sqlite://{}?mode=rwc", folder.path().join("a.db").display());
        let address = config::database(&url).unwrap();
        let running = database::open(&address, database::Upgrade::Here).await.unwrap();
        let copy = folder.path().join("copy.db");
        run(&arguments(url.clone(), copy.clone())).await.unwrap();

        let copied = Store::connect(&format!("sqlite://{}", copy.display())).await.unwrap();
        assert_eq!(copied.schema().await.unwrap(), store::Schema::Current);

        let sentence = run(&arguments(url, copy)).await.unwrap_err().to_string();
        assert!(sentence.contains("does not exist yet") && !sentence.contains('\n'), "{sentence}");
        running.close().await.unwrap();
    }

    #[tokio::test]
    async fn a_database_that_is_not_there_is_not_made_to_be_copied() {
        let folder = tempfile::tempdir().unwrap();
        let missing = folder.path().join("missing.db");
        let url = format!("sqlite://{}?mode=rwc", missing.display());
        let trouble = run(&arguments(url, folder.path().join("copy.db"))).await.unwrap_err();
        assert!(matches!(trouble, Trouble::Database { .. }), "{trouble}");
        assert!(!missing.exists());
    }

    #[tokio::test]
    async fn postgresql_has_its_own_tool() {
        let sentence = run(&arguments("postgres://a/b".into(), "x".into())).await.unwrap_err().to_string();
        assert!(sentence.contains("pg_dump"), "{sentence}");
    }
}
