//! Opens the pools: one writer and some readers for SQLite, one pool for PostgreSQL.

use std::time::Duration;

use sea_orm::{
    ConnectOptions, Database, DatabaseConnection,
    sqlx::sqlite::{SqliteJournalMode, SqliteSynchronous},
};

use crate::{
    address::{DatabaseAddress, Engine},
    error::{StoreError, failed},
};

/// Readers beside SQLite's one writer.
const SQLITE_READERS: u32 = 4;
const POSTGRES_CONNECTIONS: u32 = 16;
/// How long SQLite waits for a writer in another process.
const BUSY_TIMEOUT: Duration = Duration::from_secs(5);
/// How long a caller waits for a connection to PostgreSQL.
const ACQUIRE_TIMEOUT: Duration = Duration::from_secs(2);
/// How long a writer waits its turn in this process. Writers queue here rather than in SQLite, which does not queue.
const WRITER_TIMEOUT: Duration = Duration::from_secs(5);
/// Connections idle for longer are asked for a sign of life before use.
const TRUSTED_FOR: Duration = Duration::from_secs(30);

/// The connections of one store.
#[derive(Debug, Clone)]
pub(crate) struct Pools {
    /// For transactions.
    pub(crate) writer: DatabaseConnection,
    /// For reading; the same pool on PostgreSQL.
    pub(crate) reader: DatabaseConnection,
}

/// Opens the pools that the service works with.
pub(crate) async fn pools(url: &str) -> Result<Pools, StoreError> {
    if DatabaseAddress::parse(url)?.engine() == Engine::Sqlite {
        // The writer goes first: it creates the file and turns WAL on.
        let writer = open(sqlite(url, 1, Access::Write)).await?;
        let reader = open(sqlite(url, SQLITE_READERS, Access::Read)).await?;
        Ok(Pools { writer, reader })
    } else {
        let pool = open(postgres(url, POSTGRES_CONNECTIONS, Patience::Request)).await?;
        Ok(Pools { writer: pool.clone(), reader: pool })
    }
}

/// One connection for migrations and backups, with the patience they need.
pub(crate) async fn alone(url: &str) -> Result<DatabaseConnection, StoreError> {
    if DatabaseAddress::parse(url)?.engine() == Engine::Sqlite {
        open(sqlite(url, 1, Access::Write)).await
    } else {
        open(postgres(url, 1, Patience::Migration)).await
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Access {
    Read,
    Write,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Patience {
    Request,
    Migration,
}

async fn open(options: ConnectOptions) -> Result<DatabaseConnection, StoreError> {
    Database::connect(options).await.map_err(failed("connect"))
}

fn common(url: &str, connections: u32) -> ConnectOptions {
    let mut options = ConnectOptions::new(url);
    options
        .max_connections(connections)
        .test_before_acquire_if_idle_for(TRUSTED_FOR)
        // Statements carry values; neither belongs in a log.
        .sqlx_logging(false)
        .record_stmt_in_spans(false);
    options
}

fn sqlite(url: &str, connections: u32, access: Access) -> ConnectOptions {
    let mut options = common(url, connections);
    options.acquire_timeout(WRITER_TIMEOUT).map_sqlx_sqlite_opts(move |sqlite| {
        let sqlite = sqlite
            .journal_mode(SqliteJournalMode::Wal)
            // An acknowledged write survives a power cut.
            .synchronous(SqliteSynchronous::Full)
            .foreign_keys(true)
            .busy_timeout(BUSY_TIMEOUT);
        if access == Access::Read { sqlite.pragma("query_only", "ON") } else { sqlite }
    });
    options
}

fn postgres(url: &str, connections: u32, patience: Patience) -> ConnectOptions {
    let mut options = common(url, connections);
    let limits = match patience {
        Patience::Request => [
            ("statement_timeout", "5s"),
            ("lock_timeout", "2s"),
            ("idle_in_transaction_session_timeout", "30s"),
        ],
        // Waits while another instance migrates.
        Patience::Migration => [
            ("statement_timeout", "10min"),
            ("lock_timeout", "10min"),
            ("idle_in_transaction_session_timeout", "10min"),
        ],
    };
    options
        .acquire_timeout(ACQUIRE_TIMEOUT)
        .map_sqlx_postgres_opts(move |postgres| postgres.application_name("brukerpass").options(limits));
    options
}

#[cfg(test)]
mod tests {
    use sea_orm::{ConnectionTrait, DatabaseConnection, Statement};

    use crate::testing::databases;

    async fn setting(db: &DatabaseConnection, question: &str, name: &str) -> String {
        let question = Statement::from_string(db.get_database_backend(), question);
        let row = db.query_one_raw(question).await.unwrap().unwrap();
        row.try_get("", name)
            .or_else(|_| row.try_get::<i64>("", name).map(|number| number.to_string()))
            .unwrap()
    }

    #[tokio::test]
    async fn an_acknowledged_write_is_on_the_disk_and_readers_cannot_write() {
        for db in databases().await.into_iter().filter(|db| db.name == "SQLite") {
            let pools = &db.store.pools;
            for pool in [&pools.writer, &pools.reader] {
                assert_eq!(setting(pool, "PRAGMA journal_mode", "journal_mode").await, "wal");
                assert_eq!(setting(pool, "PRAGMA synchronous", "synchronous").await, "2", "FULL");
                assert_eq!(setting(pool, "PRAGMA foreign_keys", "foreign_keys").await, "1");
                assert_eq!(setting(pool, "PRAGMA busy_timeout", "timeout").await, "5000");
            }
            pools.reader.execute_unprepared("DELETE FROM centre").await.expect_err("a reader that writes");
        }
    }

    #[tokio::test]
    async fn nothing_waits_for_ever_in_postgresql() {
        for db in databases().await.into_iter().filter(|db| db.name == "PostgreSQL") {
            let pool = &db.store.pools.writer;
            for (name, limit) in [
                ("statement_timeout", "5s"),
                ("lock_timeout", "2s"),
                ("idle_in_transaction_session_timeout", "30s"),
            ] {
                assert_eq!(setting(pool, &format!("SHOW {name}"), name).await, limit);
            }
        }
    }
}
