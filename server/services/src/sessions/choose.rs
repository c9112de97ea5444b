//! Changes whom a session is for.

use domain::{actor::Citizen, id::PersonId, refusal::Refusal};
use store::{
    Tx,
    sessions::{self, SessionKind, SessionRecord},
};

use super::{
    NewSession,
    live::{idle_ends_at, open_with},
    provider, token,
};
use crate::{error::Failure, ports::Deps, subject};

pub(super) async fn choose(
    deps: &Deps,
    token: &str,
    chosen: Option<PersonId>,
) -> Result<NewSession, Failure> {
    let old_bits = token::bits_of(token).ok_or(Refusal::SignIn)?;
    let old = token::hash(&old_bits);
    deps.store
        .write(async |tx: &Tx| {
            let now = deps.clock.now();
            let record = sessions::find(tx, &old).await?.ok_or(Refusal::SignIn)?;
            let (SessionKind::Citizen, Some(person)) = (record.kind, record.person) else {
                return Err(Refusal::NotFound.into());
            };
            if now >= idle_ends_at(&record) {
                return Err(Refusal::SignIn.into());
            }
            let acting_for = chosen.filter(|chosen| *chosen != person);
            if acting_for.is_some() {
                subject::of(tx, &Citizen { person, acting_for }, deps.clock.today()).await?;
            }
            // Read before its session goes, and it with it.
            let origin = sessions::origin(tx, &old).await?.map(|origin| provider::opened(&old_bits, origin));
            // Whoever ends it first goes on with it: the other finds it dead.
            if !sessions::end(tx, &old).await? {
                return Err(Refusal::SignIn.into());
            }
            let renewed = |token_hash| SessionRecord { token_hash, acting_for, last_seen_at: now, ..record };
            open_with(deps, tx, renewed, origin.as_ref()).await
        })
        .await
}
