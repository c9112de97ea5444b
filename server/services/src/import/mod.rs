//! Files of the command line into the store: loans, catalogue, centres, and which citizens staff are.
//!
//! A file is one JSON array; that about staff is a list of its own ([`import_staff`]). Rows are read one at a time; of those read, memory keeps the numbers that must not come
//! twice, some bytes each. Good rows are kept in chunks of one transaction each, every bad row is refused with its line and a reason that repeats nothing of what the
//! row says. Reading the same file again changes nothing.

mod agreements;
mod catalogue;
mod centres;
mod fields;
mod loans;
mod reason;
mod rows;
mod staff;

use std::io::Read;

use store::{CHUNK, ImportCounts, StoreError};

pub use reason::Reason;
pub use staff::{StaffImportError, StaffSummary, import_staff};

use self::rows::Rows;
use crate::ports::Deps;

/// What became of the rows of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct ImportSummary {
    pub new: u64,
    pub changed: u64,
    pub unchanged: u64,
    pub refused: u64,
}

/// Told while the file is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Notice {
    /// A row that was not kept.
    Refused(Refused),
    /// So many rows have been read, and the good ones among them are stored.
    Progress { rows: u64 },
}

/// A row that was not kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Refused {
    /// The line of the file on which the row begins, counted from 1.
    pub line: u64,
    pub reason: Reason,
}

/// Why the rest of a file was not read. What was stored before stays; reading the whole file again is safe.
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    #[error("the file cannot be read")]
    Read(#[source] std::io::Error),
    #[error("the file does not begin with a JSON array: line {line}")]
    NotAnArray { line: u64 },
    #[error("the file ends in the middle of the row that begins on line {line}")]
    CutShort { line: u64 },
    #[error("the rows up to line {line} could not be stored")]
    Store {
        line: u64,
        #[source]
        error: StoreError,
    },
}

/// What to do with national numbers that are made up (accepted only when asked for).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Synthetic {
    Accepted,
    Refused,
}

/// Loans, in the shape of `OeBS`' `UtlånMedProduktinfo` with the person's national number as `fnr`.
pub async fn import_loans(
    deps: &Deps,
    file: impl Read,
    synthetic: Synthetic,
    notice: impl FnMut(Notice),
) -> Result<ImportSummary, ImportError> {
    run(deps, file, loans::Loans::new(synthetic), notice).await
}

/// Products of the national catalogue, with `invented` for rows made up for demonstration.
pub async fn import_catalogue(
    deps: &Deps,
    file: impl Read,
    notice: impl FnMut(Notice),
) -> Result<ImportSummary, ImportError> {
    run(deps, file, catalogue::Catalogue::default(), notice).await
}

/// Centres with region and contact data. A telephone number needs the date on which it was confirmed.
pub async fn import_centres(
    deps: &Deps,
    file: impl Read,
    notice: impl FnMut(Notice),
) -> Result<ImportSummary, ImportError> {
    run(deps, file, centres::Centres::default(), notice).await
}

/// One kind of file.
trait Kind {
    type Row;

    /// Reads one row, alone.
    fn parse(&mut self, json: &[u8]) -> Result<Self::Row, Reason>;

    /// Keeps good rows in one transaction; answers with those that turned out not to be good.
    async fn keep(&self, deps: &Deps, rows: Vec<(u64, Self::Row)>) -> Result<Kept, StoreError>;

    /// What is left to do when the whole file has been read and something in it was new.
    async fn settle(&self, _deps: &Deps) -> Result<(), StoreError> {
        Ok(())
    }
}

/// What became of a chunk.
#[derive(Default)]
struct Kept {
    counts: ImportCounts,
    refused: Vec<Refused>,
}

async fn run<K: Kind>(
    deps: &Deps,
    file: impl Read,
    mut kind: K,
    mut notice: impl FnMut(Notice),
) -> Result<ImportSummary, ImportError> {
    let mut rows = Rows::new(file);
    let mut summary = ImportSummary::default();
    let mut read = 0;
    loop {
        let mut good = Vec::with_capacity(CHUNK);
        let mut refused = Vec::new();
        let mut ended = Ok(false);
        while good.len() < CHUNK && refused.len() < CHUNK {
            match rows.next() {
                Ok(Some(row)) => {
                    read += 1;
                    match row.json.and_then(|json| kind.parse(json)) {
                        Ok(parsed) => good.push((row.line, parsed)),
                        Err(reason) => refused.push(Refused { line: row.line, reason }),
                    }
                }
                Ok(None) => {
                    ended = Ok(true);
                    break;
                }
                // What was read before the file broke off is kept all the same.
                Err(error) => {
                    ended = Err(error);
                    break;
                }
            }
        }
        if !good.is_empty() {
            let line = rows.line();
            let kept = kind.keep(deps, good).await.map_err(|error| ImportError::Store { line, error })?;
            summary.new += kept.counts.new;
            summary.changed += kept.counts.changed;
            summary.unchanged += kept.counts.unchanged;
            refused.extend(kept.refused);
            refused.sort_by_key(|row| row.line);
        }
        summary.refused += refused.len() as u64;
        refused.into_iter().map(Notice::Refused).for_each(&mut notice);
        notice(Notice::Progress { rows: read });
        if ended? {
            if summary.new + summary.changed > 0 {
                let line = rows.line();
                kind.settle(deps).await.map_err(|error| ImportError::Store { line, error })?;
            }
            return Ok(summary);
        }
    }
}
