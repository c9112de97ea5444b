//! What the functions of the store run on: the readers, or one open transaction.

use sea_orm::{ConnectionTrait, DatabaseConnection, DatabaseTransaction};

/// Somewhere to read. Written only by this crate: [`Reader`] and [`Tx`].
pub trait Handle: Connected {}

/// The connection behind a handle; not nameable outside the crate, so that no SQL is written elsewhere.
pub trait Connected: Send + Sync {
    type Connection: ConnectionTrait;

    fn connection(&self) -> &Self::Connection;
}

/// Reads what is committed; each function sees its own moment.
#[derive(Debug, Clone)]
pub struct Reader(pub(crate) DatabaseConnection);

/// One open transaction: everything in it is stored, or nothing.
#[derive(Debug)]
pub struct Tx(pub(crate) DatabaseTransaction);

impl Connected for Reader {
    type Connection = DatabaseConnection;

    fn connection(&self) -> &DatabaseConnection {
        &self.0
    }
}

impl Connected for Tx {
    type Connection = DatabaseTransaction;

    fn connection(&self) -> &DatabaseTransaction {
        &self.0
    }
}

impl Handle for Reader {}
impl Handle for Tx {}
