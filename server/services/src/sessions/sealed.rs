//! An ID token holds a national number. It is kept sealed with the session's own token, which the store does not have: with
//! the database alone nobody can read it.

use ring::{
    aead::{AES_256_GCM, Aad, LessSafeKey, Nonce, UnboundKey},
    hmac,
};

/// Seals `text` for the session with these token bits. None only when there is no room for it.
pub(super) fn seal(token: &[u8; 32], text: &str) -> Option<Vec<u8>> {
    let mut bytes = text.as_bytes().to_vec();
    key(token)?.seal_in_place_append_tag(once(), Aad::empty(), &mut bytes).ok()?;
    Some(bytes)
}

/// What was sealed; none with any other token.
pub(super) fn open(token: &[u8; 32], sealed: &[u8]) -> Option<String> {
    let mut bytes = sealed.to_vec();
    let text = key(token)?.open_in_place(once(), Aad::empty(), &mut bytes).ok()?;
    String::from_utf8(text.to_vec()).ok()
}

/// A key of its own, so that the token's hash in the store says nothing about it.
fn key(token: &[u8; 32]) -> Option<LessSafeKey> {
    let derived = hmac::sign(&hmac::Key::new(hmac::HMAC_SHA256, token), b"ID token of the session");
    UnboundKey::new(&AES_256_GCM, derived.as_ref()).ok().map(LessSafeKey::new)
}

/// A token is drawn for one session, and seals one text: its key meets this nonce once.
fn once() -> Nonce {
    Nonce::assume_unique_for_key([0; 12])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_session_that_sealed_it_reads_it() {
        let (token, other) = ([1; 32], [2; 32]);
        let sealed = seal(&token, "header.payload.signature").unwrap();
        assert!(!String::from_utf8_lossy(&sealed).contains("payload"));
        assert_eq!(open(&token, &sealed).as_deref(), Some("header.payload.signature"));
        assert_eq!(open(&other, &sealed), None);
        let mut changed = sealed;
        changed[0] ^= 1;
        assert_eq!(open(&token, &changed), None);
    }
}
