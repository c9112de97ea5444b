//! The settings: flags first, then `BRUKERPASS_*` variables. The only place that looks at either.

mod database;
mod keys;
mod origin;
mod providers;
mod reading;
mod serve;
mod sessions;

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

pub use database::database;
pub use keys::{KeysArgs, KeysCommand, RotateArgs};
pub use origin::Origin;
pub use providers::ProviderArgs;
pub use reading::{ExportPersonArgs, Language, ReadLogArgs, ReadLogCommand, ReadLogExportArgs};
pub use serve::{ServeArgs, ServeSettings};
pub use sessions::{SessionsCommand, SessionsEndArgs, WhoseArgs};

const EXAMPLES: &str = "\
Examples:
  brukerpass serve --demo
      The demonstration on http://127.0.0.1:3000: made-up people, sign in by choosing one of them.

  brukerpass keys new /etc/brukerpass/keys.json
      The keys that national numbers are sealed with: made once, before the first start. Keep a copy somewhere safe.

  brukerpass serve --keys /etc/brukerpass/keys.json --database postgres://brukerpass@db/brukerpass \
      --origin https://brukerpass.example.no --trusted-proxies 1
      The service behind a proxy that ends TLS. Start as many as you like on the same database.

  brukerpass serve --origin https://brukerpass.example.no --trusted-proxies 1 --citizen-issuer https://test.idporten.no \
      --citizen-client-id 1234 --citizen-key-file id.pem --citizen-key-id 2026
      Citizens sign in through ID-porten.

  brukerpass keys rotate --keys /etc/brukerpass/keys.json --database postgres://brukerpass@db/brukerpass
      New keys for all national numbers, while the service goes on.

  brukerpass import loans loans.json
      Reads loans; tells each row that was refused by line and reason, and keeps the good ones.

  brukerpass import staff staff.csv --keys /etc/brukerpass/keys.json
      Which citizen is which member of staff, by NAVident and national number: all of them, in place of the last list.

  BRUKERPASS_DATABASE='sqlite:///var/lib/brukerpass/brukerpass.db?mode=rwc' brukerpass backup /var/backups/brukerpass.db
      A consistent copy while the service runs.

  brukerpass read-log export --after 4711 /var/spool/readlog/4712.cef
      Who was shown whom since position 4711, one line of CEF each. Holds national numbers.

  brukerpass export-person --national-number-file - --html letter.html
      Everything that is held about the person whose number is typed on standard input.

  brukerpass sessions end --staff Z990001
      Ends what a member of staff has open, in every window: at once, for somebody who has left.

Every option can also be set by the variable that stands beside it; the option wins.";

/// Brukerpass: aids on loan, exchanged by the ones who use them.
#[derive(Debug, Parser)]
#[command(name = "brukerpass", version, about, after_help = EXAMPLES, max_term_width = 110)]
pub struct Cli {
    #[command(subcommand)]
    pub command: Command,
    #[command(flatten)]
    pub logging: LogArgs,
}

#[derive(Debug, Subcommand)]
pub enum Command {
    /// Run the service.
    Serve(Box<ServeArgs>),
    /// Bring the database to this version. `SQLite` does so by itself when the service starts.
    Migrate(DatabaseArgs),
    /// Read loans, products or centres from a file of JSON rows, or which citizens staff are. Running it twice changes
    /// nothing.
    Import(ImportArgs),
    /// Write a consistent copy of the `SQLite` database, also while the service runs.
    Backup(BackupArgs),
    /// Make the keys that national numbers are sealed with, and exchange them for new ones.
    #[command(subcommand)]
    Keys(KeysCommand),
    /// Work with the log of who was shown whom.
    ReadLog(ReadLogArgs),
    /// End sessions that nobody signs out of.
    #[command(subcommand)]
    Sessions(SessionsCommand),
    /// Write everything that is held about one person, for an answer to somebody who asks for it.
    ExportPerson(ExportPersonArgs),
}

#[derive(Debug, Clone, Args)]
pub struct DatabaseArgs {
    /// Where the data is: `sqlite://FILE?mode=rwc`, or `postgres://USER@HOST/NAME`.
    #[arg(
        long,
        value_name = "ADDRESS",
        env = "BRUKERPASS_DATABASE",
        hide_env_values = true,
        default_value = "sqlite://brukerpass.db?mode=rwc"
    )]
    pub database: String,
}

#[derive(Debug, Args)]
pub struct ImportArgs {
    /// What the rows are about.
    pub what: ImportKind,
    /// A file with a JSON array of rows; for staff with a line `nav_ident,national_number` for each.
    pub file: PathBuf,
    /// Accept made-up national numbers among the loans or the staff. A database of the demonstration always does.
    #[arg(long)]
    pub synthetic: bool,
    #[command(flatten)]
    pub keys: KeysArgs,
    #[command(flatten)]
    pub database: DatabaseArgs,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ImportKind {
    /// Aids on loan, each row with the national number of its person.
    Loans,
    /// Products by HMS number.
    Catalogue,
    /// Centres, with telephone and the date it was last confirmed.
    Centres,
    /// Which citizens members of staff are, so that nobody handles the own case or that of the family. The whole list: who
    /// is not in it is no longer linked, and one bad row stops all of it.
    Staff,
}

#[derive(Debug, Args)]
pub struct BackupArgs {
    /// The copy to write; it must not exist yet.
    pub file: PathBuf,
    #[command(flatten)]
    pub database: DatabaseArgs,
}

#[derive(Debug, Clone, Args)]
pub struct LogArgs {
    /// What to log, for example `warn` or `info,server=debug`. No personal data is ever logged. By default the service
    /// tells what it does, and the libraries beneath it only what is wrong.
    #[arg(
        long,
        global = true,
        value_name = "FILTER",
        env = "BRUKERPASS_LOG",
        default_value = "warn,server=info,services=info,store=info"
    )]
    pub log: String,
    /// How a line of the log looks.
    #[arg(long, global = true, value_enum, env = "BRUKERPASS_LOG_FORMAT", default_value = "text")]
    pub log_format: LogFormat,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum LogFormat {
    Text,
    Json,
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::*;

    #[test]
    fn the_help_teaches_every_command_by_example() {
        Cli::command().debug_assert();
        let help = Cli::command().render_long_help().to_string();
        for word in [
            "serve --demo",
            "import loans",
            "import staff",
            "backup",
            "migrate",
            "postgres://",
            "--origin",
            "keys new",
            "keys rotate",
            "read-log export",
            "export-person",
            "sessions end",
        ] {
            assert!(help.contains(word), "{word} is missing in\n{help}");
        }
    }

    #[test]
    fn the_help_of_serve_names_the_variable_of_every_option() {
        let mut cli = Cli::command();
        let serve = cli.find_subcommand_mut("serve").unwrap();
        let help = serve.render_long_help().to_string();
        for variable in [
            "LISTEN",
            "DATABASE",
            "SITE",
            "METRICS_LISTEN",
            "ORIGIN",
            "KEYS",
            "TRUSTED_PROXIES",
            "CITIZEN_ISSUER",
            "STAFF_GROUPS",
        ] {
            let named = ["=", "]"].map(|end| format!("[env: BRUKERPASS_{variable}{end}"));
            assert!(named.iter().any(|name| help.contains(name)), "{variable} is missing in\n{help}");
        }
    }
}
