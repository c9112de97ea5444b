//! From the token of a request to the one who asks.

use chrono::Duration;
use domain::{
    actor::{Actor, Citizen, Lapsed},
    time::Instant,
};
use store::{
    StoreError, Tx,
    sessions::{self, SessionKind, SessionRecord, TOUCH_AFTER},
};

use super::{
    LAPSED_HOURS, Resolved,
    live::{idle_ends_at, session, staff_of},
    token,
};
use crate::{error::Failure, ports::Deps};

pub(super) async fn resolve(deps: &Deps, token: &str) -> Result<Resolved, Failure> {
    let Some(hash) = token::hash_of(token) else {
        return Ok(Resolved::None);
    };
    let reader = deps.store.read();
    let Some(mut record) = sessions::find(&reader, &hash).await? else {
        return Ok(Resolved::None);
    };
    let now = deps.clock.now();
    let ended_at = idle_ends_at(&record);
    if now >= ended_at {
        return Ok(lapsed(&record, now < ended_at + Duration::hours(LAPSED_HOURS)));
    }
    if now >= record.last_seen_at + TOUCH_AFTER {
        match touch(deps, &hash, now).await {
            Ok(()) => record.last_seen_at = now,
            // Whoever only reads is served while nothing can be written. The session then ends as early as it says.
            Err(error) => tracing::warn!(%error, "could not note that a session was seen"),
        }
    }
    Ok(Resolved::Live(session(&reader, &record, deps.clock.today()).await?))
}

fn lapsed(record: &SessionRecord, recently: bool) -> Resolved {
    let actor = match record.kind {
        SessionKind::Citizen => {
            record.person.map(|person| Actor::Citizen(Citizen { person, acting_for: record.acting_for }))
        }
        SessionKind::Staff => staff_of(record).map(Actor::Staff),
    };
    actor.filter(|_| recently).map_or(Resolved::None, |actor| Resolved::Lapsed(Lapsed(actor)))
}

async fn touch(deps: &Deps, hash: &token::Hash, now: Instant) -> Result<(), StoreError> {
    deps.store.write(async |tx: &Tx| sessions::touch(tx, hash, now).await).await
}
