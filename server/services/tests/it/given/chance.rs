//! Chance from a seed: the same story is told the same way every time.

use std::sync::atomic::{AtomicU64, Ordering};

use services::Random;
use uuid::Uuid;

/// The `SplitMix64` sequence.
pub struct Seeded(AtomicU64);

impl Seeded {
    pub fn new(seed: u64) -> Self {
        Self(AtomicU64::new(seed))
    }

    fn next(&self) -> u64 {
        let state = self.0.fetch_add(0x9E37_79B9_7F4A_7C15, Ordering::Relaxed);
        let mixed = (state ^ (state >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }
}

impl Random for Seeded {
    fn uuid(&self) -> Uuid {
        let (high, low) = (self.next(), self.next());
        uuid::Builder::from_random_bytes((u128::from(high) << 64 | u128::from(low)).to_be_bytes()).into_uuid()
    }

    fn token(&self) -> [u8; 32] {
        let mut token = [0; 32];
        for part in token.chunks_exact_mut(8) {
            part.copy_from_slice(&self.next().to_be_bytes());
        }
        token
    }

    fn bits(&self) -> u64 {
        self.next()
    }
}
