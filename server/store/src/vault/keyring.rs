//! All keys at hand.

use std::fmt;

use super::{Key, KeyId, Purpose};
use crate::error::StoreError;

/// Keys of both purposes, the oldest first. Never shown.
pub struct Keyring {
    keys: Vec<Key>,
    newest_seal: KeyId,
    newest_index: KeyId,
}

/// Why some keys are no key ring.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum KeyringError {
    #[error("two keys are called {0}")]
    TwoOfOneName(KeyId),
    #[error("there is no key to {}", .0.word())]
    NoneFor(Purpose),
}

impl Keyring {
    /// At least one key of each purpose, each with a name of its own. Of two made at one moment the later one in the list
    /// is the newer.
    pub fn new(mut keys: Vec<Key>) -> Result<Self, KeyringError> {
        keys.sort_by_key(|key| key.created);
        for (at, key) in keys.iter().enumerate() {
            if keys.iter().skip(at + 1).any(|other| other.id == key.id) {
                return Err(KeyringError::TwoOfOneName(key.id.clone()));
            }
        }
        let newest = |purpose| {
            let newest = keys.iter().rfind(|key| key.purpose == purpose);
            newest.map(|key| key.id.clone()).ok_or(KeyringError::NoneFor(purpose))
        };
        let (newest_seal, newest_index) = (newest(Purpose::Seal)?, newest(Purpose::Index)?);
        Ok(Self { keys, newest_seal, newest_index })
    }

    /// The oldest first.
    pub fn keys(&self) -> &[Key] {
        &self.keys
    }

    /// The key that a rotation brings into use.
    pub fn newest(&self, purpose: Purpose) -> &KeyId {
        match purpose {
            Purpose::Seal => &self.newest_seal,
            Purpose::Index => &self.newest_index,
        }
    }

    /// The same, itself.
    pub(crate) fn newest_key(&self, purpose: Purpose) -> Result<&Key, StoreError> {
        let id = self.newest(purpose);
        self.find(purpose, id).ok_or_else(|| StoreError::KeyMissing { id: id.clone() })
    }

    /// Whether the key is here.
    pub fn holds(&self, id: &KeyId) -> bool {
        self.keys.iter().any(|key| key.id == *id)
    }

    /// The key, when it is for `purpose`.
    pub(crate) fn find(&self, purpose: Purpose, id: &KeyId) -> Option<&Key> {
        self.keys.iter().find(|key| key.purpose == purpose && key.id == *id)
    }

    /// All keys of the purpose, the oldest first.
    pub(crate) fn all(&self, purpose: Purpose) -> impl Iterator<Item = &Key> {
        self.keys.iter().filter(move |key| key.purpose == purpose)
    }
}

impl fmt::Debug for Keyring {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Keyring(***)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::key;

    #[test]
    fn the_newest_key_of_each_purpose_is_known_by_its_date_and_not_by_its_place() {
        let keys = vec![
            key("seal-b", Purpose::Seal, 2),
            key("index-a", Purpose::Index, 1),
            key("seal-a", Purpose::Seal, 1),
            key("index-b", Purpose::Index, 1),
        ];
        let ring = Keyring::new(keys).unwrap();
        assert_eq!(ring.newest(Purpose::Seal).as_str(), "seal-b");
        assert_eq!(ring.newest(Purpose::Index).as_str(), "index-b");
        let seal_b = ring.newest(Purpose::Seal);
        assert!(ring.find(Purpose::Seal, seal_b).is_some() && ring.find(Purpose::Index, seal_b).is_none());
        assert_eq!(format!("{ring:?}"), "Keyring(***)");
    }

    #[test]
    fn names_are_not_shared_and_no_purpose_is_left_out() {
        let (seal, index) = (key("a", Purpose::Seal, 1), key("b", Purpose::Index, 1));
        let error = |keys: &[&Key]| Keyring::new(keys.iter().copied().cloned().collect()).err();
        assert_eq!(error(&[&seal, &index]), None);
        assert_eq!(error(&[&seal]), Some(KeyringError::NoneFor(Purpose::Index)));
        assert_eq!(error(&[&index]), Some(KeyringError::NoneFor(Purpose::Seal)));
        let same = key("a", Purpose::Index, 2);
        assert_eq!(error(&[&seal, &index, &same]), Some(KeyringError::TwoOfOneName(seal.id.clone())));
    }
}
