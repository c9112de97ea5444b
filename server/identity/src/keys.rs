//! The provider's keys: kept for a while, fetched once more when a token names one that is not among them.
//!
//! Nobody who can go on with what is known waits for the provider: one asks, and what is known is read beside it.

use std::{
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::{Duration as Span, Instant as Stopwatch},
};

use chrono::Duration;
use domain::time::Instant;
use openidconnect::core::CoreJsonWebKeySet;
use tokio::time::timeout;

use crate::{
    discovery::{Document, Endpoints},
    error::{Fault, IdentityError, Place},
    fetch::Fetch,
    settings::ClientSettings,
};

/// What is known is asked for again after this.
const GOOD_FOR: Duration = Duration::hours(1);
/// While the provider is silent the old is used, and no longer than this: a key it has taken back must come to an end.
const USED_FOR: Duration = Duration::hours(24);
/// Between two questions because of an unknown key, so that forged tokens do not make us ask all the time.
const KEYS_AGAIN_AFTER: Duration = Duration::seconds(30);
/// After a provider did not answer, nobody waits for it anew until this has passed.
const REST_AFTER_FAULT: Duration = Duration::seconds(5);
/// How long somebody waits for something new while there is something old.
const PATIENCE: Span = Span::from_secs(2);

/// What a provider has said about itself.
#[derive(Debug, Clone)]
pub(crate) struct Known {
    pub(crate) endpoints: Arc<Endpoints>,
    pub(crate) keys: Arc<CoreJsonWebKeySet>,
    at: Instant,
}

#[derive(Debug, Default)]
struct Memory {
    known: Option<Known>,
    failed: Option<(Instant, IdentityError)>,
    keys_again_at: Option<Instant>,
}

/// Remembers one provider.
#[derive(Debug)]
pub(crate) struct Directory {
    fetch: Fetch,
    /// Never held while somebody waits for the provider.
    memory: Mutex<Memory>,
    /// Held by the one who asks.
    asking: tokio::sync::Mutex<()>,
}

impl Directory {
    pub(crate) fn new(fetch: Fetch) -> Self {
        Self { fetch, memory: Mutex::default(), asking: tokio::sync::Mutex::default() }
    }

    /// What is known, fetched when it is missing or old. While the provider does not answer, the old is used.
    pub(crate) async fn known(&self, client: &ClientSettings, now: Instant) -> Result<Known, IdentityError> {
        if let Some(answer) = self.remembered(now) {
            return answer;
        }
        let old = self.usable(now);
        let _one = match (self.asking.try_lock(), &old) {
            (Ok(one), _) => one,
            // Somebody else asks already.
            (Err(_), Some(old)) => return Ok(old.clone()),
            (Err(_), None) => self.asking.lock().await,
        };
        // By whoever had the lock before.
        if let Some(answer) = self.remembered(now) {
            return answer;
        }
        let begun = Stopwatch::now();
        let asked = match old {
            Some(_) => timeout(PATIENCE, self.ask(client, now)).await.unwrap_or(Err(SLOW)),
            None => self.ask(client, now).await,
        };
        let mut memory = self.memory();
        match asked {
            Ok(known) => {
                memory.failed = None;
                memory.known = Some(known.clone());
                Ok(known)
            }
            Err(error) => {
                // The rest begins when the waiting has ended.
                memory.failed = Some((now + since(begun), error));
                old.filter(|_| is_silence(error)).ok_or(error)
            }
        }
    }

    /// The answer, when nobody needs to ask for it.
    fn remembered(&self, now: Instant) -> Option<Result<Known, IdentityError>> {
        let memory = self.memory();
        if let Some(known) = memory.known.as_ref().filter(|known| is_within(known.at, GOOD_FOR, now)) {
            return Some(Ok(known.clone()));
        }
        // A rest that begins a little later than now is one: whoever asked has waited meanwhile.
        let resting = |at: Instant| now < at + REST_AFTER_FAULT && at < now + REST_AFTER_FAULT * 4;
        let (_, error) = memory.failed.filter(|(at, _)| resting(*at))?;
        drop(memory);
        Some(self.usable(now).filter(|_| is_silence(error)).ok_or(error))
    }

    /// What was known lately enough to be used while the provider is silent.
    fn usable(&self, now: Instant) -> Option<Known> {
        self.memory().known.clone().filter(|known| is_within(known.at, USED_FOR, now))
    }

    /// Where things are, however long ago it was told: for what does not depend on keys and must not wait.
    pub(crate) fn places(&self) -> Option<Arc<Endpoints>> {
        self.memory().known.as_ref().map(|known| Arc::clone(&known.endpoints))
    }

    /// The keys, asked for once more after `tried` did not do. [`IdentityError::UnknownKey`] when there are no others.
    pub(crate) async fn keys_again(
        &self,
        tried: &Arc<CoreJsonWebKeySet>,
        now: Instant,
    ) -> Result<Arc<CoreJsonWebKeySet>, IdentityError> {
        let _one = self.asking.lock().await;
        let endpoints = {
            let memory = self.memory();
            let known = memory.known.as_ref().ok_or(IdentityError::UnknownKey)?;
            // Somebody whose token came at the same time has asked already.
            if !Arc::ptr_eq(&known.keys, tried) {
                return Ok(Arc::clone(&known.keys));
            }
            if memory.keys_again_at.is_some_and(|at| is_within(at, KEYS_AGAIN_AFTER, now)) {
                return Err(IdentityError::UnknownKey);
            }
            Arc::clone(&known.endpoints)
        };
        let asked = self.keys(&endpoints).await.map(Arc::new);
        let mut memory = self.memory();
        // A provider that did not answer is asked again by the next one who needs it.
        let keys = asked?;
        memory.keys_again_at = Some(now);
        if let Some(known) = &mut memory.known {
            known.keys = Arc::clone(&keys);
        }
        Ok(keys)
    }

    fn memory(&self) -> MutexGuard<'_, Memory> {
        self.memory.lock().unwrap_or_else(PoisonError::into_inner)
    }

    async fn ask(&self, client: &ClientSettings, now: Instant) -> Result<Known, IdentityError> {
        let mut place = client.issuer_url.clone();
        let path = format!("{}/.well-known/openid-configuration", place.path().trim_end_matches('/'));
        place.set_path(&path);
        let document = self.fetch.get(Place::Discovery, &place).await?.successful()?.json::<Document>()?;
        let endpoints = document.checked(client)?;
        let keys = self.keys(&endpoints).await?;
        Ok(Known { endpoints: Arc::new(endpoints), keys: Arc::new(keys), at: now })
    }

    async fn keys(&self, endpoints: &Endpoints) -> Result<CoreJsonWebKeySet, IdentityError> {
        let keys: CoreJsonWebKeySet =
            self.fetch.get(Place::Keys, &endpoints.keys).await?.successful()?.json()?;
        if keys.keys().is_empty() {
            return Err(IdentityError::Provider(Place::Keys, Fault::Unreadable));
        }
        Ok(keys)
    }
}

/// Somebody has waited long enough.
const SLOW: IdentityError = IdentityError::Provider(Place::Discovery, Fault::Slow);

/// A provider that says something wrong is not trusted further; one that is silent is.
fn is_silence(error: IdentityError) -> bool {
    matches!(error, IdentityError::Provider(..))
}

fn since(begun: Stopwatch) -> Duration {
    Duration::from_std(begun.elapsed()).unwrap_or_default()
}

/// A clock that was put back makes everything old, not young for ever.
fn is_within(at: Instant, span: Duration, now: Instant) -> bool {
    now >= at && now < at + span
}
