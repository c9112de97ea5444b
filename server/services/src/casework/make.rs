//! Makes a move: the case, its event, its message and the row of the read log in one transaction, or nothing.

use domain::{
    access::{Action, Permit},
    actor::Staff,
    case::{Case, EventBy, EventKind, Move, MoveFields},
    id::CaseId,
    problem::{Field, Problem, ProblemKind},
    read_log::ReadKind,
    refusal::{NotAllowed, Refusal},
};
use store::{Handle, Tx, cases, move_drafts};

use super::{reads, rights};
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
            let today = deps.clock.today();
            let found = rights::find(tx, who, id, today).await?;
            let seen = found.decide(who, Action::SeeCase)?;
            let allowed = found.decide(who, Action::Move(typed.kind));
            let (case, _person) = found.open(&seen)?;
            if case.version != version {
                let made = already_made(deps, tx, who, &seen, id, version, typed).await?;
                return if made { Ok(()) } else { Err(Refusal::Stale.into()) };
            }
            let permit = allowed?;
            let illegal = |_illegal| Refusal::NotAllowed(NotAllowed::IllegalMove);
            // Before the details are looked at: what cannot be done needs no date.
            case.after(typed.kind).map_err(illegal)?;
            let made = typed.parse(today).map_err(Refusal::Invalid)?;
            refuse_unfit(&case, &made)?;
            let (moved, event) =
                case.apply(made, EventBy::Staff(who.id), deps.clock.now()).map_err(illegal)?;
            cases::update(tx, &moved, &event, version).await?;
            outbox::case_changed(deps, tx, &event).await?;
            reads::record(deps, tx, who, permit.subject(), Some(id), ReadKind::Move).await?;
            if !moved.is_open() {
                move_drafts::delete_of_case(tx, id).await?;
            } else if !typed.kind.is_about_who() {
                move_drafts::delete(tx, id, who.id).await?;
            }
            Ok(())
        })
        .await
}

/// A reason that such a case is not offered is as if none had been chosen.
fn refuse_unfit(case: &Case, made: &Move) -> Result<(), Refusal> {
    match made {
        Move::Reject { reason, .. } if !reason.fits(case.kind()) => {
            Err(Refusal::Invalid(vec![Problem::new(Field::DecisionReason, ProblemKind::Missing)]))
        }
        _ => Ok(()),
    }
}

/// Whether the case has left `version` by this very move of the same member of staff: a button that was pressed twice.
async fn already_made(
    deps: &Deps,
    handle: &impl Handle,
    who: &Staff,
    permit: &Permit,
    case: CaseId,
    version: i64,
    typed: &MoveFields,
) -> Result<bool, Failure> {
    let Ok(asked) = typed.parse(deps.clock.today()).map(EventKind::from) else {
        return Ok(false);
    };
    let events = cases::events(handle, permit, case).await?;
    let next = events.into_iter().find(|event| Some(event.version) == version.checked_add(1));
    Ok(next.is_some_and(|next| next.by == EventBy::Staff(who.id) && next.kind == asked))
}
