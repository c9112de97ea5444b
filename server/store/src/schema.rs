//! Brings the database to the version of the program, safely when several instances start at once.

use std::collections::HashSet;

use migrations::{Migrator, MigratorTrait as _};
use sea_orm::{
    ConnectionTrait as _, DatabaseConnection, DbBackend, DbErr, EntityTrait as _, SqliteTransactionMode,
    Statement, TransactionOptions, TransactionTrait as _,
};
use sea_orm_migration::seaql_migrations;

use crate::error::{StoreError, failed};

/// How the database's schema relates to the program's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Schema {
    Current,
    /// Migrations are missing.
    Behind,
    /// A newer program has migrated it. Migrations only add before they remove, so this program still runs.
    Ahead,
    /// Migrated by a version between two releases, whose migrations have been changed since: nothing leads from there to
    /// here.
    Abandoned,
}

/// Any number will do, as long as it stays the same.
const MIGRATION_LOCK: i64 = 0x0062_7275_6b65_7270;

/// Applies what is missing in one transaction. Whoever comes second waits and finds nothing to do.
pub(crate) async fn migrate(db: &DatabaseConnection) -> Result<(), StoreError> {
    let failed = failed("migrate");
    let options = TransactionOptions {
        sqlite_transaction_mode: Some(SqliteTransactionMode::Immediate),
        ..TransactionOptions::default()
    };
    let tx = db.begin_with_options(options).await.map_err(&failed)?;
    if tx.get_database_backend() == DbBackend::Postgres {
        let lock = format!("SELECT pg_advisory_xact_lock({MIGRATION_LOCK})");
        tx.execute_unprepared(&lock).await.map_err(&failed)?;
        // Waiting for another migration may take long; waiting for a table would hold up the service behind it.
        tx.execute_unprepared("SET LOCAL lock_timeout = '2s'").await.map_err(&failed)?;
    }
    if read(&tx).await? == Schema::Behind {
        Migrator::up(&tx, None).await.map_err(&failed)?;
    }
    tx.commit().await.map_err(&failed)
}

/// Compares what has been applied with what the program knows.
pub(crate) async fn read(db: &impl sea_orm::ConnectionTrait) -> Result<Schema, StoreError> {
    let applied = applied(db).await.map_err(failed("read the schema's version"))?;
    let known: HashSet<String> = Migrator::migrations().iter().map(|one| one.name().to_owned()).collect();
    Ok(if !known.is_subset(&applied) {
        if applied.is_subset(&known) { Schema::Behind } else { Schema::Abandoned }
    } else if known == applied {
        Schema::Current
    } else {
        Schema::Ahead
    })
}

/// Reads without creating the table of migrations, so that asking needs no right to change the schema.
async fn applied(db: &impl sea_orm::ConnectionTrait) -> Result<HashSet<String>, DbErr> {
    let exists = match db.get_database_backend() {
        DbBackend::Postgres => {
            "SELECT 1 FROM pg_tables WHERE schemaname = current_schema() AND tablename = $1"
        }
        _ => "SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = $1",
    };
    let exists =
        Statement::from_sql_and_values(db.get_database_backend(), exists, ["seaql_migrations".into()]);
    if db.query_one_raw(exists).await?.is_none() {
        return Ok(HashSet::new());
    }
    let rows = seaql_migrations::Entity::find().all(db).await?;
    Ok(rows.into_iter().map(|row| row.version).collect())
}
