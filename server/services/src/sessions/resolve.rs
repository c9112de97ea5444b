//! From the token of a request to the one who asks.

use chrono::Duration;
use domain::{
    actor::{Citizen, Lapsed},
    time::Instant,
};
use store::{
    Tx,
    sessions::{self, SessionKind, SessionRecord},
};

use super::{
    LAPSED_HOURS, Resolved,
    live::{idle_ends_at, session},
    token,
};
use crate::{error::Failure, ports::Deps};

/// How old the note of when a session was last seen may be before it is written anew.
const TOUCH_AFTER: Duration = Duration::minutes(1);

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
        touch(deps, &hash, now).await?;
        record.last_seen_at = now;
    }
    Ok(Resolved::Live(session(&reader, &record, deps.clock.today()).await?))
}

fn lapsed(record: &SessionRecord, recently: bool) -> Resolved {
    match (record.kind, record.person) {
        (SessionKind::Citizen, Some(person)) if recently => {
            Resolved::Lapsed(Lapsed(Citizen { person, acting_for: record.acting_for }))
        }
        _ => Resolved::None,
    }
}

async fn touch(deps: &Deps, hash: &token::Hash, now: Instant) -> Result<(), Failure> {
    deps.store.write(async |tx: &Tx| Ok(sessions::touch(tx, hash, now).await?)).await
}
