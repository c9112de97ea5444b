//! The keys of the national numbers: the file they are in, and those of the demonstration.

mod demo;
mod file;
mod format;
mod trouble;

use std::path::Path;

use services::Deps;
use services::demo::Whose;
use store::vault::{KeyId, Purpose, Vault};
use store::{DatabaseAddress, Store, StoreError};

pub use file::KeyFile;
pub use trouble::KeyTrouble;

use crate::ids::SystemRandom;
use crate::trouble::Trouble;

/// The keys in the file, or those of the demonstration when that is what is served. Nothing else goes without a file.
pub(crate) fn of_service(file: Option<&Path>, demo: bool) -> Result<Vault, KeyTrouble> {
    match file {
        Some(file) => KeyFile::new(file).vault(),
        None if demo => Ok(demo::vault()),
        None => Err(KeyTrouble::Needed),
    }
}

/// The keys for work on a database: those in the file, or those of the demonstration when its people are the only ones.
async fn of_database(file: Option<&Path>, deps: &Deps) -> Result<Vault, Trouble> {
    let demo = file.is_none() && services::demo::whose(deps).await.map_err(Trouble::Demo)? == Whose::Demos;
    Ok(of_service(file, demo)?)
}

/// A database for work on it: [`of_database`] and [`unlock`] in one.
pub(crate) async fn unlocked(
    file: Option<&Path>,
    deps: &Deps,
    address: &DatabaseAddress,
) -> Result<Store, Trouble> {
    unlock(deps.store.clone(), of_database(file, deps).await?, address).await
}

/// The store with its keys, once it is sure that they are those of its rows and no row needs another one.
pub(crate) async fn unlock(store: Store, vault: Vault, address: &DatabaseAddress) -> Result<Store, Trouble> {
    let store = store.unlocked(vault);
    match store.check_keys().await {
        Ok(()) => Ok(store),
        Err(StoreError::KeyMissing { id }) => {
            Err(KeyTrouble::Missing { database: address.shown(), id }.into())
        }
        Err(StoreError::KeyWrong { id }) => Err(KeyTrouble::Wrong { database: address.shown(), id }.into()),
        Err(source) => Err(Trouble::Database { address: address.shown(), source }),
    }
}

/// Whether everybody knows the key.
fn is_of_demo(id: &KeyId) -> bool {
    Purpose::ALL.iter().any(|purpose| demo::id(*purpose) == id.as_str())
}

/// A vault that draws from the machine.
fn opened(source: impl store::vault::KeySource + 'static) -> Result<Vault, KeyTrouble> {
    Vault::open(source, SystemRandom)
        .map_err(|error| error.downcast::<KeyTrouble>().map_or(KeyTrouble::Needed, |told| *told))
}
