//! What staff typed into a move that was refused: kept for the one who typed it, until a move is made.

use domain::{actor::Staff, case::MoveFields, id::CaseId, refusal::Refusal};
use store::{Tx, move_drafts};

use crate::{error::Failure, ports::Deps, words::storable};

/// The fields without what the databases do not keep.
pub(super) fn storable_fields(typed: MoveFields) -> MoveFields {
    MoveFields {
        kind: typed.kind,
        date: storable(typed.date),
        decision_reason: storable(typed.decision_reason),
        text: storable(typed.text),
    }
}

/// Keeps the fields when the move was refused to somebody who may see the case, and something was typed.
pub(super) async fn keep_when_refused(
    deps: &Deps,
    who: &Staff,
    case: CaseId,
    typed: &MoveFields,
    made: &Result<(), Failure>,
) -> Result<(), Failure> {
    let refused =
        matches!(made, Err(Failure::Refused(Refusal::Invalid(_) | Refusal::Stale | Refusal::NotAllowed(_))));
    let blank =
        [&typed.date, &typed.decision_reason, &typed.text].iter().all(|field| field.trim().is_empty());
    if !refused || blank {
        return Ok(());
    }
    let now = deps.clock.now();
    deps.store.write(async |tx: &Tx| Ok(move_drafts::save(tx, case, who.id, typed, now).await?)).await
}
