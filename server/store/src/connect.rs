//! Opens the pools: one writer and some readers for SQLite, one pool for PostgreSQL.

use std::time::Duration;

use sea_orm::{
    ConnectOptions, Database, DatabaseConnection, DbBackend,
    sqlx::sqlite::{SqliteJournalMode, SqliteSynchronous},
};

use crate::error::{StoreError, failed};

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

/// Which database an address means.
pub(crate) fn backend(url: &str) -> Result<DbBackend, StoreError> {
    if url.starts_with("sqlite://") {
        Ok(DbBackend::Sqlite)
    } else if url.starts_with("postgres://") {
        Ok(DbBackend::Postgres)
    } else {
        Err(StoreError::UnknownDatabase)
    }
}

/// Opens the pools that the service works with.
pub(crate) async fn pools(url: &str) -> Result<Pools, StoreError> {
    if backend(url)? == DbBackend::Sqlite {
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
    if backend(url)? == DbBackend::Sqlite {
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
    options
        .acquire_timeout(WRITER_TIMEOUT)
        .map_sqlx_sqlite_opts(move |sqlite| {
            let sqlite = sqlite
                .journal_mode(SqliteJournalMode::Wal)
                // An acknowledged write survives a power cut.
                .synchronous(SqliteSynchronous::Full)
                .foreign_keys(true)
                .busy_timeout(BUSY_TIMEOUT);
            if access == Access::Read {
                sqlite.pragma("query_only", "ON")
            } else {
                sqlite
            }
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
