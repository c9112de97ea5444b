//! Reference numbers people read aloud: no characters that look or sound alike, one check character.

use std::fmt;

use serde::{Deserialize, Serialize};

/// No I, O, Q, Z, 0, 1, 2, 5, S, B, 8: each is mistaken for another on paper or by phone.
const ALPHABET: &[u8; 22] = b"34679ACDEFGHJKLMNPRTUV";
/// Characters that carry the number; one more checks it.
const LENGTH: usize = 7;

/// A case's reference: eight characters, shown in two groups of four.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Reference(String);

#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a reference number")]
pub struct ReferenceError;

impl Reference {
    /// Makes a reference of random bits.
    pub fn from_random(mut bits: u64) -> Self {
        let base = ALPHABET.len() as u64;
        let mut text = String::with_capacity(LENGTH + 1);
        for _ in 0..LENGTH {
            let index = usize::try_from(bits % base).unwrap_or(0);
            text.extend(ALPHABET.get(index).map(|b| char::from(*b)));
            bits /= base;
        }
        text.extend(check_character(&text));
        Self(text)
    }

    /// Reads what a person wrote: spaces, hyphens and case do not matter.
    pub fn parse(text: &str) -> Result<Self, ReferenceError> {
        let text: String = text
            .chars()
            .filter(|c| !c.is_whitespace() && *c != '-')
            .map(|c| c.to_ascii_uppercase())
            .collect();
        let (Some(body), Some(check)) = (text.get(..LENGTH), text.get(LENGTH..)) else {
            return Err(ReferenceError);
        };
        match check_character(body) {
            Some(expected) if check.len() == 1 && check.starts_with(expected) => Ok(Self(text)),
            _ => Err(ReferenceError),
        }
    }

    /// Eight characters without grouping, as stored.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Reference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0.split_at_checked(4) {
            Some((first, second)) => write!(f, "{first} {second}"),
            None => f.write_str(&self.0),
        }
    }
}

/// Weighted sum modulo 23, a prime larger than every weight and value: finds any one wrong character and any two
/// neighbours that changed places, the check character among them. The sum has 23 values and the alphabet 22 characters:
/// the last value is written `W`, which stands nowhere else.
fn check_character(body: &str) -> Option<char> {
    let mut sum = 0;
    for (position, byte) in body.bytes().enumerate() {
        let value = ALPHABET.iter().position(|b| *b == byte)?;
        sum += (position + 1) * (value + 1);
    }
    ALPHABET.get(sum % 23).map_or(Some('W'), |b| Some(char::from(*b)))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn a_reference_survives_being_read_aloud(bits: u64) {
            let reference = Reference::from_random(bits);
            let spoken = reference.to_string().to_lowercase().replace(' ', "-");
            prop_assert_eq!(Reference::parse(&spoken), Ok(reference));
        }

        #[test]
        fn one_wrong_character_is_found(bits: u64, position in 0usize..8, other in 0usize..22) {
            let reference = Reference::from_random(bits);
            let mut bytes = reference.as_str().as_bytes().to_vec();
            prop_assume!(bytes[position] != ALPHABET[other]);
            bytes[position] = ALPHABET[other];
            let changed = String::from_utf8(bytes).unwrap();
            prop_assert_eq!(Reference::parse(&changed), Err(ReferenceError));
        }

        #[test]
        fn two_swapped_neighbours_are_found(bits: u64, position in 0usize..7) {
            let reference = Reference::from_random(bits);
            let mut bytes = reference.as_str().as_bytes().to_vec();
            prop_assume!(bytes[position] != bytes[position + 1]);
            bytes.swap(position, position + 1);
            let changed = String::from_utf8(bytes).unwrap();
            prop_assert_eq!(Reference::parse(&changed), Err(ReferenceError));
        }

        #[test]
        fn parsing_never_panics(text in "\\PC{0,20}") {
            let _answer = Reference::parse(&text);
        }
    }
}
