//! `brukerpass import`.

use std::fs::File;
use std::path::Path;

use services::Deps;
use services::demo::{self, Whose};
use services::import::{self, ImportError, ImportSummary, Notice, StaffImportError, StaffSummary, Synthetic};
use store::{DatabaseAddress, Store};

use super::database::{self, Upgrade};
use crate::config::{self, ImportArgs, ImportKind};
use crate::keys;
use crate::say;
use crate::trouble::Trouble;

/// Rows between two lines of progress.
const OFTEN: u64 = 10_000;

/// Reads the file; refused rows are told one by one. Good rows are stored all the same, but for the list of staff, which is
/// taken over whole or not at all.
pub(super) async fn run(arguments: &ImportArgs) -> Result<(), Trouble> {
    let address = config::database(&arguments.database.database)?;
    let unreadable = |source| Trouble::FileUnreadable { file: arguments.file.clone(), source };
    // Before the database is touched.
    let file = File::open(&arguments.file).map_err(unreadable)?;
    let store = database::open(&address, Upgrade::SqliteOnly).await?;
    let outcome = unlocked(&store, arguments, &address).await;
    let outcome = match outcome {
        Ok(store) => read(&database::deps(&store), arguments, file).await,
        Err(trouble) => Err(trouble),
    };
    database::close(&store).await;
    let counts = outcome?;
    say::out(format_args!("{}: {counts}.", arguments.file.display()));
    Ok(())
}

/// Loans and staff come with national numbers. The rest needs no keys.
async fn unlocked(
    store: &Store,
    arguments: &ImportArgs,
    address: &DatabaseAddress,
) -> Result<Store, Trouble> {
    if matches!(arguments.what, ImportKind::Catalogue | ImportKind::Centres) {
        return Ok(store.clone());
    }
    keys::unlocked(arguments.keys.file().as_deref(), &database::deps(store), address).await
}

async fn read(deps: &Deps, arguments: &ImportArgs, file: File) -> Result<String, Trouble> {
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
    let read = match arguments.what {
        ImportKind::Loans => {
            let synthetic = synthetic(deps, arguments.synthetic).await?;
            import::import_loans(deps, file, synthetic, tell).await
        }
        ImportKind::Catalogue => import::import_catalogue(deps, file, tell).await,
        ImportKind::Centres => import::import_centres(deps, file, tell).await,
        ImportKind::Staff => return staff(deps, arguments, file, tell).await,
    };
    let ImportSummary { new, changed, unchanged, refused } =
        read.map_err(|error| trouble(&arguments.file, error))?;
    Ok(format!("{new} new, {changed} changed, {unchanged} unchanged, {refused} refused"))
}

async fn staff(
    deps: &Deps,
    arguments: &ImportArgs,
    file: File,
    tell: impl FnMut(Notice),
) -> Result<String, Trouble> {
    let synthetic = synthetic(deps, arguments.synthetic).await?;
    let read = import::import_staff(deps, file, synthetic, tell).await;
    let StaffSummary { new, changed, unchanged, removed } = read.map_err(|error| match error {
        StaffImportError::Read(source) => Trouble::FileUnreadable { file: arguments.file.clone(), source },
        StaffImportError::Store(source) => Trouble::StaffUnstored(source),
        other => Trouble::StaffList { file: arguments.file.clone(), why: other.to_string() },
    })?;
    Ok(format!("{new} new, {changed} changed, {unchanged} unchanged, {removed} removed"))
}

/// Made-up numbers belong to made-up people: where there are others they must be asked for.
async fn synthetic(deps: &Deps, asked_for: bool) -> Result<Synthetic, Trouble> {
    let accepted = asked_for || demo::whose(deps).await.map_err(Trouble::Demo)? == Whose::Demos;
    Ok(if accepted { Synthetic::Accepted } else { Synthetic::Refused })
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
