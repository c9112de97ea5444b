//! The address of the database, and what of it may be shown.

use crate::trouble::Trouble;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Engine {
    Sqlite,
    Postgres,
}

/// A checked address. `Debug` and [`shown`](Self::shown) leave out user and password.
#[derive(Clone, PartialEq, Eq)]
pub struct DatabaseAddress {
    url: String,
    engine: Engine,
}

impl DatabaseAddress {
    /// Accepts `sqlite://…` and `postgres://…`.
    pub fn parse(url: &str) -> Result<Self, Trouble> {
        let engine = match url.split_once("://") {
            Some(("sqlite", path)) if !path.is_empty() => Engine::Sqlite,
            Some(("postgres", place)) if !place.is_empty() => Engine::Postgres,
            _ => {
                return Err(Trouble::Setting(
                    "--database (BRUKERPASS_DATABASE) takes sqlite://FILE?mode=rwc or postgres://USER@HOST/NAME: \
                     correct the address."
                        .to_owned(),
                ));
            }
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

    /// Without options, user and password.
    pub fn shown(&self) -> String {
        let (scheme, rest) = self.url.split_once("://").unwrap_or_default();
        let place = rest.split('?').next().unwrap_or_default();
        let place = match self.engine {
            Engine::Sqlite => place,
            Engine::Postgres => place.rsplit_once('@').map_or(place, |(_secret, place)| place),
        };
        format!("{scheme}://{place}")
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
        let address =
            DatabaseAddress::parse("postgres://me:s3cret@db.example/brukerpass?sslmode=require").unwrap();
        assert_eq!(address.shown(), "postgres://db.example/brukerpass");
        assert_eq!(format!("{address:?}"), "postgres://db.example/brukerpass");
        assert_eq!(address.engine(), Engine::Postgres);
    }

    #[test]
    fn an_address_of_something_else_is_refused_in_one_sentence() {
        for wrong in ["", "mysql://x/y", "brukerpass.db", "sqlite://", "postgres://", "postgresql://x/y"] {
            let sentence = DatabaseAddress::parse(wrong).unwrap_err().to_string();
            assert!(sentence.contains("--database") && !sentence.contains('\n'), "{sentence}");
        }
        assert_eq!(DatabaseAddress::parse("sqlite://a.db?mode=rwc").unwrap().shown(), "sqlite://a.db");
    }
}
