//! What the command that ends sessions is told.

use clap::{Args, Subcommand};
use domain::nav_ident::NavIdent;

use super::DatabaseArgs;

#[derive(Debug, Subcommand)]
pub enum SessionsCommand {
    /// End sessions at once, in every window and on every server. Whoever still may signs in again.
    End(SessionsEndArgs),
}

#[derive(Debug, Args)]
pub struct SessionsEndArgs {
    #[command(flatten)]
    pub whose: WhoseArgs,
    #[command(flatten)]
    pub database: DatabaseArgs,
}

/// Exactly one of them.
#[derive(Debug, Args)]
#[group(required = true, multiple = false)]
pub struct WhoseArgs {
    /// The member of staff with this `NAVident`, a letter and six digits.
    #[arg(long, value_name = "NAVIDENT")]
    pub staff: Option<NavIdent>,
    /// All staff.
    #[arg(long)]
    pub all_staff: bool,
    /// Everybody, citizens too.
    #[arg(long)]
    pub all: bool,
}
