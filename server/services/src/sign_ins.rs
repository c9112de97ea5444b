//! Sign-ins under way at a provider: begun in one browser, finished once, in the same browser, within minutes.

use chrono::Duration;
use domain::{refusal::Refusal, time::Instant};
use sha2::{Digest as _, Sha256};
use store::{
    Tx,
    sign_in_attempts::{self, SignInAttempt},
};
use uuid::Uuid;

pub use store::sessions::SessionKind;

use crate::{
    error::{Asked, Failure},
    finish::to_the_end,
    ports::Deps,
    sessions::token,
};

/// Minutes a sign-in may take.
pub const ATTEMPT_MINUTES: i64 = 10;

/// A sign-in, as it is kept while the visitor is at the provider. `Debug` shows no secret.
#[derive(Clone, PartialEq, Eq)]
pub struct Attempt {
    pub provider: SessionKind,
    pub state: String,
    pub nonce: String,
    /// The PKCE verifier.
    pub verifier: String,
    /// Where to go afterwards.
    pub next: Option<String>,
    /// `nb`, `nn` or `en`.
    pub language: String,
    /// The visitor had to identify anew.
    pub fresh: bool,
    pub begun_at: Instant,
}

impl std::fmt::Debug for Attempt {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Attempt").field("provider", &self.provider).finish_non_exhaustive()
    }
}

/// What came of asking for a sign-in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Taken {
    Attempt(Attempt),
    /// Never begun, used already, or forgotten.
    Unknown,
    /// Begun in another browser.
    OtherBrowser,
    /// Begun at the other provider.
    OtherProvider,
    TooOld,
}

/// Keeps and gives back sign-ins. Cheap to clone.
#[derive(Clone)]
pub struct SignIns(Deps);

impl SignIns {
    pub fn new(deps: Deps) -> Self {
        Self(deps)
    }

    /// Keeps the sign-in; answers with what the cookie of the browser holds until it is finished. `browser` is what it
    /// holds already: several sign-ins of one browser may be under way.
    pub async fn remember(&self, attempt: Attempt, browser: Option<&str>) -> Result<String, Refusal> {
        let (deps, held) = (self.0.clone(), browser.and_then(token::bits_of));
        let kept = to_the_end(async move {
            let bits = held.unwrap_or_else(|| deps.random.token());
            let row = SignInAttempt {
                state_hash: hash(&attempt.state),
                browser_hash: token::hash(&bits),
                provider: attempt.provider,
                nonce: attempt.nonce,
                pkce_verifier: attempt.verifier,
                next_path: attempt.next,
                language: attempt.language,
                fresh: attempt.fresh,
                created_at: attempt.begun_at,
            };
            deps.store
                .write(async |tx: &Tx| Ok::<_, Failure>(sign_in_attempts::insert(tx, &row).await?))
                .await?;
            Ok(token::text_of(&bits))
        })
        .await;
        Asked::new("sign_ins.remember", Uuid::nil()).answer(kept)
    }

    /// Takes the sign-in of `state` out, whoever asks: it is used up even when it is not given. `browser` is what the
    /// cookie holds.
    pub async fn take(
        &self,
        provider: SessionKind,
        state: &str,
        browser: Option<&str>,
    ) -> Result<Taken, Refusal> {
        let (deps, state_hash) = (self.0.clone(), hash(state));
        let row = to_the_end(async move {
            // Whoever makes states up does not take the writer.
            if !sign_in_attempts::is_there(&deps.store.read(), &state_hash).await? {
                return Ok(None);
            }
            deps.store
                .write(async |tx: &Tx| Ok::<_, Failure>(sign_in_attempts::take(tx, &state_hash).await?))
                .await
        })
        .await;
        let row = Asked::new("sign_ins.take", Uuid::nil()).answer(row)?;
        let Some(row) = row else { return Ok(Taken::Unknown) };
        if row.provider != provider {
            return Ok(Taken::OtherProvider);
        }
        if browser.and_then(token::hash_of) != Some(row.browser_hash) {
            return Ok(Taken::OtherBrowser);
        }
        let now = self.0.clock.now();
        if now < row.created_at || now >= row.created_at + Duration::minutes(ATTEMPT_MINUTES) {
            return Ok(Taken::TooOld);
        }
        Ok(Taken::Attempt(Attempt {
            provider,
            state: state.to_owned(),
            nonce: row.nonce,
            verifier: row.pkce_verifier,
            next: row.next_path,
            language: row.language,
            fresh: row.fresh,
            begun_at: row.created_at,
        }))
    }
}

fn hash(state: &str) -> [u8; 32] {
    Sha256::digest(state).into()
}
