//! Chance and time without surprise: the demonstration has the same identifiers everywhere, and a past.

use std::sync::atomic::{AtomicU64, Ordering};

use domain::time::{Clock, Instant};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use crate::ports::Random;

/// The identifier of what is called `name` in the files.
pub(super) fn id_of(name: &str) -> Uuid {
    Seeded::new(name).uuid()
}

/// Always the same row of numbers for the same seed. Not for anything that must not be guessed.
pub(super) struct Seeded {
    seed: String,
    drawn: AtomicU64,
}

impl Seeded {
    pub(super) fn new(seed: impl Into<String>) -> Self {
        Self { seed: seed.into(), drawn: AtomicU64::new(0) }
    }
}

impl Random for Seeded {
    fn uuid(&self) -> Uuid {
        let [bytes @ .., _, _, _, _, _, _, _, _, _, _, _, _, _, _, _, _] = self.token();
        uuid::Builder::from_random_bytes(bytes).into_uuid()
    }

    fn token(&self) -> [u8; 32] {
        let drawn = self.drawn.fetch_add(1, Ordering::Relaxed);
        Sha256::new()
            .chain_update("brukerpass demo")
            .chain_update(drawn.to_be_bytes())
            .chain_update(&self.seed)
            .finalize()
            .into()
    }

    fn bits(&self) -> u64 {
        self.token().iter().take(8).fold(0, |bits, byte| bits << 8 | u64::from(*byte))
    }
}

/// A clock that stands still.
pub(super) struct StandsStill(pub(super) Instant);

impl Clock for StandsStill {
    fn now(&self) -> Instant {
        self.0
    }
}
