//! New keys for all national numbers, while the service goes on. Stopped anywhere, it is run again and goes on.

use std::time::Duration;

use store::{Store, StoreError, Tx, vault::KeyId, vault::rotation};
use tokio::time::sleep;

/// Rows in one transaction: those who write a person, or a loan of one, wait for no more than these.
const ROWS: u64 = 100;
/// Before what was held up is tried again, and how often at most.
const PAUSE: Duration = Duration::from_millis(500);
const TRIES: u32 = 20;

/// How far it has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    pub done: u64,
    pub of: u64,
}

/// What became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rotated {
    /// Whether keys came into use that were not before.
    pub renewed: bool,
    /// Rows that now have the newest keys.
    pub rows: u64,
    /// Rows that do not: they were being changed all the while, and the next rotation takes them.
    pub left: u64,
    /// Rows whose seal does not open. None, unless somebody has changed the database past the service.
    pub broken: u64,
    /// Older keys that some rows still have.
    pub needed: Vec<KeyId>,
}

/// Brings the newest keys of the store's vault into use and re-seals every row with them.
pub async fn run(store: &Store, mut notice: impl FnMut(Progress)) -> Result<Rotated, StoreError> {
    let renewed = patiently(async || store.write(async |tx: &Tx| rotation::begin(tx).await).await).await?;
    let of = rotation::left(&store.read()).await?;
    let mut rows = 0;
    let mut tries = 0;
    let (left, broken) = loop {
        let (mut after, mut broken) = (None, 0);
        loop {
            let round =
                async || store.write(async |tx: &Tx| rotation::reseal(tx, after.as_ref(), ROWS).await).await;
            let round = patiently(round).await?;
            rows += round.rows;
            broken += round.broken;
            after = round.last;
            if after.is_none() {
                break;
            }
            notice(Progress { done: rows, of });
        }
        let left = rotation::left(&store.read()).await?.saturating_sub(broken);
        tries += 1;
        if left == 0 || tries == TRIES {
            break (left, broken);
        }
        sleep(PAUSE).await;
    };
    let needed = patiently(async || store.write(async |tx: &Tx| rotation::end(tx).await).await).await?;
    let rotated = Rotated { renewed, rows, left, broken, needed };
    if rotated.changed() {
        tracing::warn!(target: "security", event = "vault.rotated", rows, left, broken, "the keys were rotated");
    }
    Ok(rotated)
}

impl Rotated {
    /// Whether anything is as it was not before.
    pub fn changed(&self) -> bool {
        self.renewed || self.rows > 0
    }
}

/// Tries again while the database is held up, or another has been quicker.
async fn patiently<T>(work: impl AsyncFn() -> Result<T, StoreError>) -> Result<T, StoreError> {
    for _ in 1..TRIES {
        match work().await {
            Err(StoreError::Unavailable { .. } | StoreError::Duplicate | StoreError::Stale) => {
                sleep(PAUSE).await;
            }
            done => return done,
        }
    }
    work().await
}
