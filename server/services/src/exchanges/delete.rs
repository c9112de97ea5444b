//! Throws a draft away. Deleting what is already gone is done, as long as one may act for the person.

use domain::{actor::Citizen, id::DraftId};
use store::{Tx, drafts};

use crate::{error::Failure, ports::Deps, subject};

pub(super) async fn delete(deps: &Deps, who: &Citizen, id: DraftId) -> Result<(), Failure> {
    deps.store
        .write(async |tx: &Tx| {
            let subject = subject::of(tx, who, deps.clock.today()).await?.person.id;
            let _was_there = drafts::delete(tx, subject, id).await?;
            Ok(())
        })
        .await
}
