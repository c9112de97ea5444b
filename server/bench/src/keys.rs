//! The keys of the databases that are measured: made as in service, and thrown away.

use std::path::PathBuf;

use server::clock::SystemClock;
use server::ids::SystemRandom;
use server::keys::KeyFile;
use store::Store;

use crate::folder::Folder;
use crate::trouble::Trouble;

/// A key file that is gone with the value.
pub(crate) struct Keys {
    pub(crate) file: PathBuf,
    _folder: Folder,
}

impl Keys {
    pub(crate) fn new() -> Result<Self, Trouble> {
        let folder = Folder::new()?;
        let file = folder.file("keys.json");
        KeyFile::create(&file, &SystemClock, &SystemRandom)?;
        Ok(Self { file, _folder: folder })
    }

    /// The store with these keys.
    pub(crate) fn unlock(&self, store: Store) -> Result<Store, Trouble> {
        Ok(store.unlocked(KeyFile::new(&self.file).vault()?))
    }
}
