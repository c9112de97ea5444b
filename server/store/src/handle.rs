//! What the functions of the store run on: the readers, or one open transaction.

use sea_orm::{ConnectionTrait, DatabaseConnection, DatabaseTransaction, QuerySelect};

/// Somewhere to read. Implemented only by this crate: [`Reader`] and [`Tx`].
pub trait Handle: Connected {}

/// The connection behind a handle; not nameable outside the crate, so that no SQL is written elsewhere.
pub trait Connected: Send + Sync {
    type Connection: ConnectionTrait;
    /// Whether rows that are about to be changed stay locked once read. PostgreSQL needs it where a check is followed by
    /// a write; SQLite's only writer has no rival and ignores it.
    const LOCKS: bool;

    fn connection(&self) -> &Self::Connection;
}

/// Adds the row lock of `H` to a question.
pub(crate) fn locked<H: Connected, Q: QuerySelect>(_handle: &H, question: Q) -> Q {
    if H::LOCKS { question.lock_exclusive() } else { question }
}

/// Reads what is committed; each function sees its own moment.
#[derive(Debug, Clone)]
pub struct Reader(pub(crate) DatabaseConnection);

/// One open transaction: everything in it is stored, or nothing.
#[derive(Debug)]
pub struct Tx(pub(crate) DatabaseTransaction);

impl Connected for Reader {
    type Connection = DatabaseConnection;
    const LOCKS: bool = false;

    fn connection(&self) -> &DatabaseConnection {
        &self.0
    }
}

impl Connected for Tx {
    type Connection = DatabaseTransaction;
    const LOCKS: bool = true;

    fn connection(&self) -> &DatabaseTransaction {
        &self.0
    }
}

impl Handle for Reader {}
impl Handle for Tx {}
