//! What the commands that write out personal information are told.

use std::path::PathBuf;

use chrono::{DateTime, Utc};
use clap::{Args, Subcommand, ValueEnum};

use super::{DatabaseArgs, KeysArgs};

#[derive(Debug, Args)]
pub struct ReadLogArgs {
    #[command(subcommand)]
    pub command: ReadLogCommand,
}

#[derive(Debug, Subcommand)]
pub enum ReadLogCommand {
    /// Write one line of CEF for each person that was shown to staff. The lines hold national numbers.
    ///
    /// The last line on standard error tells the position to go on from with --after: then no line is left out and none
    /// comes twice.
    Export(ReadLogExportArgs),
}

#[derive(Debug, Args)]
pub struct ReadLogExportArgs {
    /// A file that does not exist yet, or `-` for standard output.
    pub file: PathBuf,
    /// Go on after this position, as the export before has told it.
    #[arg(long, value_name = "POSITION", default_value_t = 0, value_parser = clap::value_parser!(i64).range(0..))]
    pub after: i64,
    /// Leave out what is older, for example `2026-11-01T00:00:00Z`.
    #[arg(long, value_name = "INSTANT")]
    pub since: Option<DateTime<Utc>>,
    /// The event class of a showing. Older receivers want `audit:access`.
    #[arg(long, value_name = "CLASS", env = "BRUKERPASS_CEF_READ_CLASS", default_value = "audit:read")]
    pub read_class: String,
    /// The event class of handling a case.
    #[arg(long, value_name = "CLASS", env = "BRUKERPASS_CEF_UPDATE_CLASS", default_value = "audit:update")]
    pub update_class: String,
    #[command(flatten)]
    pub keys: KeysArgs,
    #[command(flatten)]
    pub database: DatabaseArgs,
}

#[derive(Debug, Args)]
pub struct ExportPersonArgs {
    /// A file that does not exist yet, or `-` for standard output.
    #[arg(default_value = "-")]
    pub file: PathBuf,
    /// The file that holds the national number, or `-` for standard input. Never the number itself: others can read the
    /// arguments of a program.
    #[arg(long, value_name = "FILE")]
    pub national_number_file: PathBuf,
    /// A page to read and print, in place of JSON.
    #[arg(long)]
    pub html: bool,
    /// The language of the page.
    #[arg(long, value_enum, default_value = "nb", requires = "html")]
    pub language: Language,
    #[command(flatten)]
    pub keys: KeysArgs,
    #[command(flatten)]
    pub database: DatabaseArgs,
}

/// A language of the service.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Language {
    Nb,
    Nn,
    En,
}
