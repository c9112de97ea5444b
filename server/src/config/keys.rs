//! The settings of the keys.

use std::path::PathBuf;

use clap::{Args, Subcommand};

use super::DatabaseArgs;

#[derive(Debug, Clone, Args)]
pub struct KeysArgs {
    /// The file with the keys that national numbers are sealed with, as `brukerpass keys new` makes it. The demonstration
    /// has keys of its own.
    #[arg(long, value_name = "FILE", env = "BRUKERPASS_KEYS")]
    pub keys: Option<PathBuf>,
}

impl KeysArgs {
    /// None when nothing is given, or nothing is set in the variable.
    pub fn file(&self) -> Option<PathBuf> {
        self.keys.clone().filter(|file| !file.as_os_str().is_empty())
    }
}

#[derive(Debug, Subcommand)]
pub enum KeysCommand {
    /// Make a file with new keys, which nobody but its owner may read. It must not be there yet.
    New {
        /// The file to make.
        file: PathBuf,
    },
    /// Add new keys to the file and re-seal all national numbers with them, while the service goes on.
    Rotate(RotateArgs),
}

#[derive(Debug, Args)]
pub struct RotateArgs {
    /// The file with the keys. All servers must see the same file: they read it again by themselves.
    #[arg(long, value_name = "FILE", env = "BRUKERPASS_KEYS")]
    pub keys: PathBuf,
    /// Add no keys: go on with the newest in the file, after a rotation that did not come to its end.
    #[arg(long)]
    pub resume: bool,
    /// Rotate nothing: take this older key out of the file, when no row has it any more.
    #[arg(long, value_name = "ID", conflicts_with = "resume")]
    pub forget: Option<String>,
    #[command(flatten)]
    pub database: DatabaseArgs,
}
