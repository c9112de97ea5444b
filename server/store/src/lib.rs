//! Keeps what the service knows, in SQLite or PostgreSQL: tables turned into values of the domain and back.
//!
//! * Functions are grouped by noun. Each takes a [`Handle`]: a [`Reader`], or the [`Tx`] of [`Store::write`].
//! * Not finding something is `None`; whether somebody may see it is asked before, in `services`.
//! * One write is one transaction. On SQLite it takes the only writer with BEGIN IMMEDIATE, so that reading before
//!   writing is safe there; on PostgreSQL versions, constraints and row locks make it so.
//! * No other crate names the database library.

mod address;
mod codes;
mod connect;
mod entity;
mod error;
mod handle;
mod rows;
mod schema;

pub mod agreements;
pub mod calendar;
pub mod cases;
pub mod centres;
pub mod charge_drafts;
pub mod drafts;
pub mod held;
pub mod ledger;
pub mod loans;
pub mod move_drafts;
pub mod order_numbers;
pub mod people;
pub mod products;
pub mod rates;
pub mod read_log;
pub mod representations;
pub mod sessions;
pub mod sign_in_attempts;
pub mod staff;
pub mod staff_citizens;
pub mod staff_identities;
pub mod standing;
pub mod suppliers;
#[cfg(feature = "testing")]
pub mod testing;
pub mod trials;
pub mod vault;

use std::path::Path;

use sea_orm::{
    ConnectionTrait as _, DbBackend, SqliteTransactionMode, Statement, TransactionOptions,
    TransactionTrait as _,
};

pub use address::{DatabaseAddress, Engine};
pub use error::{Cause, StoreError};
pub use handle::{Handle, Reader, Tx};
pub use rows::CHUNK;
pub use schema::Schema;

use crate::{connect::Pools, error::failed, vault::Vault};

/// What an upsert did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change {
    New,
    Changed,
    Unchanged,
}

/// What a bulk upsert did, in rows. A row that appears twice counts as unchanged the first time; the last one wins.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct ImportCounts {
    pub new: u64,
    pub changed: u64,
    pub unchanged: u64,
}

impl std::ops::AddAssign for ImportCounts {
    fn add_assign(&mut self, other: Self) {
        self.new += other.new;
        self.changed += other.changed;
        self.unchanged += other.unchanged;
    }
}

/// One database. Cheap to clone: clones share the connections.
#[derive(Debug, Clone)]
pub struct Store {
    url: String,
    pools: Pools,
    vault: Vault,
}

impl Store {
    /// Opens `sqlite://path?mode=rwc` or `postgres://…`. Migrates nothing: see [`Store::migrate`]. National numbers need
    /// [`Store::unlocked`].
    pub async fn connect(url: &str) -> Result<Self, StoreError> {
        let pools = connect::pools(url).await?;
        Ok(Self { url: url.to_owned(), pools, vault: Vault::default() })
    }

    /// The same store, with the keys to what is sealed in it.
    #[must_use]
    pub fn unlocked(self, vault: Vault) -> Self {
        Self { vault, ..self }
    }

    /// Whether all keys that rows use are at hand; else [`StoreError::KeyMissing`] names the first that is not, or
    /// [`StoreError::KeyWrong`] the first that is another under the same name.
    pub async fn check_keys(&self) -> Result<(), StoreError> {
        vault::check_all(&self.read(), &*self.vault.ring()?).await
    }

    /// Brings the schema to this version; nothing when it is there already. Safe from several instances at once.
    pub async fn migrate(&self) -> Result<(), StoreError> {
        let alone = connect::alone(&self.url).await?;
        let done = schema::migrate(&alone).await;
        alone.close().await.map_err(failed("disconnect"))?;
        done
    }

    /// How the database's schema relates to this program.
    pub async fn schema(&self) -> Result<Schema, StoreError> {
        schema::read(&self.pools.reader).await
    }

    /// Whether the database answers.
    pub async fn ping(&self) -> Result<(), StoreError> {
        self.pools.reader.execute_unprepared("SELECT 1").await.map_err(failed("answer"))?;
        Ok(())
    }

    /// Writes a consistent copy of a SQLite database to a file that must not exist, while the service runs.
    pub async fn backup(&self, file: &Path) -> Result<(), StoreError> {
        const OPERATION: &str = "write a copy of itself";
        if DatabaseAddress::parse(&self.url)?.engine() != Engine::Sqlite {
            return Err(StoreError::SqliteOnly { operation: OPERATION });
        }
        let alone = connect::alone(&self.url).await?;
        let copy = [file.to_string_lossy().into_owned().into()];
        let copy = Statement::from_sql_and_values(DbBackend::Sqlite, "VACUUM INTO $1", copy);
        let done = alone.execute_raw(copy).await.map_err(failed(OPERATION));
        alone.close().await.map_err(failed("disconnect"))?;
        done.map(|_| ())
    }

    /// Lets go of all connections, after the work under way.
    pub async fn close(&self) -> Result<(), StoreError> {
        self.pools.reader.close_by_ref().await.map_err(failed("disconnect"))?;
        self.pools.writer.close_by_ref().await.map_err(failed("disconnect"))
    }

    /// A handle for reading.
    pub fn read(&self) -> Reader {
        Reader(self.pools.reader.clone(), self.vault.clone())
    }

    /// Does `work` in one transaction: stored when it answers `Ok`, undone when it answers `Err` or is dropped.
    pub async fn write<T, E>(&self, work: impl AsyncFnOnce(&Tx) -> Result<T, E>) -> Result<T, E>
    where
        E: From<StoreError>,
    {
        let options = TransactionOptions {
            sqlite_transaction_mode: Some(SqliteTransactionMode::Immediate),
            ..TransactionOptions::default()
        };
        let tx = self.pools.writer.begin_with_options(options).await.map_err(failed("begin to write"))?;
        let tx = Tx(tx, self.vault.clone());
        match work(&tx).await {
            Ok(done) => {
                tx.0.commit().await.map_err(failed("commit"))?;
                Ok(done)
            }
            Err(error) => {
                // Nothing is lost when this fails: the connection is then thrown away, and the work with it.
                if let Err(cause) = tx.0.rollback().await.map_err(failed("roll back")) {
                    tracing::warn!(%cause, "the database did not answer to a rollback");
                }
                Err(error)
            }
        }
    }
}
