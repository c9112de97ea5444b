//! What the program can be asked to do, one file each.

mod backup;
mod database;
mod export_person;
mod import;
mod keys;
mod letter;
mod migrate;
mod output;
mod read_log;
mod serve;
mod sessions;

use crate::config::Command;
use crate::trouble::Trouble;

/// Does what was asked, to the end.
pub async fn run(command: Command) -> Result<(), Trouble> {
    match command {
        Command::Serve(arguments) => serve::run(*arguments).await,
        Command::Migrate(arguments) => migrate::run(&arguments).await,
        Command::Import(arguments) => import::run(&arguments).await,
        Command::Keys(command) => keys::run(&command).await,
        Command::Backup(arguments) => backup::run(&arguments).await,
        Command::ReadLog(arguments) => read_log::run(arguments).await,
        Command::Sessions(command) => sessions::run(command).await,
        Command::ExportPerson(arguments) => export_person::run(&arguments).await,
    }
}
