//! Throws a draft away. Deleting what is already gone is done, as long as one may act for the person.

use domain::{actor::Citizen, id::DraftId};
use store::{Tx, drafts};

use crate::{error::Failure, ports::Deps, subject};

pub(super) async fn delete(deps: &Deps, who: &Citizen, id: DraftId) -> Result<(), Failure> {
    deps.store
        .write(async |tx: &Tx| {
            let permit = subject::of(tx, who, deps.clock.today()).await?.permit;
            let _was_there = drafts::delete(tx, &permit, id).await?;
            Ok(())
        })
        .await
}
