//! The token: text in the cookie, hash in the store.

use std::fmt::Write;

use sha2::{Digest, Sha256};

/// SHA-256 of a token's bits.
pub(crate) type Hash = [u8; 32];

/// The text of the token, for the cookie.
pub(crate) fn text_of(token: &[u8; 32]) -> String {
    token.iter().fold(String::with_capacity(64), |mut text, byte| {
        // Writing to a string does not fail.
        let _written = write!(text, "{byte:02x}");
        text
    })
}

pub(crate) fn hash(token: &[u8; 32]) -> Hash {
    Sha256::digest(token).into()
}

/// The hash of a token as it came in a request; none for what was never a token.
pub(crate) fn hash_of(text: &str) -> Option<Hash> {
    bits_of(text).map(|bits| hash(&bits))
}

/// The bits of a token as it came in a request.
pub(crate) fn bits_of(text: &str) -> Option<[u8; 32]> {
    if text.len() != 64 {
        return None;
    }
    let mut token = [0; 32];
    for (byte, digits) in token.iter_mut().zip(text.as_bytes().chunks_exact(2)) {
        let [high, low] = digits else { return None };
        *byte = digit(*high)? * 16 + digit(*low)?;
    }
    Some(token)
}

/// Only the digits that [`text_of`] writes: one session has one token.
fn digit(byte: u8) -> Option<u8> {
    match byte {
        b'0'..=b'9' => Some(byte - b'0'),
        b'a'..=b'f' => Some(byte - b'a' + 10),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn a_token_is_known_again_by_its_text_only(token: [u8; 32], other in "\\PC{0,70}") {
            let text = text_of(&token);
            prop_assert_eq!(hash_of(&text), Some(hash(&token)));
            prop_assert_ne!(hash(&token), token);
            prop_assert!(text == other || hash_of(&other) != Some(hash(&token)));
        }
    }

    #[test]
    fn what_is_not_written_as_we_write_it_is_no_token() {
        let text = text_of(&[0xAB; 32]);
        for wrong in
            [text.to_uppercase(), format!("{text}0"), text.replace('a', "g"), format!("å{}", &text[2..])]
        {
            assert_eq!(hash_of(&wrong), None, "{wrong}");
        }
    }
}
