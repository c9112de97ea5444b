//! How long ago somebody identified: what is signed asks for more than a session that has been open for hours.

use chrono::Duration;
use domain::refusal::Refusal;
use store::sessions;

use super::{live::idle_ends_at, token};
use crate::{error::Failure, ports::Deps};

/// Whether somebody has identified lately enough.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Identified {
    Lately,
    /// Must identify anew: the app leads them to `/api/session/…/begin?fersk=ja` and back.
    LongAgo,
}

/// Counted from what the provider has told. One that has not told it is not believed; a session without a provider, of the
/// demonstration, counts from its beginning. A new token for another person is no new beginning.
pub(super) async fn identified(deps: &Deps, text: &str, minutes: i64) -> Result<Identified, Failure> {
    let hash = token::hash_of(text).ok_or(Refusal::SignIn)?;
    let reader = deps.store.read();
    let now = deps.clock.now();
    let session = sessions::find(&reader, &hash).await?.filter(|session| now < idle_ends_at(session));
    let session = session.ok_or(Refusal::SignIn)?;
    let at = match sessions::origin(&reader, &hash).await? {
        Some(origin) => origin.auth_time,
        None => Some(session.created_at),
    };
    let is_late = at.is_some_and(|at| now - at < Duration::minutes(minutes));
    Ok(if is_late { Identified::Lately } else { Identified::LongAgo })
}
