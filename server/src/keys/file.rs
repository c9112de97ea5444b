//! The key file: read by every instance, changed by one command at a time.

use std::error::Error;
use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, Read, Write};
use std::os::unix::fs::{MetadataExt, OpenOptionsExt, chown};
use std::path::{Path, PathBuf};

use chrono::Duration;
use domain::time::Clock;
use services::ports::Random;
use store::vault::{Key, KeyId, KeySource, Keyring, KeyringError, Purpose, Secret, Vault};
use zeroize::Zeroizing;

use super::{KeyTrouble, format, is_of_demo, opened};
use crate::secrets;

/// For the one who owns the file, and nobody else.
const MODE: u32 = 0o600;

/// A file with keys. Made with [`KeyFile::create`].
#[derive(Debug, Clone)]
pub struct KeyFile(PathBuf);

impl KeyFile {
    pub fn new(file: &Path) -> Self {
        Self(file.to_owned())
    }

    /// Makes the file, with one key of each purpose. It must not be there yet.
    pub fn create(file: &Path, clock: &dyn Clock, random: &dyn Random) -> Result<Self, KeyTrouble> {
        let text =
            format::write(&fresh(&[], clock, random)).map_err(|error| unwritable(file, error.into()))?;
        let mut made =
            OpenOptions::new().write(true).create_new(true).mode(MODE).open(file).map_err(|error| {
                if error.kind() == io::ErrorKind::AlreadyExists {
                    KeyTrouble::Exists(file.to_owned())
                } else {
                    unwritable(file, error)
                }
            })?;
        let written = made.write_all(&text).and_then(|()| made.sync_all()).and_then(|()| sync_folder(file));
        if let Err(error) = written {
            // Half a key file helps nobody; that it is there was this call's doing.
            let _removed = fs::remove_file(file);
            return Err(unwritable(file, error));
        }
        Ok(Self::new(file))
    }

    /// The keys in it.
    pub fn keys(&self) -> Result<Vec<Key>, KeyTrouble> {
        let unreadable = |source| KeyTrouble::Unreadable { file: self.0.clone(), source };
        let mut file = File::open(&self.0).map_err(unreadable)?;
        let about = file.metadata().map_err(unreadable)?;
        if secrets::is_open(&about) {
            return Err(KeyTrouble::Open(self.0.clone()));
        }
        // One byte more than there is: a buffer that grows leaves copies of the secrets behind.
        let size = usize::try_from(about.len()).unwrap_or_default();
        let mut text = Zeroizing::new(Vec::with_capacity(size + 1));
        file.read_to_end(&mut text).map_err(unreadable)?;
        let keys = format::read(&text).map_err(|why| KeyTrouble::Broken { file: self.0.clone(), why })?;
        if keys.iter().any(|key| is_of_demo(&key.id)) {
            return Err(KeyTrouble::OfDemo(self.0.clone()));
        }
        Ok(keys)
    }

    /// The keys in it, in order.
    pub(crate) fn ring(&self) -> Result<Keyring, KeyTrouble> {
        let broken = |why: KeyringError| KeyTrouble::Broken { file: self.0.clone(), why: why.to_string() };
        Keyring::new(self.keys()?).map_err(broken)
    }

    /// A vault with the keys in it, which reads it again when a row names another one.
    pub fn vault(&self) -> Result<Vault, KeyTrouble> {
        opened(self.clone())
    }

    /// Keeps other commands from changing the file, for as long as the answer lives. Reading goes on.
    pub(crate) fn hold(&self) -> Result<File, KeyTrouble> {
        let folder = folder(&self.0);
        let held = File::open(folder).map_err(|error| unwritable(&self.0, error))?;
        match held.try_lock() {
            Ok(()) => Ok(held),
            Err(TryLockError::WouldBlock) => Err(KeyTrouble::Held(self.0.clone())),
            Err(TryLockError::Error(error)) => Err(unwritable(&self.0, error)),
        }
    }

    /// Adds a new key of each purpose, younger than all others. Who reads the file meanwhile sees it as it was, or as it is now.
    pub(crate) fn add(&self, clock: &dyn Clock, random: &dyn Random) -> Result<(), KeyTrouble> {
        let mut keys = self.keys()?;
        keys.extend(fresh(&keys, clock, random));
        self.replace(&keys)
    }

    /// Takes a key out. Not the newest of its purpose: new rows need it.
    pub(crate) fn remove(&self, id: &KeyId) -> Result<(), KeyTrouble> {
        let keys = self.keys()?;
        let Some(key) = keys.iter().find(|key| key.id == *id) else {
            return Err(KeyTrouble::Unknown(id.to_string()));
        };
        let newer = keys.iter().any(|other| other.purpose == key.purpose && other.created > key.created);
        if !newer {
            return Err(KeyTrouble::StillNeeded(id.clone()));
        }
        let left: Vec<_> = keys.iter().filter(|key| key.id != *id).cloned().collect();
        self.replace(&left)
    }

    /// Puts a new file in the place of the old one, with the same owner and rights.
    fn replace(&self, keys: &[Key]) -> Result<(), KeyTrouble> {
        let text = format::write(keys).map_err(|error| unwritable(&self.0, error.into()))?;
        // Beside it under a name that no other file has.
        let mut name = self.0.clone().into_os_string();
        name.push(".part");
        let beside = PathBuf::from(name);
        let replaced = || -> io::Result<()> {
            let about = fs::metadata(&self.0)?;
            if let Err(error) = fs::remove_file(&beside)
                && error.kind() != io::ErrorKind::NotFound
            {
                return Err(error);
            }
            let mut file = OpenOptions::new().write(true).create_new(true).mode(MODE).open(&beside)?;
            file.write_all(&text)?;
            let made = file.metadata()?;
            if (made.uid(), made.gid()) != (about.uid(), about.gid()) {
                chown(&beside, Some(about.uid()), Some(about.gid()))?;
            }
            file.set_permissions(about.permissions())?;
            file.sync_all()?;
            fs::rename(&beside, &self.0)?;
            sync_folder(&self.0)
        };
        replaced().map_err(|error| unwritable(&self.0, error))
    }
}

impl KeySource for KeyFile {
    fn keys(&self) -> Result<Keyring, Box<dyn Error + Send + Sync>> {
        Ok(self.ring()?)
    }
}

/// One new key of each purpose, named by its purpose, its day and chance. They are younger than all that are `known`, also
/// when the clock is behind: the youngest keys are those that come into use.
fn fresh(known: &[Key], clock: &dyn Clock, random: &dyn Random) -> Vec<Key> {
    let next = known.iter().map(|key| key.created + Duration::seconds(1)).max();
    let created = next.map_or(clock.now(), |next| next.max(clock.now()));
    let key = |purpose: Purpose| {
        let mark = format::hex(&random.bits().to_le_bytes());
        let id =
            format!("{}-{}-{}", purpose.word(), created.format("%Y%m%d"), mark.get(..8).unwrap_or(&mark));
        let secret = Secret::new(random.token());
        id.parse().ok().map(|id| Key { id, purpose, secret, created })
    };
    Purpose::ALL.into_iter().filter_map(key).collect()
}

fn folder(file: &Path) -> &Path {
    file.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// A new name outlives a power cut only when its folder has been written too.
fn sync_folder(file: &Path) -> io::Result<()> {
    File::open(folder(file))?.sync_all()
}

fn unwritable(file: &Path, source: io::Error) -> KeyTrouble {
    KeyTrouble::Unwritable { file: file.to_owned(), source }
}

#[cfg(test)]
mod tests;
