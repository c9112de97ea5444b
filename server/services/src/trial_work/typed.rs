//! What staff wrote to the holder when calling a trial off was refused: kept for the one who wrote it, until a move is made.

use domain::{actor::Staff, id::TrialId, portal::TrialMove};
use store::{Tx, trials};

use super::rights::visible;
use crate::{error::Failure, ports::Deps, words::storable};

/// Keeps the text when the move was refused to somebody who may see the trial.
pub(super) async fn keep_when_refused(
    deps: &Deps,
    who: &Staff,
    id: TrialId,
    asked: &TrialMove,
    made: &Result<(), Failure>,
) -> Result<(), Failure> {
    let (TrialMove::Cancel(text), Err(failure)) = (asked, made) else { return Ok(()) };
    if !failure.is_of_the_form() {
        return Ok(());
    }
    let text = storable(text.clone());
    deps.store
        .write(async |tx: &Tx| {
            let (_permit, trial, _person) = visible(tx, who, id, deps.clock.today()).await?;
            // What was taken out is not put back.
            if text.trim().is_empty() {
                return Ok(trials::delete_typed(tx, trial.id, who.id).await?);
            }
            Ok(trials::save_typed(tx, trial.id, who.id, &text, deps.clock.now()).await?)
        })
        .await
}
