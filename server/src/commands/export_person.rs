//! `brukerpass export-person`.

use std::io::Read;
use std::path::Path;

use domain::national_number::NationalNumber;
use domain::refusal::Refusal;
use domain::views::Everything;
use i18n::Locale;
use services::insight;
use store::{DatabaseAddress, Store};

use super::database::{self, Upgrade};
use super::letter;
use super::output::{Output, STANDARD};
use crate::config::{self, ExportPersonArgs, Language};
use crate::keys;
use crate::say;
use crate::trouble::Trouble;

/// No file with one number is longer.
const LONGEST: u64 = 64;

/// Writes everything that is held about the person. That it was written out stands in the read log before.
pub(super) async fn run(arguments: &ExportPersonArgs) -> Result<(), Trouble> {
    let address = config::database(&arguments.database.database)?;
    let number = number(&arguments.national_number_file)?;
    let unwritten = |source| Trouble::Output { file: arguments.file.clone(), source };
    let store = database::open(&address, Upgrade::SqliteOnly).await?;
    // Before anything is read: what cannot be written is not looked at.
    let output = Output::open(&arguments.file).map_err(unwritten);
    let held = match output {
        Ok(output) => held(&store, arguments, &address, &number).await.map(|everything| (output, everything)),
        Err(unwritten) => Err(unwritten),
    };
    database::close(&store).await;
    let (mut output, everything) = held?;
    output.write(&document(&everything, arguments)).map_err(unwritten)?;
    output.finish().map_err(unwritten)?;
    if arguments.file.as_os_str() != STANDARD {
        say::out(format_args!("Written to {}.", arguments.file.display()));
    }
    Ok(())
}

async fn held(
    store: &Store,
    arguments: &ExportPersonArgs,
    address: &DatabaseAddress,
    number: &NationalNumber,
) -> Result<Everything, Trouble> {
    let keys = arguments.keys.file();
    let store = keys::unlocked(keys.as_deref(), &database::deps(store), address).await?;
    let held = insight::export_person(&database::deps(&store), number).await;
    held.map_err(|refusal| match refusal {
        Refusal::NotFound => Trouble::NobodyHeld,
        _ => Trouble::PersonUnreadable,
    })
}

fn document(everything: &Everything, arguments: &ExportPersonArgs) -> String {
    if !arguments.html {
        return format!("{:#}\n", insight::json(everything));
    }
    let locale = match arguments.language {
        Language::Nb => Locale::Nb,
        Language::Nn => Locale::Nn,
        Language::En => Locale::En,
    };
    letter::html(locale, everything)
}

/// The number in a file that holds nothing else.
fn number(file: &Path) -> Result<NationalNumber, Trouble> {
    let unreadable = |source| Trouble::FileUnreadable { file: file.to_owned(), source };
    let mut text = String::new();
    let read = if file.as_os_str() == STANDARD {
        std::io::stdin().take(LONGEST).read_to_string(&mut text)
    } else {
        std::fs::File::open(file).map_err(unreadable)?.take(LONGEST).read_to_string(&mut text)
    };
    read.map_err(unreadable)?;
    text.trim().parse().map_err(|_wrong| Trouble::NoNumber(file.to_owned()))
}
