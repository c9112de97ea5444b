//! Numbers people read aloud: no characters that look or sound alike, one check character at the end.

use std::fmt;

use serde::{Deserialize, Serialize};

/// No I, O, Q, Z, 0, 1, 2, 5, S, B, 8: each is mistaken for another on paper or by phone.
const ALPHABET: &[u8; 22] = b"34679ACDEFGHJKLMNPRTUV";
/// Characters that are read in one breath.
const GROUP: usize = 4;

/// `BODY` characters that carry the number and one that checks it, shown in groups of four. 64 bits are enough for thirteen
/// that carry; of eleven each comes up as often as any other but for one part in thirty thousand.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Code<const BODY: usize>(String);

/// What was written is not such a number, or was misread.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a number with a check character")]
pub struct CodeError;

impl<const BODY: usize> Code<BODY> {
    /// Makes a number of random bits.
    pub fn from_random(mut bits: u64) -> Self {
        let base = ALPHABET.len() as u64;
        let mut text = String::with_capacity(BODY + 1);
        for _ in 0..BODY {
            let index = usize::try_from(bits % base).unwrap_or(0);
            text.extend(ALPHABET.get(index).map(|b| char::from(*b)));
            bits /= base;
        }
        text.extend(check_character(&text));
        Self(text)
    }

    /// Reads what a person wrote: spaces, hyphens and case do not matter.
    pub fn parse(text: &str) -> Result<Self, CodeError> {
        let text: String = text
            .chars()
            .filter(|c| !c.is_whitespace() && *c != '-')
            .map(|c| c.to_ascii_uppercase())
            .collect();
        let (Some(body), Some(check)) = (text.get(..BODY), text.get(BODY..)) else {
            return Err(CodeError);
        };
        match check_character(body) {
            Some(expected) if check.len() == 1 && check.starts_with(expected) => Ok(Self(text)),
            _ => Err(CodeError),
        }
    }

    /// The characters without grouping, as stored.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl<const BODY: usize> fmt::Display for Code<BODY> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, character) in self.0.chars().enumerate() {
            if index > 0 && index % GROUP == 0 {
                f.write_str(" ")?;
            }
            write!(f, "{character}")?;
        }
        Ok(())
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

    fn survives<const BODY: usize>(bits: u64) -> bool {
        let code = Code::<BODY>::from_random(bits);
        let spoken = code.to_string().to_lowercase().replace(' ', "-");
        Code::parse(&spoken) == Ok(code)
    }

    /// Whether a change of one character at `position` is found; true as well when nothing changed.
    fn finds_wrong<const BODY: usize>(bits: u64, position: usize, other: usize) -> bool {
        let mut bytes = Code::<BODY>::from_random(bits).as_str().as_bytes().to_vec();
        let position = position % bytes.len();
        if bytes[position] == ALPHABET[other] {
            return true;
        }
        bytes[position] = ALPHABET[other];
        Code::<BODY>::parse(&String::from_utf8(bytes).unwrap()).is_err()
    }

    fn finds_swapped<const BODY: usize>(bits: u64, position: usize) -> bool {
        let mut bytes = Code::<BODY>::from_random(bits).as_str().as_bytes().to_vec();
        let position = position % (bytes.len() - 1);
        if bytes[position] == bytes[position + 1] {
            return true;
        }
        bytes.swap(position, position + 1);
        Code::<BODY>::parse(&String::from_utf8(bytes).unwrap()).is_err()
    }

    #[test]
    fn numbers_are_read_in_groups_of_four() {
        assert_eq!(Code::<7>::from_random(0).to_string().len(), 9);
        assert_eq!(Code::<11>::from_random(u64::MAX).to_string().split(' ').count(), 3);
    }

    proptest! {
        #[test]
        fn a_number_survives_being_read_aloud(bits: u64) {
            prop_assert!(survives::<7>(bits) && survives::<11>(bits));
        }

        #[test]
        fn one_wrong_character_is_found(bits: u64, position in 0usize..12, other in 0usize..22) {
            prop_assert!(finds_wrong::<7>(bits, position, other) && finds_wrong::<11>(bits, position, other));
        }

        #[test]
        fn two_swapped_neighbours_are_found(bits: u64, position in 0usize..11) {
            prop_assert!(finds_swapped::<7>(bits, position) && finds_swapped::<11>(bits, position));
        }

        #[test]
        fn parsing_never_panics(text in "\\PC{0,20}") {
            let _answers = (Code::<7>::parse(&text), Code::<11>::parse(&text));
        }

        #[test]
        fn other_bits_are_another_number(one in 0u64..22u64.pow(11), other in 0u64..22u64.pow(11)) {
            prop_assume!(one != other);
            prop_assert_ne!(Code::<11>::from_random(one), Code::<11>::from_random(other));
        }
    }
}
