use std::os::unix::fs::PermissionsExt;

use domain::time::Instant;

use super::*;
use crate::clock::SystemClock;
use crate::ids::SystemRandom;

fn created(folder: &Path) -> KeyFile {
    KeyFile::create(&folder.join("keys.json"), &SystemClock, &SystemRandom).unwrap()
}

fn ids(file: &KeyFile) -> Vec<KeyId> {
    file.keys().unwrap().into_iter().map(|key| key.id).collect()
}

fn mode(file: &KeyFile) -> u32 {
    fs::metadata(&file.0).unwrap().permissions().mode() & 0o777
}

#[test]
fn a_new_file_is_for_its_owner_alone_and_is_never_written_over() {
    let folder = tempfile::tempdir().unwrap();
    let file = created(folder.path());
    assert_eq!(mode(&file), 0o600);
    let before = fs::read(&file.0).unwrap();
    let again = KeyFile::create(&file.0, &SystemClock, &SystemRandom);
    assert!(matches!(again, Err(KeyTrouble::Exists(_))), "{again:?}");
    assert_eq!(fs::read(&file.0).unwrap(), before);
    let other = KeyFile::create(&folder.path().join("other.json"), &SystemClock, &SystemRandom).unwrap();
    assert!(file.keys().unwrap()[0].secret.bytes() != other.keys().unwrap()[0].secret.bytes());
    let nowhere = KeyFile::create(&folder.path().join("no/such/folder"), &SystemClock, &SystemRandom);
    assert!(matches!(nowhere, Err(KeyTrouble::Unwritable { .. })), "{nowhere:?}");
}

#[test]
fn added_keys_are_newer_and_the_file_keeps_its_rights() {
    let folder = tempfile::tempdir().unwrap();
    let file = created(folder.path());
    fs::set_permissions(&file.0, fs::Permissions::from_mode(0o400)).unwrap();
    let before = ids(&file);
    file.add(&SystemClock, &SystemRandom).unwrap();
    let after = ids(&file);
    assert_eq!((after.len(), &after[..2], mode(&file)), (4, &before[..], 0o400));
    let ring = KeySource::keys(&file).unwrap();
    let newest = Purpose::ALL.map(|purpose| ring.newest(purpose).clone());
    assert_eq!(newest.as_slice(), &after[2..]);
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "nothing is left beside it");
}

/// A clock that stands still.
struct Stopped(Instant);

impl Clock for Stopped {
    fn now(&self) -> Instant {
        self.0
    }
}

#[test]
fn keys_that_are_added_are_the_newest_whatever_the_clock_says() {
    let folder = tempfile::tempdir().unwrap();
    let file = created(folder.path());
    let first = KeySource::keys(&file).unwrap().keys()[0].created;
    for behind in [Duration::days(400), Duration::zero(), Duration::days(-400), Duration::zero()] {
        file.add(&Stopped(first - behind), &SystemRandom).unwrap();
        let (ids, ring) = (ids(&file), KeySource::keys(&file).unwrap());
        let newest = Purpose::ALL.map(|purpose| ring.newest(purpose).clone());
        assert_eq!(newest.as_slice(), &ids[ids.len() - 2..], "{behind}");
    }
}

#[test]
fn an_older_key_can_be_taken_out_and_the_newest_cannot() {
    let folder = tempfile::tempdir().unwrap();
    let file = created(folder.path());
    let first = ids(&file);
    assert!(matches!(file.remove(&first[0]), Err(KeyTrouble::StillNeeded(_))));
    file.add(&SystemClock, &SystemRandom).unwrap();
    file.remove(&first[0]).unwrap();
    assert_eq!(ids(&file)[0], first[1]);
    assert!(matches!(file.remove(&first[0]), Err(KeyTrouble::Unknown(_))));
}

#[test]
fn one_command_changes_the_file_at_a_time() {
    let folder = tempfile::tempdir().unwrap();
    let file = created(folder.path());
    let held = file.hold().unwrap();
    assert!(matches!(file.hold(), Err(KeyTrouble::Held(_))));
    assert_eq!(ids(&file).len(), 2, "reading goes on");
    drop(held);
    file.hold().unwrap();
}

#[test]
fn a_file_that_is_open_to_others_or_that_holds_a_demo_key_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let file = created(folder.path());
    let text = fs::read_to_string(&file.0).unwrap();
    let seal = ids(&file)[0].to_string();
    fs::write(&file.0, text.replace(&seal, "demo")).unwrap();
    assert!(matches!(file.keys(), Err(KeyTrouble::OfDemo(_))));
    fs::write(&file.0, text).unwrap();
    for open in [0o644, 0o660, 0o604, 0o620, 0o602] {
        fs::set_permissions(&file.0, fs::Permissions::from_mode(open)).unwrap();
        let sentence = file.keys().unwrap_err().to_string();
        assert!(sentence.contains("chmod 600"), "{open:o}: {sentence}");
    }
    let missing = KeyFile::new(&folder.path().join("missing.json"));
    assert!(matches!(missing.keys(), Err(KeyTrouble::Unreadable { .. })));
}
