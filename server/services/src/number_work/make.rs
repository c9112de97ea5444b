//! Makes a move on an order number: the number, its event, its message and the row of the read log in one transaction, or
//! nothing.

use domain::{
    access::Permit,
    actor::Staff,
    id::OrderNumberId,
    order_number::{Author, EventKind, Move, MoveKind, NumberCode, NumberMoveFields},
    read_log::ReadKind,
    refusal::{NotAllowed, Refusal},
};
use store::{Handle, Tx, order_numbers};

use super::rights::visible;
use crate::{again::again, casework::reads, error::Failure, outbox, ports::Deps};

/// `version` is the one the page showed.
pub(super) async fn make(
    deps: &Deps,
    who: &Staff,
    id: OrderNumberId,
    version: i64,
    typed: &NumberMoveFields,
) -> Result<(), Failure> {
    // A number that is taken: another is drawn.
    again(|| deps.store.write(async |tx: &Tx| attempt(deps, tx, who, id, version, typed).await)).await
}

async fn attempt(
    deps: &Deps,
    tx: &Tx,
    who: &Staff,
    id: OrderNumberId,
    version: i64,
    typed: &NumberMoveFields,
) -> Result<(), Failure> {
    let today = deps.clock.today();
    let (permit, number, _person) = visible(tx, who, id, today).await?;
    if number.version != version {
        let made = already_made(tx, who, &permit, id, version, typed).await?;
        return if made { Ok(()) } else { Err(Refusal::Stale.into()) };
    }
    let illegal = Refusal::NotAllowed(NotAllowed::IllegalMove);
    // Before the details are looked at: what cannot be done needs no text.
    number.status_on(today).after(typed.kind).map_err(|_illegal| illegal.clone())?;
    let problems = typed.problems();
    if !problems.is_empty() {
        return Err(Refusal::Invalid(problems).into());
    }
    let made = move_of(deps, typed).ok_or_else(|| illegal.clone())?;
    let (moved, event) =
        number.apply(made, Author::Staff(who.id), deps.clock.now()).map_err(|_illegal| illegal)?;
    order_numbers::update(tx, &moved, &event, version).await?;
    outbox::number_changed(deps, tx, &event).await?;
    reads::record(deps, tx, who, permit.subject(), None, ReadKind::NumberMove).await?;
    if moved.status.is_open() {
        order_numbers::delete_typed(tx, id, who.id).await?;
    } else {
        order_numbers::delete_typed_of_number(tx, id).await?;
    }
    Ok(())
}

/// The move as typed, without problems; none for what only the holder can do.
fn move_of(deps: &Deps, typed: &NumberMoveFields) -> Option<Move> {
    let text = || typed.text.trim().to_owned();
    Some(match typed.kind {
        MoveKind::Issue => Move::Issue { code: NumberCode::from_random(deps.random.bits()) },
        MoveKind::Refuse => Move::Refuse { reason: typed.refuse_reason()?, text: text() },
        MoveKind::Use => Move::Use,
        MoveKind::Close => Move::Close,
        MoveKind::Revoke => Move::Revoke { text: text() },
        MoveKind::Cancel => return None,
    })
}

/// Whether the number has left `version` by this very move of the same member of staff: a button that was pressed twice.
async fn already_made(
    handle: &impl Handle,
    who: &Staff,
    permit: &Permit,
    id: OrderNumberId,
    version: i64,
    typed: &NumberMoveFields,
) -> Result<bool, Failure> {
    let events = order_numbers::events(handle, permit, id).await?;
    let next = events.into_iter().find(|event| Some(event.version) == version.checked_add(1));
    Ok(next.is_some_and(|next| next.by == Author::Staff(who.id) && is_of(typed, &next.kind)))
}

fn is_of(typed: &NumberMoveFields, kind: &EventKind) -> bool {
    let said = |text: &String| text == typed.text.trim();
    match (typed.kind, kind) {
        (MoveKind::Issue, EventKind::Issued)
        | (MoveKind::Use, EventKind::Used)
        | (MoveKind::Close, EventKind::Closed) => true,
        (MoveKind::Refuse, EventKind::Refused { reason, text }) => {
            typed.refuse_reason() == Some(*reason) && said(text)
        }
        (MoveKind::Revoke, EventKind::Revoked { text }) => said(text),
        _ => false,
    }
}
