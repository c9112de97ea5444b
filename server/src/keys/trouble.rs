//! Why there are no keys, or not the right ones: one sentence each, and never a part of a key.

use std::io;
use std::path::PathBuf;

use store::vault::KeyId;

#[derive(Debug, thiserror::Error)]
pub enum KeyTrouble {
    #[error(
        "National numbers are sealed, and there are no keys: make them with `brukerpass keys new FILE`, and give the file with --keys (BRUKERPASS_KEYS)."
    )]
    Needed,
    #[error("The key file {} cannot be read ({source}): check the name in --keys (BRUKERPASS_KEYS), and that you may read it.", .file.display())]
    Unreadable { file: PathBuf, source: io::Error },
    #[error("The key file {} is open to others on this machine: take their rights away with `chmod 600 FILE`.", .0.display())]
    Open(PathBuf),
    #[error("The key file {} is not what `brukerpass keys new` writes ({why}): put back the copy you keep.", .file.display())]
    Broken { file: PathBuf, why: String },
    #[error("The key file {} holds a key of the demonstration, which everybody knows: make another with `brukerpass keys new FILE`.", .0.display())]
    OfDemo(PathBuf),
    #[error(
        "The database {database} has rows under the key {id}, which is not among the keys: give the file that has it with --keys (BRUKERPASS_KEYS)."
    )]
    Missing { database: String, id: KeyId },
    #[error(
        "The key {id} in the key file is not the one that the database {database} knows by this name: put back the copy you keep of the file."
    )]
    Wrong { database: String, id: KeyId },
    #[error("The file {} is there already, and keys are never written over: choose another name.", .0.display())]
    Exists(PathBuf),
    #[error("The key file {} could not be written ({source}): nothing was changed; choose a folder you may write to.", .file.display())]
    Unwritable { file: PathBuf, source: io::Error },
    #[error("Another program is changing the key file {}: wait until it has finished.", .0.display())]
    Held(PathBuf),
    #[error("The key {0} is not in the key file: `brukerpass keys rotate` names the keys that are.")]
    Unknown(String),
    #[error("The key {0} is still needed: rotate the keys first, and forget it when no row has it.")]
    StillNeeded(KeyId),
}
