//! Makes a move: the case, its event and its message in one transaction, or nothing.

use domain::{
    actor::Staff,
    case::{EventBy, MoveFields},
    id::CaseId,
    policy,
    refusal::{NotAllowed, Refusal},
};
use store::{Tx, cases, move_drafts, staff};

use super::open::visible;
use crate::{error::Failure, outbox, ports::Deps};

/// `version` is the one the page showed. It is asked about before the right to move, since who holds the task is part of
/// what may have changed: a page that is out of date says so, rather than blaming the reader.
pub(super) async fn make(
    deps: &Deps,
    who: &Staff,
    id: CaseId,
    version: i64,
    typed: &MoveFields,
) -> Result<(), Failure> {
    deps.store
        .write(async |tx: &Tx| {
            let (case, _person) = visible(tx, who, id).await?;
            if case.version != version {
                return Err(Refusal::Stale.into());
            }
            let myself = staff::find(tx, who.id).await?.ok_or(Refusal::NotFound)?;
            policy::may_move(who, myself.person, &case, typed.kind)?;
            let illegal = |_illegal| Refusal::NotAllowed(NotAllowed::IllegalMove);
            // Before the details are looked at: what cannot be done needs no date.
            case.status.after(typed.kind).map_err(illegal)?;
            let made = typed.parse(deps.clock.today()).map_err(Refusal::Invalid)?;
            let (moved, event) =
                case.apply(made, EventBy::Staff(who.id), deps.clock.now()).map_err(illegal)?;
            cases::update(tx, &moved, &event, version).await?;
            outbox::case_changed(deps, tx, &event).await?;
            move_drafts::delete(tx, id, who.id).await?;
            Ok(())
        })
        .await
}
