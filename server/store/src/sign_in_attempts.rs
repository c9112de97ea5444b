//! Sign-ins under way at a provider. Each is used once.

use domain::time::Instant;
use sea_orm::{EntityTrait as _, QueryFilter as _};

use crate::{
    codes::{Code, instant, millis},
    entity::sign_in_attempt,
    error::{StoreError, failed},
    handle::{Connected as _, Handle, Tx},
    rows,
    sessions::SessionKind,
};

/// What is kept between leaving for the provider and coming back. `Debug` shows no secret.
#[derive(Clone, PartialEq, Eq)]
pub struct SignInAttempt {
    /// SHA-256 of the state.
    pub state_hash: [u8; 32],
    /// SHA-256 of what the cookie of the browser holds.
    pub browser_hash: [u8; 32],
    /// Which provider was asked.
    pub provider: SessionKind,
    pub nonce: String,
    pub pkce_verifier: String,
    /// Where to go afterwards.
    pub next_path: Option<String>,
    /// `nb`, `nn` or `en`.
    pub language: String,
    /// Whether the visitor had to identify anew.
    pub fresh: bool,
    pub created_at: Instant,
}

impl std::fmt::Debug for SignInAttempt {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("SignInAttempt").field("provider", &self.provider).finish_non_exhaustive()
    }
}

/// Keeps a sign-in that has begun.
pub async fn insert(tx: &Tx, attempt: &SignInAttempt) -> Result<(), StoreError> {
    let row = sign_in_attempt::Model {
        state_hash: attempt.state_hash.to_vec(),
        browser_hash: attempt.browser_hash.to_vec(),
        provider: attempt.provider.word().to_owned(),
        nonce: attempt.nonce.clone(),
        pkce_verifier: attempt.pkce_verifier.clone(),
        next_path: attempt.next_path.clone(),
        language: attempt.language.clone(),
        fresh: attempt.fresh,
        created_at: millis(attempt.created_at),
    };
    rows::insert(tx, row, "keep a sign-in").await
}

/// Whether there is such a sign-in. Only reads.
pub async fn is_there(h: &impl Handle, state_hash: &[u8; 32]) -> Result<bool, StoreError> {
    let found = sign_in_attempt::Entity::find_by_id(state_hash.to_vec()).one(h.connection());
    Ok(found.await.map_err(failed("look for a sign-in"))?.is_some())
}

/// Takes the sign-in out: of several who ask at once, one gets it.
pub async fn take(tx: &Tx, state_hash: &[u8; 32]) -> Result<Option<SignInAttempt>, StoreError> {
    let db = tx.connection();
    let found = sign_in_attempt::Entity::find_by_id(state_hash.to_vec()).one(db);
    let Some(row) = found.await.map_err(failed("read a sign-in"))? else { return Ok(None) };
    let gone = sign_in_attempt::Entity::delete_many()
        .filter(sign_in_attempt::COLUMN.state_hash.eq(state_hash.to_vec()))
        .exec(db)
        .await
        .map_err(failed("use a sign-in"))?;
    if gone.rows_affected == 0 { Ok(None) } else { attempt_of(row).map(Some) }
}

/// Deletes up to [`CHUNK`](crate::CHUNK) sign-ins that began before `at`; answers how many.
pub async fn delete_begun_before(tx: &Tx, at: Instant) -> Result<u64, StoreError> {
    rows::delete_some(tx, ("sign_in_attempt", "state_hash", "created_at"), millis(at), "delete old sign-ins")
        .await
}

fn attempt_of(row: sign_in_attempt::Model) -> Result<SignInAttempt, StoreError> {
    let hash = |bytes: Vec<u8>| {
        bytes.try_into().map_err(|_wrong: Vec<u8>| StoreError::Unreadable { what: "hash of a sign-in" })
    };
    Ok(SignInAttempt {
        state_hash: hash(row.state_hash)?,
        browser_hash: hash(row.browser_hash)?,
        provider: Code::read(&row.provider)?,
        nonce: row.nonce,
        pkce_verifier: row.pkce_verifier,
        next_path: row.next_path,
        language: row.language,
        fresh: row.fresh,
        created_at: instant(row.created_at)?,
    })
}
