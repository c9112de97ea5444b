//! What can go wrong in the store. Nothing here repeats stored values: errors are logged, people are not.

use std::fmt;

use sea_orm::{DbErr, RuntimeErr, SqlErr, sqlx};

use crate::vault::KeyId;

/// Why the store did not do what was asked. Not finding a row is not an error but `None`.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// Something unique is already there. The transaction can go on where the function says so; elsewhere it is lost.
    #[error("it is already there")]
    Duplicate,
    /// Somebody changed the same rows at the same moment, and the database let the other one go first. Nothing was stored, and
    /// it can be done again.
    #[error("somebody else changed the same at once")]
    Conflict,
    /// Somebody changed the row since it was read.
    #[error("it has changed since it was read")]
    Stale,
    /// The row to be changed is not there.
    #[error("it is not there")]
    Missing,
    /// It refers to a row that is not there. The transaction is lost.
    #[error("it refers to something that is not there")]
    Dangling,
    /// The database does not answer, or not in time; nothing was stored.
    #[error("the database failed to {operation}")]
    Unavailable {
        /// What was tried, as a verb: "connect", "read a person".
        operation: &'static str,
        #[source]
        cause: Cause,
    },
    /// A CHECK or trigger of the schema refuses the row: a fault in the program. The transaction is lost.
    #[error("the database refuses to {operation}")]
    Refused {
        operation: &'static str,
        #[source]
        cause: Cause,
    },
    /// A stored value has a form that this version of the program does not know.
    #[error("a stored {what} cannot be read")]
    Unreadable { what: &'static str },
    /// A row is sealed or indexed with a key that is not at hand.
    #[error("the key {id} is missing")]
    KeyMissing { id: KeyId },
    /// A key at hand has the name of one that rows have, and is another.
    #[error("the key {id} is not the one that rows have")]
    KeyWrong { id: KeyId },
    /// National numbers need keys, and the store was opened without any.
    #[error("the national numbers are sealed, and there are no keys")]
    Locked,
    /// The address is that of neither SQLite nor PostgreSQL ([`DatabaseAddress::parse`](crate::DatabaseAddress::parse)).
    #[error("the address of the database is neither sqlite://FILE nor postgres://USER@HOST/NAME")]
    UnknownDatabase,
    /// Only SQLite can do this; PostgreSQL has tools of its own.
    #[error("only a SQLite database can {operation}")]
    SqliteOnly { operation: &'static str },
}

/// What the database said, without the values of the statement.
pub struct Cause(String);

impl fmt::Debug for Cause {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Display for Cause {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Cause {}

impl Cause {
    /// Takes the message alone: the detail PostgreSQL adds quotes the row, and a wrong address holds a password.
    fn new(error: &DbErr) -> Self {
        Self(match error {
            DbErr::Conn(RuntimeErr::Internal(_)) => "the address cannot be read".to_owned(),
            other => other.to_string(),
        })
    }
}

/// Names the operation that failed: `.map_err(failed("read a person"))`.
pub(crate) fn failed(operation: &'static str) -> impl Fn(DbErr) -> StoreError {
    move |error| match error.sql_err() {
        Some(SqlErr::UniqueConstraintViolation(_)) => StoreError::Duplicate,
        Some(SqlErr::ForeignKeyConstraintViolation(_)) => StoreError::Dangling,
        _ if is_conflict(&error) => StoreError::Conflict,
        _ if is_refused(&error) => StoreError::Refused { operation, cause: Cause::new(&error) },
        _ => StoreError::Unavailable { operation, cause: Cause::new(&error) },
    }
}

/// What sqlx said, when it was about a statement.
fn statement_error(error: &DbErr) -> Option<&sqlx::Error> {
    match error {
        DbErr::Exec(RuntimeErr::SqlxError(inner)) | DbErr::Query(RuntimeErr::SqlxError(inner)) => Some(inner),
        _ => None,
    }
}

/// PostgreSQL found a circle of writers that wait for each other, or an order of events that cannot have been.
fn is_conflict(error: &DbErr) -> bool {
    statement_error(error)
        .and_then(sqlx::Error::as_database_error)
        .is_some_and(|said| matches!(said.code().as_deref(), Some("40P01" | "40001")))
}

fn is_refused(error: &DbErr) -> bool {
    let Some(inner) = statement_error(error) else { return false };
    inner.as_database_error().is_some_and(|said| {
        // 1811 is SQLite's RAISE(ABORT) in a trigger, P0001 PostgreSQL's RAISE EXCEPTION.
        said.is_check_violation() || matches!(said.code().as_deref(), Some("1811" | "P0001"))
    }) || matches!(inner, sqlx::Error::Encode(_))
}
