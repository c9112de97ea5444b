//! `brukerpass migrate`.

use super::database::{self, Upgrade};
use crate::config::{self, DatabaseArgs};
use crate::say;
use crate::trouble::Trouble;

/// Brings the database up to date. Several at once are safe: one does it, the others find it done.
pub(super) async fn run(arguments: &DatabaseArgs) -> Result<(), Trouble> {
    let address = config::database(&arguments.database)?;
    let store = database::open(&address, Upgrade::Here).await?;
    database::close(&store).await;
    say::out(format_args!("The database {} has the schema of this version.", address.shown()));
    Ok(())
}
