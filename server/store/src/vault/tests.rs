use std::sync::atomic::{AtomicU32, Ordering};

use super::*;
use crate::testing::{Counting, key};

/// Gives the keys of the sealing time, and one more each time it is asked.
struct Growing(Arc<AtomicU32>);

impl KeySource for Growing {
    fn keys(&self) -> Result<Keyring, Box<dyn Error + Send + Sync>> {
        let asked = self.0.fetch_add(1, Ordering::SeqCst);
        let mut keys = vec![key("index-0", Purpose::Index, 0)];
        keys.extend((0..=asked).map(|n| key(&format!("seal-{n}"), Purpose::Seal, n)));
        Ok(Keyring::new(keys)?)
    }
}

#[tokio::test(start_paused = true)]
async fn the_source_is_asked_for_a_key_not_at_hand_and_not_again_within_a_second() {
    let asked = Arc::new(AtomicU32::new(0));
    let vault = Vault::open(Growing(Arc::clone(&asked)), Counting).unwrap();
    let id = |text: &str| text.parse::<KeyId>().unwrap();
    vault.ring_with(&[&id("seal-0")]).unwrap();
    assert_eq!(asked.load(Ordering::SeqCst), 1, "what is at hand is not asked for");
    vault.ring_with(&[&id("seal-1")]).unwrap();
    assert_eq!(asked.load(Ordering::SeqCst), 2);
    let lost = id("seal-3");
    for _ in 0..5 {
        let missing = vault.ring_with(&[&lost]).err().unwrap();
        assert!(matches!(missing, StoreError::KeyMissing { id } if id == lost));
    }
    assert_eq!(asked.load(Ordering::SeqCst), 3, "once in a second");
    tokio::time::advance(PATIENCE).await;
    vault.ring_with(&[&lost]).unwrap();
    assert_eq!(asked.load(Ordering::SeqCst), 4);
}

#[test]
fn a_vault_shows_nothing_and_a_locked_one_refuses() {
    let vault = Vault::open(Growing(Arc::default()), Counting).unwrap();
    assert_eq!(format!("{vault:?}"), "Vault(***)");
    assert!(matches!(Vault::default().ring(), Err(StoreError::Locked)));
    assert!(matches!(Vault::default().nonce(), Err(StoreError::Locked)));
}
