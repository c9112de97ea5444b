//! The keys of the demonstration. They stand here for all to read: its people are made up.

use std::error::Error;

use chrono::DateTime;
use store::vault::{Key, KeySource, Keyring, KeyringError, Purpose, Secret, Vault};

use crate::ids::SystemRandom;

struct Demo;

/// The name of the key, which no key file may use.
pub(super) fn id(purpose: Purpose) -> &'static str {
    match purpose {
        Purpose::Seal => "demo",
        Purpose::Index => "demo-index",
    }
}

fn secret(purpose: Purpose) -> [u8; 32] {
    match purpose {
        Purpose::Seal => *b"no secret: the demo's seal key..",
        Purpose::Index => *b"no secret: the demo's index key.",
    }
}

pub(super) fn vault() -> Vault {
    // A ring that cannot be made leaves the vault locked, and nothing is sealed.
    Vault::open(Demo, SystemRandom).unwrap_or_default()
}

fn ring() -> Result<Keyring, KeyringError> {
    let key = |purpose| {
        let id = id(purpose).parse().ok()?;
        let secret = Secret::new(secret(purpose));
        Some(Key { id, purpose, secret, created: DateTime::UNIX_EPOCH })
    };
    Keyring::new(Purpose::ALL.into_iter().filter_map(key).collect())
}

impl KeySource for Demo {
    fn keys(&self) -> Result<Keyring, Box<dyn Error + Send + Sync>> {
        Ok(ring()?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_demonstration_has_a_key_of_each_purpose() {
        let ring = ring().unwrap();
        assert_eq!(ring.newest(Purpose::Seal).as_str(), "demo");
        assert_eq!(ring.newest(Purpose::Index).as_str(), "demo-index");
    }
}
