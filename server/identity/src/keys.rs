//! The provider's keys: kept for a while, fetched once more when a token names one that is not among them.

use std::sync::Arc;

use chrono::Duration;
use domain::time::Instant;
use openidconnect::core::CoreJsonWebKeySet;
use tokio::sync::Mutex;

use crate::{
    discovery::{Document, Endpoints},
    error::{Fault, IdentityError, Place},
    fetch::Fetch,
    settings::ClientSettings,
};

/// What is known is asked for again after this.
const GOOD_FOR: Duration = Duration::hours(1);
/// Between two questions because of an unknown key, so that forged tokens do not make us ask all the time.
const KEYS_AGAIN_AFTER: Duration = Duration::seconds(30);
/// After a provider did not answer, nobody waits for it anew until this has passed.
const REST_AFTER_FAULT: Duration = Duration::seconds(5);

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

/// Remembers one provider. One asks, the others wait for the answer.
#[derive(Debug)]
pub(crate) struct Directory {
    fetch: Fetch,
    memory: Mutex<Memory>,
}

impl Directory {
    pub(crate) fn new(fetch: Fetch) -> Self {
        Self { fetch, memory: Mutex::default() }
    }

    /// What is known, fetched when it is missing or old. While the provider does not answer, the old is used.
    pub(crate) async fn known(&self, client: &ClientSettings, now: Instant) -> Result<Known, IdentityError> {
        let mut memory = self.memory.lock().await;
        if let Some(known) = memory.known.as_ref().filter(|known| is_within(known.at, GOOD_FOR, now)) {
            return Ok(known.clone());
        }
        if let Some((_, error)) = memory.failed.filter(|(at, _)| is_within(*at, REST_AFTER_FAULT, now)) {
            return memory.known.clone().ok_or(error);
        }
        match self.ask(client, now).await {
            Ok(known) => {
                memory.failed = None;
                memory.known = Some(known.clone());
                Ok(known)
            }
            Err(error) => {
                memory.failed = Some((now, error));
                // A provider that says something wrong is not trusted further; one that is silent is.
                let silent = matches!(error, IdentityError::Provider(..));
                memory.known.clone().filter(|_| silent).ok_or(error)
            }
        }
    }

    /// The keys, asked for once more. [`IdentityError::UnknownKey`] when that was done just now.
    pub(crate) async fn keys_again(&self, now: Instant) -> Result<Arc<CoreJsonWebKeySet>, IdentityError> {
        let mut memory = self.memory.lock().await;
        if memory.keys_again_at.is_some_and(|at| is_within(at, KEYS_AGAIN_AFTER, now)) {
            return Err(IdentityError::UnknownKey);
        }
        memory.keys_again_at = Some(now);
        let endpoints = memory.known.as_ref().map(|known| Arc::clone(&known.endpoints));
        let endpoints = endpoints.ok_or(IdentityError::UnknownKey)?;
        let keys = Arc::new(self.keys(&endpoints).await?);
        if let Some(known) = &mut memory.known {
            known.keys = Arc::clone(&keys);
        }
        Ok(keys)
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

/// A clock that was put back makes everything old, not young for ever.
fn is_within(at: Instant, span: Duration, now: Instant) -> bool {
    now >= at && now < at + span
}
