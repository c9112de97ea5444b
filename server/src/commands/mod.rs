//! What the program can be asked to do, one file each.

mod backup;
mod database;
mod import;
mod migrate;
mod serve;

use crate::config::Command;
use crate::trouble::Trouble;

/// Does what was asked, to the end.
pub async fn run(command: Command) -> Result<(), Trouble> {
    match command {
        Command::Serve(arguments) => serve::run(*arguments).await,
        Command::Migrate(arguments) => migrate::run(&arguments).await,
        Command::Import(arguments) => import::run(&arguments).await,
        Command::Backup(arguments) => backup::run(&arguments).await,
    }
}
