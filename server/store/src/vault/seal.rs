//! Sealing and indexing, without the database.

use std::fmt;

use chacha20poly1305::{
    KeyInit as _, XChaCha20Poly1305, XNonce,
    aead::{Aead as _, Payload},
};
use domain::{id::PersonId, national_number::NationalNumber};
use hmac::{Hmac, Mac as _};
use sea_orm::prelude::Uuid;
use sha2::Sha256;
use zeroize::Zeroizing;

use super::{Key, KeyId};
use crate::error::StoreError;

const NONCE: usize = 24;

/// The one column a sealed value stands in.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Place<'a> {
    table: &'static str,
    column: &'static str,
    row: Row<'a>,
}

/// What a row is known by.
#[derive(Debug, Clone, Copy)]
enum Row<'a> {
    Id(Uuid),
    /// Letters and digits.
    Name(&'a str),
}

impl fmt::Display for Row<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Id(id) => id.fmt(f),
            Self::Name(name) => name.fmt(f),
        }
    }
}

impl<'a> Place<'a> {
    /// Where the number of the person stands.
    pub(crate) fn number_of(person: PersonId) -> Self {
        Self { table: "person", column: "number_sealed", row: Row::Id(person.0) }
    }

    /// Where the number of the member of staff stands who has this `NAVident`.
    pub(crate) fn link_of(nav_ident: &'a str) -> Self {
        Self { table: "staff_citizen", column: "number_sealed", row: Row::Name(nav_ident) }
    }

    /// What the seal is bound to. No part holds the bar between them.
    fn with(self, key: &KeyId) -> String {
        format!("{}|{}|{}|{key}", self.table, self.column, self.row)
    }
}

/// The nonce, what it has made of `plain`, and the tag that shows every change.
pub(crate) fn seal(
    key: &Key,
    place: Place<'_>,
    nonce: [u8; NONCE],
    plain: &[u8],
) -> Result<Vec<u8>, StoreError> {
    let bound = place.with(&key.id);
    let payload = Payload { msg: plain, aad: bound.as_bytes() };
    let cipher = XChaCha20Poly1305::new(key.secret.bytes().into());
    // It refuses only what is longer than 256 gigabytes.
    let text = cipher
        .encrypt(&XNonce::from(nonce), payload)
        .map_err(|_too_long| StoreError::Unreadable { what: "value to be sealed" })?;
    Ok([nonce.as_slice(), &text].concat())
}

/// What was sealed at this place with this key; [`StoreError::Unreadable`] when anything of it is not as it was.
pub(crate) fn open(key: &Key, place: Place<'_>, sealed: &[u8]) -> Result<Zeroizing<Vec<u8>>, StoreError> {
    let broken = || StoreError::Unreadable { what: "sealed value" };
    let (nonce, text) = sealed.split_first_chunk::<NONCE>().ok_or_else(broken)?;
    let bound = place.with(&key.id);
    let payload = Payload { msg: text, aad: bound.as_bytes() };
    let cipher = XChaCha20Poly1305::new(key.secret.bytes().into());
    cipher.decrypt(&XNonce::from(*nonce), payload).map(Zeroizing::new).map_err(|_changed| broken())
}

/// The eleven digits at this place.
pub(crate) fn open_number(key: &Key, place: Place<'_>, sealed: &[u8]) -> Result<NationalNumber, StoreError> {
    let plain = open(key, place, sealed)?;
    let digits = std::str::from_utf8(&plain).ok().and_then(|digits| digits.parse().ok());
    digits.ok_or(StoreError::Unreadable { what: "national number" })
}

/// Finds a number again, and tells nothing of it to who lacks the key. A hash without a key would: there are so few
/// numbers that all can be tried.
pub(crate) fn index(key: &Key, number: &NationalNumber) -> [u8; 32] {
    hash(key.secret.bytes(), number.digits())
}

/// What only this key gives: kept with its name, so that another one under the same name is seen.
pub(crate) fn check_value(key: &Key) -> [u8; 32] {
    hash(&derived(key, "check"), &format!("{}|{}", key.purpose.word(), key.id))
}

/// A secret for one other use, which tells nothing of the key itself. What an index is made of is eleven digits, and never
/// a label.
fn derived(key: &Key, label: &str) -> Zeroizing<[u8; 32]> {
    Zeroizing::new(hash(key.secret.bytes(), &format!("derived|{label}")))
}

/// What stands for `text` in counts: made with a secret of its own, so that it is never the index of a number.
pub(crate) fn mark(key: &Key, text: &str) -> [u8; 32] {
    hash(&derived(key, "mark"), text)
}

fn hash(secret: &[u8; 32], text: &str) -> [u8; 32] {
    // HMAC fills a short key up with zeros to one block.
    let mut block = Zeroizing::new([0; 64]);
    block.iter_mut().zip(secret).for_each(|(to, from)| *to = *from);
    let mut mac = Hmac::<Sha256>::new((&*block).into());
    mac.update(text.as_bytes());
    mac.finalize().into_bytes().into()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::{testing::key, vault::Purpose};

    fn number() -> NationalNumber {
        "03847797958".parse().unwrap()
    }

    proptest! {
        #[test]
        fn what_is_sealed_opens_where_it_was_sealed_and_nowhere_else(
            plain in proptest::collection::vec(any::<u8>(), 0..64),
            nonce in any::<[u8; NONCE]>(),
            (row, other) in any::<(u128, u128)>(),
            (at, bit) in (any::<prop::sample::Index>(), 0u8..8),
        ) {
            let right = key("seal-1", Purpose::Seal, 1);
            let place = Place::number_of(PersonId(Uuid::from_u128(row)));
            let sealed = seal(&right, place, nonce, &plain).unwrap();
            prop_assert_eq!(sealed.len(), NONCE + plain.len() + 16);
            prop_assert!(*open(&right, place, &sealed).unwrap() == plain);

            let elsewhere = Place { row: Row::Id(Uuid::from_u128(other)), ..place };
            prop_assert_eq!(open(&right, elsewhere, &sealed).is_ok(), other == row);
            let (column, table) = (Place { column: "other", ..place }, Place { table: "staff", ..place });
            prop_assert!(open(&right, column, &sealed).is_err() && open(&right, table, &sealed).is_err());
            let renamed = Key { id: "seal-2".parse().unwrap(), ..right.clone() };
            prop_assert!(open(&renamed, place, &sealed).is_err(), "another name, the same secret");
            let foreign = Key { secret: key("x", Purpose::Seal, 9).secret, ..right.clone() };
            prop_assert!(open(&foreign, place, &sealed).is_err(), "another secret, the same name");

            let mut changed = sealed.clone();
            changed[at.index(sealed.len())] ^= 1 << bit;
            prop_assert!(open(&right, place, &changed).is_err(), "one bit");
            prop_assert!(open(&right, place, &sealed[..sealed.len() - 1]).is_err(), "cut short");
        }
    }

    #[test]
    fn too_little_to_be_sealed_is_an_error_and_no_panic() {
        let place = Place::number_of(PersonId(Uuid::nil()));
        for length in 0..=NONCE + 16 {
            assert!(open(&key("a", Purpose::Seal, 1), place, &vec![0; length]).is_err());
        }
    }

    #[test]
    fn the_cipher_is_the_published_one() {
        // draft-irtf-cfrg-xchacha-03, A.3.1, but for the data beside it, which is ours here.
        let secret: [u8; 32] = std::array::from_fn(|n| 0x80 + u8::try_from(n).unwrap());
        let nonce: [u8; NONCE] = std::array::from_fn(|n| 0x40 + u8::try_from(n).unwrap());
        let key = Key { secret: crate::vault::Secret::new(secret), ..key("a", Purpose::Seal, 1) };
        let plain = b"Ladies and Gentlemen of the class of '99";
        let sealed = seal(&key, Place::number_of(PersonId(Uuid::nil())), nonce, plain).unwrap();
        assert_eq!(sealed[NONCE..NONCE + 8], [0xbd, 0x6d, 0x17, 0x9d, 0x3e, 0x83, 0xd4, 0x3b]);
    }

    #[test]
    fn a_mark_and_a_check_value_are_made_with_secrets_of_their_own() {
        let one = key("index-1", Purpose::Index, 1);
        let digits = number();
        assert_ne!(mark(&one, digits.digits()), index(&one, &digits), "a mark is no index");
        let derived = |label| hash(one.secret.bytes(), label);
        assert_eq!(mark(&one, "rate|x"), hash(&derived("derived|mark"), "rate|x"));
        assert_eq!(check_value(&one), hash(&derived("derived|check"), "index|index-1"));
    }

    #[test]
    fn a_check_value_depends_on_secret_name_and_purpose() {
        let one = key("a", Purpose::Seal, 1);
        let changed = [
            Key { secret: key("b", Purpose::Seal, 1).secret, ..one.clone() },
            Key { id: "b".parse().unwrap(), ..one.clone() },
            Key { purpose: Purpose::Index, ..one.clone() },
        ];
        for other in changed {
            assert_ne!(check_value(&one), check_value(&other), "{other:?}");
        }
        assert_eq!(
            check_value(&one),
            check_value(&Key { created: chrono::DateTime::UNIX_EPOCH, ..one.clone() })
        );
        assert_ne!(&check_value(&one), one.secret.bytes());
    }

    #[test]
    fn an_index_is_the_published_hmac_and_depends_on_key_and_number() {
        let one = key("index-1", Purpose::Index, 1);
        let expected = {
            let mut mac = <Hmac<Sha256> as hmac::KeyInit>::new_from_slice(one.secret.bytes()).unwrap();
            mac.update(b"03847797958");
            <[u8; 32]>::from(mac.finalize().into_bytes())
        };
        assert_eq!(index(&one, &number()), expected);
        assert_ne!(index(&key("index-2", Purpose::Index, 2), &number()), expected);
        assert_ne!(index(&one, &"26848497710".parse().unwrap()), expected);
    }
}
