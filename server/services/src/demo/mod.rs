//! The people of the demonstration: plainly made-up persons, with synthetic national numbers, who between them cover every
//! case of the rules.
//!
//! Loans and products come in through [`crate::import`], cases through the real use cases. Dates in the files are
//! relative to today, so that "the last day is today" is always true. Loading again changes nothing but those dates.

mod cases;
mod chance;
mod data;
mod fill;
mod numbers;
mod people;
mod trials;

use async_trait::async_trait;
use domain::{
    portal::Demo,
    refusal::Refusal,
    views::{DemoPerson, DemoWho},
};
use store::StoreError;

use self::data::Data;
use crate::{
    import::{self, ImportError, Notice, Reason, Refused, Synthetic},
    ports::Deps,
};

/// Why the demo data could not be loaded. Everything but the database is a fault in the files.
#[derive(Debug, thiserror::Error)]
pub enum DemoError {
    #[error("{file} is not in the form the demonstration reads")]
    Form {
        file: &'static str,
        #[source]
        error: serde_json::Error,
    },
    #[error("{file} says {{{{{token}}}}}, which stands for nothing")]
    Token { file: &'static str, token: String },
    #[error("{file} could not be imported")]
    Import {
        file: &'static str,
        #[source]
        error: ImportError,
    },
    #[error("{file}, line {line}: {reason}")]
    Row { file: &'static str, line: u64, reason: Reason },
    #[error("the people of the demonstration could not be stored")]
    People(#[source] StoreError),
    #[error("the case {key} could not be made")]
    Case {
        key: String,
        #[source]
        refusal: Refusal,
    },
    #[error("{file} speaks of {key}, who is not there")]
    Nobody { file: &'static str, key: String },
}

impl From<StoreError> for DemoError {
    fn from(error: StoreError) -> Self {
        Self::People(error)
    }
}

/// Loads the demo data, or brings what is there up to date with today. Safe to repeat and to break off.
pub async fn load(deps: &Deps) -> Result<(), DemoError> {
    let data = Data::read(deps.clock.today())?;
    import_products(deps, &data).await?;
    let missing = cases::missing(deps, &data).await?;
    people::save(deps, &data, |person| missing.contains(&person.id())).await?;
    import_loans(deps, &data).await?;
    cases::make(deps, &data).await?;
    numbers::make(deps, &data).await?;
    trials::make(deps, &data).await?;
    people::save(deps, &data, |_person| false).await
}

/// Whose people a database holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Whose {
    /// Nobody's: there are none.
    Nobodys,
    /// Those of the demonstration and nobody else.
    Demos,
    /// Somebody who is not of the demonstration.
    Others,
}

/// Whose people the database holds. The demonstration lets anybody be anybody: it must not meet other people.
pub async fn whose(deps: &Deps) -> Result<Whose, DemoError> {
    let data = Data::read(deps.clock.today())?;
    let ids: Vec<_> = data.people.iter().map(data::PersonRow::id).collect();
    let reader = deps.store.read();
    Ok(if store::people::is_there_another(&reader, &ids).await? {
        Whose::Others
    } else if store::people::is_there_another(&reader, &[]).await? {
        Whose::Demos
    } else {
        Whose::Nobodys
    })
}

async fn import_products(deps: &Deps, data: &Data) -> Result<(), DemoError> {
    let file = data::CATALOGUE;
    let mut first = First::default();
    let imported = import::import_catalogue(deps, data.catalogue.as_bytes(), |notice| first.note(notice));
    imported.await.map_err(|error| DemoError::Import { file, error })?;
    first.or(file)
}

async fn import_loans(deps: &Deps, data: &Data) -> Result<(), DemoError> {
    let file = data::LOANS;
    let mut first = First::default();
    let imported =
        import::import_loans(deps, data.loans.as_bytes(), Synthetic::Accepted, |notice| first.note(notice));
    imported.await.map_err(|error| DemoError::Import { file, error })?;
    first.or(file)
}

/// The first row that was refused: a fault in the file, not something to go on after.
#[derive(Default)]
struct First(Option<Refused>);

impl First {
    fn note(&mut self, notice: Notice) {
        if let Notice::Refused(row) = notice {
            self.0.get_or_insert(row);
        }
    }

    fn or(self, file: &'static str) -> Result<(), DemoError> {
        self.0.map_or(Ok(()), |row| Err(DemoError::Row { file, line: row.line, reason: row.reason }))
    }
}

/// The desk that lists whom one may sign in as.
pub(crate) struct Desk(Deps);

impl Desk {
    pub(crate) fn new(deps: Deps) -> Self {
        Self(deps)
    }
}

#[async_trait]
impl Demo for Desk {
    async fn people(&self) -> Result<Vec<DemoPerson>, Refusal> {
        let data = Data::read(self.0.clock.today()).map_err(|error| {
            tracing::error!(%error, "the people of the demonstration cannot be read");
            Refusal::Unavailable
        })?;
        let citizens = data.people.iter().filter(|person| person.signs_in).map(|person| DemoPerson {
            key: person.key.clone(),
            name: format!("{} {}", person.given, person.family),
            who: DemoWho::Citizen(person.id()),
        });
        let staff = data.staff.iter().map(|member| DemoPerson {
            key: member.key.clone(),
            name: member.name.clone(),
            who: DemoWho::Staff(member.id()),
        });
        Ok(citizens.chain(staff).collect())
    }
}
