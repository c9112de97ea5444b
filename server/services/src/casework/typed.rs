//! What staff typed into a move that was refused, or sent after their session ran out: kept for the one who typed it,
//! until a move is made or the case ends.

use domain::{access::Action, actor::Staff, case::MoveFields, id::CaseId};
use store::{Tx, cases, move_drafts};

use super::rights;
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
    if !made.as_ref().is_err_and(Failure::is_of_the_form) || is_blank(typed) {
        return Ok(());
    }
    let now = deps.clock.now();
    let kept = deps.store.write(async |tx: &Tx| {
        // A case that has ended meanwhile takes no more: what was typed on it has been forgotten.
        match cases::find(tx, case).await? {
            Some(found) if found.facts().is_open => {
                Ok(move_drafts::save(tx, case, who.id, typed, now).await?)
            }
            _ => Ok(()),
        }
    });
    kept.await
}

/// Keeps the fields for somebody whose session ran out, on a case they hold, and does nothing else.
pub(super) async fn put_down(deps: &Deps, who: &Staff, id: CaseId, typed: MoveFields) -> Result<(), Failure> {
    let typed = storable_fields(typed);
    deps.store
        .write(async |tx: &Tx| {
            let found = rights::find(tx, who, id, deps.clock.today()).await?;
            found.decide(who, Action::PutDown)?;
            if !is_blank(&typed) {
                move_drafts::save(tx, id, who.id, &typed, deps.clock.now()).await?;
            }
            Ok(())
        })
        .await
}

fn is_blank(typed: &MoveFields) -> bool {
    [&typed.date, &typed.decision_reason, &typed.text].iter().all(|field| field.trim().is_empty())
}
