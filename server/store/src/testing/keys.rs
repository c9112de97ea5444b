//! Keys for tests: secrets that anybody can work out, and chance that counts.

#![expect(clippy::missing_panics_doc, reason = "a test without its keys can only stop")]

use std::{
    error::Error,
    sync::{
        Arc, Mutex,
        atomic::{AtomicU64, Ordering},
    },
};

use chrono::DateTime;
use sha2::{Digest as _, Sha256};

use crate::vault::{Chance, Key, KeyId, KeySource, Keyring, Purpose, Secret, Vault};

/// A key made `created` seconds after 1970, with a secret that follows from its name.
pub fn key(id: &str, purpose: Purpose, created: u32) -> Key {
    Key {
        id: id.parse().expect("the name of a key"),
        purpose,
        secret: Secret::new(Sha256::digest(id).into()),
        created: DateTime::from_timestamp(created.into(), 0).expect("a moment after 1970"),
    }
}

/// Gives no bytes twice in a process, and is no chance at all.
#[derive(Debug, Clone, Copy)]
pub struct Counting;

impl Chance for Counting {
    fn fill(&self, bytes: &mut [u8]) {
        static NEXT: AtomicU64 = AtomicU64::new(0);
        let drawn = Sha256::digest(NEXT.fetch_add(1, Ordering::Relaxed).to_le_bytes());
        bytes.iter_mut().zip(drawn.iter().cycle()).for_each(|(to, from)| *to = *from);
    }
}

/// What a key file is to the service: the keys of a test, shared by all clones.
#[derive(Debug, Clone)]
pub struct TestKeys(Arc<Mutex<Vec<Key>>>);

impl Default for TestKeys {
    /// One key of each purpose.
    fn default() -> Self {
        let keys = Self(Arc::default());
        keys.add();
        keys
    }
}

impl TestKeys {
    /// Adds a newer key of each purpose: `seal-1`, `index-1`, then `seal-2` and so on.
    pub fn add(&self) {
        let mut keys = self.0.lock().expect("the keys of the test");
        let newest = keys.iter().map(|key| key.created.timestamp()).max().unwrap_or_default();
        let next = u32::try_from(newest + 1).expect("few keys");
        for purpose in Purpose::ALL {
            keys.push(key(&format!("{}-{next}", purpose.word()), purpose, next));
        }
    }

    /// The keys there are now, which do not follow what becomes of these.
    #[must_use]
    pub fn copy(&self) -> Self {
        Self(Arc::new(Mutex::new(self.0.lock().expect("the keys of the test").clone())))
    }

    /// Takes a key away.
    pub fn lose(&self, id: &KeyId) {
        self.0.lock().expect("the keys of the test").retain(|key| key.id != *id);
    }

    /// Puts another secret under the name of a key.
    pub fn mix_up(&self, id: &KeyId) {
        let mut keys = self.0.lock().expect("the keys of the test");
        for key in keys.iter_mut().filter(|key| key.id == *id) {
            key.secret = Secret::new(Sha256::digest(format!("not {id}")).into());
        }
    }

    /// A vault of its own, as another instance has it: with the keys there are now, and these to ask again.
    pub fn vault(&self) -> Vault {
        Vault::open(self.clone(), Counting).expect("a vault with the keys of the test")
    }
}

impl KeySource for TestKeys {
    fn keys(&self) -> Result<Keyring, Box<dyn Error + Send + Sync>> {
        Ok(Keyring::new(self.0.lock().expect("the keys of the test").clone())?)
    }
}
