//! What the functions of the store run on: the readers, or one open transaction.

use sea_orm::{ConnectionTrait, DatabaseConnection, DatabaseTransaction, QuerySelect};

use crate::vault::Vault;

/// Somewhere to read. Implemented only by this crate: [`Reader`] and [`Tx`].
pub trait Handle: Connected {}

/// The connection behind a handle; not nameable outside the crate, so that no SQL is written elsewhere.
pub trait Connected: Send + Sync {
    type Connection: ConnectionTrait;
    /// Whether rows that are about to be changed stay locked once read. PostgreSQL needs it where a check is followed by
    /// a write; SQLite's only writer has no rival and ignores it.
    const LOCKS: bool;

    fn connection(&self) -> &Self::Connection;

    /// The keys of what is sealed.
    fn vault(&self) -> &Vault;
}

/// Adds the row lock of `H` to a question.
pub(crate) fn locked<H: Connected, Q: QuerySelect>(_handle: &H, question: Q) -> Q {
    if H::LOCKS { question.lock_exclusive() } else { question }
}

/// Adds a lock that lets others read the row, and nobody change it, until the transaction ends.
pub(crate) fn unchanged<H: Connected, Q: QuerySelect>(_handle: &H, question: Q) -> Q {
    if H::LOCKS { question.lock_shared() } else { question }
}

/// Reads what is committed; each function sees its own moment.
#[derive(Debug, Clone)]
pub struct Reader(pub(crate) DatabaseConnection, pub(crate) Vault);

/// One open transaction: everything in it is stored, or nothing.
#[derive(Debug)]
pub struct Tx(pub(crate) DatabaseTransaction, pub(crate) Vault);

impl Connected for Reader {
    type Connection = DatabaseConnection;
    const LOCKS: bool = false;

    fn connection(&self) -> &DatabaseConnection {
        &self.0
    }

    fn vault(&self) -> &Vault {
        &self.1
    }
}

impl Connected for Tx {
    type Connection = DatabaseTransaction;
    const LOCKS: bool = true;

    fn connection(&self) -> &DatabaseTransaction {
        &self.0
    }

    fn vault(&self) -> &Vault {
        &self.1
    }
}

impl Handle for Reader {}
impl Handle for Tx {}
