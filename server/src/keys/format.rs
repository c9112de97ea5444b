//! How keys are written in their file.

use domain::time::Instant;
use serde::{Deserialize, Serialize};
use store::vault::{Key, KeyId, Keyring, Purpose, Secret};
use zeroize::Zeroizing;

/// The whole file.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    keys: Vec<WrittenKey>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenKey {
    id: String,
    /// `seal` or `index`.
    purpose: String,
    created: Instant,
    /// 64 hexadecimal digits.
    secret: Zeroizing<String>,
}

/// The keys of a file, or what is wrong with it; that says nothing of what stands there.
pub(super) fn read(text: &[u8]) -> Result<Vec<Key>, String> {
    // The reader's own words could quote a secret.
    let written: Written = serde_json::from_slice(text).map_err(|error| format!("line {}", error.line()))?;
    let mut keys = Vec::with_capacity(written.keys.len());
    for (at, key) in written.keys.iter().enumerate() {
        keys.push(key.read().ok_or_else(|| format!("key number {}", at + 1))?);
    }
    Keyring::new(keys.clone()).map_err(|error| error.to_string())?;
    Ok(keys)
}

/// The file for the keys.
pub(super) fn write(keys: &[Key]) -> Result<Zeroizing<Vec<u8>>, serde_json::Error> {
    let written = Written { keys: keys.iter().map(WrittenKey::of).collect() };
    // With room for all of it: growing would leave copies behind.
    let mut text = Zeroizing::new(Vec::with_capacity(256 * (keys.len() + 1)));
    serde_json::to_writer_pretty(&mut *text, &written)?;
    text.push(b'\n');
    Ok(text)
}

impl WrittenKey {
    fn of(key: &Key) -> Self {
        Self {
            id: key.id.as_str().to_owned(),
            purpose: key.purpose.word().to_owned(),
            created: key.created,
            secret: Zeroizing::new(hex(key.secret.bytes())),
        }
    }

    fn read(&self) -> Option<Key> {
        let id: KeyId = self.id.parse().ok()?;
        let purpose = Purpose::from_word(&self.purpose)?;
        Some(Key { id, purpose, secret: Secret::new(*unhex(&self.secret)?), created: self.created })
    }
}

/// Two digits for each byte.
pub(super) fn hex(bytes: &[u8]) -> String {
    const DIGITS: [char; 16] =
        ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'];
    let halves = bytes.iter().flat_map(|byte| [byte >> 4, byte & 15]);
    halves.filter_map(|half| DIGITS.get(usize::from(half))).collect()
}

fn unhex(text: &str) -> Option<Zeroizing<[u8; 32]>> {
    let mut bytes = Zeroizing::new([0; 32]);
    // The reader of numbers would take a sign for a digit.
    if text.len() != 2 * bytes.len() || !text.bytes().all(|sign| sign.is_ascii_hexdigit()) {
        return None;
    }
    for (byte, pair) in bytes.iter_mut().zip(text.as_bytes().chunks(2)) {
        *byte = u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok()?;
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn keys() -> Vec<Key> {
        vec![
            store::testing::key("seal-1", Purpose::Seal, 1),
            store::testing::key("index-1", Purpose::Index, 2),
        ]
    }

    #[test]
    fn keys_are_read_as_they_were_written() {
        let read = read(&write(&keys()).unwrap()).unwrap();
        assert_eq!(read.len(), 2);
        for (read, written) in read.iter().zip(keys()) {
            assert_eq!(
                (&read.id, read.purpose, read.created),
                (&written.id, written.purpose, written.created)
            );
            assert_eq!(read.secret.bytes(), written.secret.bytes());
        }
    }

    #[test]
    fn what_is_wrong_with_a_file_is_said_without_its_secrets() {
        let good = String::from_utf8(write(&keys()).unwrap().to_vec()).unwrap();
        let secret = hex(keys()[0].secret.bytes());
        for (wrong, said) in [
            (good.replace(&secret, &secret[1..]), "key number 1"),
            (good.replace(&secret, &format!("+{}", &secret[1..])), "key number 1"),
            (good.replace(&format!("\"{secret}\""), "7"), "line 7"),
            (good.replace("\"secret\"", "\"geheim\""), "line 7"),
            (good.replace("\"index\"", "\"other\""), "key number 2"),
            (good.replace("\"index\"", "\"seal\""), "there is no key to index"),
            (good.replace("index-1", "seal-1"), "two keys are called seal-1"),
            (good.replace("index-1", "no|name"), "key number 2"),
            (String::new(), "line 1"),
        ] {
            let why = read(wrong.as_bytes()).unwrap_err();
            assert!(why.contains(said), "{why} instead of {said}");
            assert!(!why.contains(&secret[1..]), "{why}");
        }
    }
}
