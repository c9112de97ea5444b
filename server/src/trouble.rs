//! Why the program could not do what it was asked: one sentence each, saying what to do about it.

use std::io;
use std::net::SocketAddr;
use std::path::PathBuf;

use crate::keys::KeyTrouble;

/// The sentence is the whole message: no backtrace, no type names, and never a password from an address.
#[derive(Debug, thiserror::Error)]
pub enum Trouble {
    #[error("{0}")]
    Setting(String),
    #[error(
        "The folder {} holds no built site: run `make build`, or point --site (BRUKERPASS_SITE) at the folder that holds site.json.",
        .0.display()
    )]
    SiteMissing(PathBuf),
    #[error("The file {} is not the list of site files that this version writes: run `make build` again.", .0.display())]
    SiteUnreadable(PathBuf, #[source] serde_json::Error),
    #[error("Another program already uses {0}: stop it, or choose another address with {1}.")]
    PortTaken(SocketAddr, &'static str),
    #[error("The address {address} cannot be used ({source}): choose another with {option}.")]
    Listen { address: SocketAddr, option: &'static str, source: io::Error },
    #[error(
        "The database {address} does not open ({}): check the address in --database (BRUKERPASS_DATABASE), and that the folder or the server is there and may be written to.",
        root(source)
    )]
    Database { address: String, source: store::StoreError },
    #[error(
        "The database {0} has the schema of an older version: run `brukerpass migrate` with the same --database, then start again."
    )]
    SchemaBehind(String),
    #[error(
        "The database {0} was made by a development version whose tables have changed since: delete it and start again (for `make run` it is target/demo.db)."
    )]
    SchemaAbandoned(String),
    #[error(transparent)]
    Keys(#[from] KeyTrouble),
    #[error(
        "The keys of the database {address} are not all rotated ({}): correct that and run it again with --resume.",
        root(source)
    )]
    Rotation { address: String, source: store::StoreError },
    #[error(
        "The database {address} could not be brought up to date ({}): nothing was started; correct that and run it again.",
        root(source)
    )]
    Migrate { address: String, source: store::StoreError },
    #[error("The demonstration could not be loaded ({}): start with an empty database, or report this sentence.", root(.0))]
    Demo(#[source] services::demo::DemoError),
    #[error(
        "The database {0} holds people who are not of the demonstration, which lets anybody sign in: leave out --demo, or give another --database."
    )]
    DemoAmongOthers(String),
    #[error("The service stopped because it could no longer take connections ({0}): start it again.")]
    Serving(#[source] io::Error),
    #[error("The file {} cannot be read ({source}): check the name and that you may read it.", .file.display())]
    FileUnreadable { file: PathBuf, source: io::Error },
    #[error("The file {} holds a secret, and others on this machine may read it: take that right away with `chmod 600 FILE`.", .0.display())]
    SecretOpen(PathBuf),
    #[error("The file {} cannot be read to its end ({why}): correct it and import it again, rows that were stored do no harm.", .file.display())]
    FileBroken { file: PathBuf, why: String },
    #[error(
        "The rows up to line {line} could not be stored ({}): correct that and import the file again.",
        root(source)
    )]
    Import { line: u64, source: store::StoreError },
    #[error("The list of staff in {} was not taken over ({why}): nothing was changed; correct it and import it again.", .file.display())]
    StaffList { file: PathBuf, why: String },
    #[error("The list of staff could not be stored ({}): nothing was changed; correct that and import it again.", root(.0))]
    StaffUnstored(#[source] store::StoreError),
    #[error("The copy could not be written to {} ({}): choose a file that does not exist yet, in a folder you may write to.", .file.display(), root(source))]
    Backup { file: PathBuf, source: store::StoreError },
    #[error("{} cannot be written ({source}): choose a file that does not exist yet, in a folder you may write to.", .file.display())]
    Output { file: PathBuf, source: io::Error },
    #[error("The read log could not be read ({}): nothing counts as exported; correct that and export again from the same position.", root(.0))]
    ReadLog(#[source] store::StoreError),
    #[error("The sessions could not be ended ({}): nothing was ended; correct that and run it again.", root(.0))]
    Sessions(#[source] store::StoreError),
    #[error("No member of staff who has signed in has that NAVident: check it, and --database.")]
    NoSuchStaff,
    #[error("{} does not hold one national number of eleven digits: write the number there and nothing else.", .0.display())]
    NoNumber(PathBuf),
    #[error("Nothing is held about anybody with that national number: check the number, and --database.")]
    NobodyHeld,
    #[error("What is held about the person could not be read: the log says why; nothing was written.")]
    PersonUnreadable,
    #[error(
        "The program may not listen for the signal to stop ({0}): start it from an ordinary shell or service."
    )]
    Signals(#[source] io::Error),
}

impl Trouble {
    /// What the shell is told: 2 when a file to import cannot be read, else 1.
    pub fn exit_code(&self) -> u8 {
        match self {
            Self::FileUnreadable { .. } | Self::FileBroken { .. } | Self::StaffList { .. } => 2,
            _ => 1,
        }
    }
}

/// The innermost reason, on one line: it is the one that says what to change.
fn root(error: &dyn std::error::Error) -> String {
    let mut reason = error;
    while let Some(deeper) = reason.source() {
        reason = deeper;
    }
    reason.to_string().lines().next().unwrap_or_default().trim_end_matches('.').to_owned()
}
