//! What the use cases need from outside.

use std::sync::Arc;

use domain::time::Clock;
use store::Store;
use uuid::Uuid;

use crate::limits::Limits;

/// Chance. The server draws from the operating system, tests from a seed.
pub trait Random: Send + Sync {
    /// A random (version 4) identifier: it tells neither when nor in which order.
    fn uuid(&self) -> Uuid;
    /// 256 bits nobody can guess, for a session.
    fn token(&self) -> [u8; 32];
    /// 64 bits, for a reference number.
    fn bits(&self) -> u64;
}

/// Everything a use case works with. Cheap to clone.
#[derive(Clone)]
pub struct Deps {
    pub store: Store,
    pub clock: Arc<dyn Clock>,
    pub random: Arc<dyn Random>,
    pub limits: Limits,
}
