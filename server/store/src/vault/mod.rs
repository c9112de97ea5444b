//! National numbers are kept sealed, and found by a keyed index. Who holds the database but not the keys learns neither.
//!
//! * A number is sealed with XChaCha20-Poly1305 under a *seal key*; the seal is bound to its table, column, row and key,
//!   so that it opens nowhere else. It is indexed by HMAC-SHA-256 under an *index key*.
//! * The keys come from a [`KeySource`] outside the database. The table `vault_key` tells which keys rows use, and which
//!   one is in use: new rows take that one, older ones stay for reading until the rows have been re-sealed ([`rotation`]).
//! * Who meets a key that is not at hand asks the source again, so that nobody restarts for a new key.

mod key;
mod keyring;
mod lookup;
mod number;
mod register;
mod seal;
mod tables;

pub mod rotation;

use std::{
    collections::HashMap,
    error::Error,
    fmt,
    sync::{Arc, Mutex, PoisonError, RwLock},
    time::Duration,
};

use tokio::time::Instant;

pub use key::{Key, KeyId, NotAKeyId, Purpose, Secret};
pub use keyring::{Keyring, KeyringError};

pub(crate) use lookup::ids_by_numbers;
pub(crate) use number::{SealedNumber, Sealer, indexes_of, number_of, opened, sealed};
pub(crate) use register::check_all;
pub(crate) use seal::Place;

use crate::error::StoreError;

/// A key that the source did not have is not asked for again so soon.
const PATIENCE: Duration = Duration::from_secs(1);

/// Where the keys come from. Asked again when a row names a key that is not at hand.
pub trait KeySource: Send + Sync {
    /// All keys there are now. The error says nothing of what the keys are.
    fn keys(&self) -> Result<Keyring, Box<dyn Error + Send + Sync>>;
}

/// Bytes nobody can guess, for nonces.
pub trait Chance: Send + Sync {
    fn fill(&self, bytes: &mut [u8]);
}

/// The keys of one store. Cheap to clone: clones share them. Never shown.
#[derive(Clone, Default)]
pub struct Vault(Option<Arc<Open>>);

struct Open {
    ring: RwLock<Arc<Keyring>>,
    source: Box<dyn KeySource>,
    chance: Box<dyn Chance>,
    /// When the source was last found not to have a key.
    lacked: Mutex<HashMap<KeyId, Instant>>,
}

impl fmt::Debug for Vault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(if self.0.is_some() { "Vault(***)" } else { "Vault(locked)" })
    }
}

impl Vault {
    /// A vault with the keys that `source` has now.
    pub fn open(
        source: impl KeySource + 'static,
        chance: impl Chance + 'static,
    ) -> Result<Self, Box<dyn Error + Send + Sync>> {
        Ok(Self(Some(Arc::new(Open {
            ring: RwLock::new(Arc::new(source.keys()?)),
            source: Box::new(source),
            chance: Box::new(chance),
            lacked: Mutex::default(),
        }))))
    }

    fn unlocked(&self) -> Result<&Open, StoreError> {
        self.0.as_deref().ok_or(StoreError::Locked)
    }

    /// The keys at hand.
    pub(crate) fn ring(&self) -> Result<Arc<Keyring>, StoreError> {
        Ok(self.unlocked()?.ring())
    }

    /// The keys at hand, with all of `ids` among them: the source is asked when one is not.
    pub(crate) fn ring_with(&self, ids: &[&KeyId]) -> Result<Arc<Keyring>, StoreError> {
        let open = self.unlocked()?;
        let mut ring = open.ring();
        for id in ids {
            if !ring.holds(id) {
                ring = open.reload(id)?;
            }
        }
        Ok(ring)
    }

    /// A keyed hash of `text`: stands for it where it may not stand itself, and is found by no other use of the keys. Another
    /// after the keys have been rotated.
    pub(crate) fn mark(&self, text: &str) -> Result<[u8; 32], StoreError> {
        Ok(seal::mark(self.ring()?.newest_key(Purpose::Index)?, text))
    }

    /// A nonce for a seal: long enough that chance never gives one twice.
    pub(crate) fn nonce(&self) -> Result<[u8; 24], StoreError> {
        let mut nonce = [0; 24];
        self.unlocked()?.chance.fill(&mut nonce);
        Ok(nonce)
    }
}

impl Open {
    fn ring(&self) -> Arc<Keyring> {
        Arc::clone(&self.ring.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// Asks the source again, because the key `id` is not at hand. Small, and at most once a second for a key that it
    /// does not have.
    fn reload(&self, id: &KeyId) -> Result<Arc<Keyring>, StoreError> {
        let missing = || StoreError::KeyMissing { id: id.clone() };
        // Held while the source is asked: many who miss one key ask once.
        let mut lacked = self.lacked.lock().unwrap_or_else(PoisonError::into_inner);
        let ring = self.ring();
        if ring.holds(id) {
            return Ok(ring);
        }
        if lacked.get(id).is_some_and(|at| at.elapsed() < PATIENCE) {
            return Err(missing());
        }
        lacked.insert(id.clone(), Instant::now());
        let fresh = self.source.keys().map_err(|error| {
            tracing::error!(key = %id, error = error.as_ref(), "the keys cannot be read again");
            missing()
        })?;
        let fresh = Arc::new(fresh);
        *self.ring.write().unwrap_or_else(PoisonError::into_inner) = Arc::clone(&fresh);
        if !fresh.holds(id) {
            tracing::error!(key = %id, "a row names a key that is not among the keys");
            return Err(missing());
        }
        lacked.remove(id);
        tracing::info!(key = %id, "took up new keys");
        Ok(fresh)
    }
}

#[cfg(test)]
mod tests;
