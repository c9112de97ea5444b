//! `brukerpass read-log export`.

use services::read_export::{self, Begin, EventClasses, Exported, ReadExportError};
use store::{DatabaseAddress, Store};

use super::database::{self, Upgrade};
use super::output::Output;
use crate::config::{self, ReadLogArgs, ReadLogCommand, ReadLogExportArgs};
use crate::keys;
use crate::say;
use crate::trouble::Trouble;

pub(super) async fn run(arguments: ReadLogArgs) -> Result<(), Trouble> {
    let ReadLogCommand::Export(arguments) = arguments.command;
    let address = config::database(&arguments.database.database)?;
    let store = database::open(&address, Upgrade::SqliteOnly).await?;
    let outcome = export(&store, &arguments, &address).await;
    database::close(&store).await;
    let Exported { lines, position } = outcome?;
    // On standard error: standard output may hold the lines.
    say::err(format_args!("{lines} lines. Go on with --after {position}."));
    Ok(())
}

async fn export(
    store: &Store,
    arguments: &ReadLogExportArgs,
    address: &DatabaseAddress,
) -> Result<Exported, Trouble> {
    let unwritten = |source| Trouble::Output { file: arguments.file.clone(), source };
    let mut output = Output::open(&arguments.file).map_err(unwritten)?;
    let begin = Begin { after: arguments.after, since: arguments.since };
    let classes = EventClasses { read: arguments.read_class.clone(), update: arguments.update_class.clone() };
    let keys = arguments.keys.file();
    let store = keys::unlocked(keys.as_deref(), &database::deps(store), address).await?;
    let deps = database::deps(&store);
    let exported = read_export::export(&deps, begin, &classes, |line| output.write(line)).await;
    let exported = exported.map_err(|error| match error {
        ReadExportError::Store(source) => Trouble::ReadLog(source),
        ReadExportError::Denied(why) => Trouble::Setting(format!("The read log may not be read: {why}.")),
        ReadExportError::Write(source) => unwritten(source),
    })?;
    output.finish().map_err(unwritten)?;
    Ok(exported)
}
