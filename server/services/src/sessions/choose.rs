//! Changes whom a session is for.

use domain::{actor::Citizen, id::PersonId, refusal::Refusal};
use store::{
    Tx,
    sessions::{self, Renewal, SessionKind},
};

use super::{
    NewSession,
    live::{idle_ends_at, opened},
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
            let origin = sessions::origin(tx, &old).await?;
            let bits = deps.random.token();
            let renewal = Renewal { token_hash: token::hash(&bits), acting_for, at: now };
            // Whoever renews it first goes on with it: the other finds its token dead.
            if !sessions::renew(tx, &old, &renewal).await? {
                return Err(Refusal::SignIn.into());
            }
            if let Some(origin) = origin {
                let sealed = provider::sealed(&bits, &provider::opened(&old_bits, origin));
                sessions::seal_anew(tx, record.id, sealed.sealed_id_token).await?;
            }
            opened(deps, tx, &bits).await
        })
        .await
}
