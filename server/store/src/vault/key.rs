//! One key: what it is called, what it is for, and its secret.

use std::{fmt, str::FromStr};

use domain::time::Instant;
use zeroize::Zeroizing;

use crate::codes::Code;

/// What a key is for. No key is for both.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// Makes a value unreadable and unchangeable.
    Seal,
    /// Makes a value findable.
    Index,
}

impl Purpose {
    pub const ALL: [Self; 2] = [Self::Seal, Self::Index];

    /// The stable word of files and tables.
    pub fn word(self) -> &'static str {
        Code::word(self)
    }

    /// The purpose with this word, if any.
    pub fn from_word(word: &str) -> Option<Self> {
        Code::read(word).ok()
    }
}

impl Code for Purpose {
    const WHAT: &'static str = "purpose of a key";
    const WORDS: &'static [(Self, &'static str)] = &[(Self::Seal, "seal"), (Self::Index, "index")];
}

/// The name of a key: 1 to 40 of a–z, 0–9 and hyphen. It stands beside what is sealed with the key, and is no secret.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct KeyId(String);

/// What was written is not the name of a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the name of a key is 1 to 40 of a–z, 0–9 and hyphen")]
pub struct NotAKeyId;

impl KeyId {
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for KeyId {
    type Err = NotAKeyId;

    fn from_str(text: &str) -> Result<Self, NotAKeyId> {
        let good = |sign: u8| sign.is_ascii_lowercase() || sign.is_ascii_digit() || sign == b'-';
        let right = (1..=40).contains(&text.len()) && text.bytes().all(good);
        right.then(|| Self(text.to_owned())).ok_or(NotAKeyId)
    }
}

impl fmt::Display for KeyId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// 256 bits that nobody else may know: never shown, and overwritten when dropped.
#[derive(Clone)]
pub struct Secret(Zeroizing<[u8; 32]>);

impl Secret {
    pub fn new(bytes: [u8; 32]) -> Self {
        Self(Zeroizing::new(bytes))
    }

    /// For the cipher, and for writing the key file.
    pub fn bytes(&self) -> &[u8; 32] {
        &self.0
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("***")
    }
}

/// One key.
#[derive(Debug, Clone)]
pub struct Key {
    pub id: KeyId,
    pub purpose: Purpose,
    pub secret: Secret,
    pub created: Instant,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_of_a_key_has_nothing_that_could_be_taken_for_something_else() {
        let long = "x".repeat(41);
        for wrong in ["", "a|b", "A", "a b", "æ", "a\n", long.as_str()] {
            assert_eq!(wrong.parse::<KeyId>(), Err(NotAKeyId), "{wrong:?}");
        }
        for right in ["a", "seal-20261122-1f3a9c", &long[1..]] {
            assert_eq!(right.parse::<KeyId>().unwrap().as_str(), right);
        }
    }

    #[test]
    fn a_secret_is_never_shown() {
        let key = crate::testing::key("seal-1", Purpose::Seal, 1);
        let shown = format!("{key:?} {key:#?}");
        assert!(shown.contains("seal-1") && shown.contains("***"), "{shown}");
        let number = key.secret.bytes()[0].to_string();
        assert!(!shown.contains(&format!("{number}, {number}")), "{shown}");
    }
}
