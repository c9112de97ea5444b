//! The address of a database, and what of it may be shown.

use crate::error::StoreError;

/// The databases the store knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Engine {
    Sqlite,
    Postgres,
}

/// A checked address. `Debug` and [`shown`](Self::shown) leave out user, password and options.
#[derive(Clone, PartialEq, Eq)]
pub struct DatabaseAddress {
    url: String,
    engine: Engine,
}

impl DatabaseAddress {
    /// Accepts `sqlite://FILE`, and `postgres://…` by either of its two names.
    pub fn parse(url: &str) -> Result<Self, StoreError> {
        let engine = match url.split_once("://") {
            Some(("sqlite", place)) if !place.is_empty() => Engine::Sqlite,
            Some(("postgres" | "postgresql", place)) if !place.is_empty() => Engine::Postgres,
            _ => return Err(StoreError::UnknownDatabase),
        };
        Ok(Self { url: url.to_owned(), engine })
    }

    /// With everything in it; only for opening the database.
    pub fn url(&self) -> &str {
        &self.url
    }

    pub fn engine(&self) -> Engine {
        self.engine
    }

    /// Without options, user and password. The user ends at the last `@`: a password may hold any other sign, a question
    /// mark too.
    pub fn shown(&self) -> String {
        let (scheme, rest) = self.url.split_once("://").unwrap_or_default();
        let place = match self.engine {
            Engine::Sqlite => rest,
            Engine::Postgres => rest.rsplit_once('@').map_or(rest, |(_secret, place)| place),
        };
        format!("{scheme}://{}", place.split('?').next().unwrap_or_default())
    }
}

impl std::fmt::Debug for DatabaseAddress {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.shown())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_password_is_never_shown() {
        for (url, shown) in [
            (
                "postgres://me:s3cret@db.example/brukerpass?sslmode=require",
                "postgres://db.example/brukerpass",
            ),
            ("postgresql://me:s3cret@db.example/brukerpass", "postgresql://db.example/brukerpass"),
            ("postgres://me:s3cret?x@h/db", "postgres://h/db"),
            ("postgres://me:s3cret@x@h/db?a=b", "postgres://h/db"),
            ("postgres://h/db", "postgres://h/db"),
        ] {
            let address = DatabaseAddress::parse(url).unwrap();
            assert_eq!((address.shown().as_str(), address.engine()), (shown, Engine::Postgres), "{url}");
            assert_eq!(format!("{address:?}"), shown);
        }
        let sqlite = DatabaseAddress::parse("sqlite://a@b.db?mode=rwc").unwrap();
        assert_eq!((sqlite.shown().as_str(), sqlite.engine()), ("sqlite://a@b.db", Engine::Sqlite));
    }

    #[test]
    fn an_address_of_something_else_is_refused() {
        for wrong in ["", "mysql://x/y", "brukerpass.db", "sqlite://", "postgres://", "postgresql://"] {
            assert!(matches!(DatabaseAddress::parse(wrong), Err(StoreError::UnknownDatabase)), "{wrong}");
        }
    }
}
