//! `brukerpass sessions end`.

use services::sessions::{Whose, end_now};

use super::database::{self, Upgrade};
use crate::config::{self, SessionsCommand, WhoseArgs};
use crate::say;
use crate::trouble::Trouble;

/// Ends them in the database: a running service asks it at every request.
pub(super) async fn run(command: SessionsCommand) -> Result<(), Trouble> {
    let SessionsCommand::End(arguments) = command;
    let address = config::database(&arguments.database.database)?;
    let store = database::open(&address, Upgrade::SqliteOnly).await?;
    let ended = end_now(&database::deps(&store), &whose(arguments.whose)).await;
    database::close(&store).await;
    let ended = ended.map_err(Trouble::Sessions)?.ok_or(Trouble::NoSuchStaff)?;
    say::out(format_args!("Sessions ended: {ended}."));
    Ok(())
}

fn whose(arguments: WhoseArgs) -> Whose {
    match arguments {
        WhoseArgs { staff: Some(ident), .. } => Whose::Staff(ident),
        WhoseArgs { all: true, .. } => Whose::Everybody,
        WhoseArgs { .. } => Whose::AllStaff,
    }
}
