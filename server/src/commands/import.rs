//! `brukerpass import`.

use std::fs::File;
use std::path::Path;

use services::Deps;
use services::import::{self, ImportError, ImportSummary, Notice};

use super::database::{self, Upgrade};
use crate::config::{DatabaseAddress, ImportArgs, ImportKind};
use crate::say;
use crate::trouble::Trouble;

/// Rows between two lines of progress.
const OFTEN: u64 = 10_000;

/// Reads the file. Good rows are stored even when others are refused; refused rows are told one by one.
pub(super) async fn run(arguments: &ImportArgs) -> Result<(), Trouble> {
    let address = DatabaseAddress::parse(&arguments.database.database)?;
    let unreadable = |source| Trouble::FileUnreadable { file: arguments.file.clone(), source };
    // Before the database is touched.
    let file = File::open(&arguments.file).map_err(unreadable)?;
    let store = database::open(&address, Upgrade::SqliteOnly).await?;
    let outcome = read(&database::deps(&store), arguments.what, file).await;
    database::close(&store).await;
    let summary = outcome.map_err(|error| trouble(&arguments.file, error))?;
    say::out(format_args!(
        "{}: {} new, {} changed, {} unchanged, {} refused.",
        arguments.file.display(),
        summary.new,
        summary.changed,
        summary.unchanged,
        summary.refused
    ));
    Ok(())
}

async fn read(deps: &Deps, what: ImportKind, file: File) -> Result<ImportSummary, ImportError> {
    let mut told = 0;
    let tell = move |notice| match notice {
        Notice::Refused(row) => say::err(format_args!("line {}: {}", row.line, row.reason)),
        Notice::Progress { rows } => {
            if rows / OFTEN > told {
                told = rows / OFTEN;
                say::err(format_args!("{rows} rows read"));
            }
        }
    };
    match what {
        ImportKind::Loans => import::import_loans(deps, file, tell).await,
        ImportKind::Catalogue => import::import_catalogue(deps, file, tell).await,
        ImportKind::Centres => import::import_centres(deps, file, tell).await,
    }
}

fn trouble(file: &Path, error: ImportError) -> Trouble {
    match error {
        ImportError::Read(source) => Trouble::FileUnreadable { file: file.to_owned(), source },
        ImportError::NotAnArray { .. } | ImportError::CutShort { .. } => {
            Trouble::FileBroken { file: file.to_owned(), why: error.to_string() }
        }
        ImportError::Store { line, error } => Trouble::Import { line, source: error },
    }
}
