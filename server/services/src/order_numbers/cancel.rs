//! The holder takes a number back before it is used.

use domain::{
    access::Permit,
    actor::Citizen,
    id::{AskId, OrderNumberId, PersonId, StaffId, TrialId},
    order_number::{Author, Move, OrderNumber, RefuseReason, Status},
    refusal::{NotAllowed, Refusal},
};
use store::{Tx, order_numbers};

use crate::{again::again, error::Failure, outbox, ports::Deps, subject};

pub(super) async fn cancel(deps: &Deps, who: &Citizen, id: OrderNumberId) -> Result<(), Failure> {
    again(|| deps.store.write(async |tx: &Tx| attempt(deps, tx, who, id).await)).await
}

async fn attempt(deps: &Deps, tx: &Tx, who: &Citizen, id: OrderNumberId) -> Result<(), Failure> {
    let permit = subject::of(tx, who, deps.clock.today()).await?.permit;
    let number = order_numbers::find_of(tx, &permit, id).await?.ok_or(Refusal::NotFound)?;
    if number.status == Status::Cancelled {
        return Ok(());
    }
    moved(deps, tx, &number, Move::Cancel, Author::Citizen(who.person)).await
}

/// Who calls a trial off.
#[derive(Debug, Clone, Copy)]
pub(crate) enum By<'a> {
    Holder(PersonId),
    /// With what the holder reads.
    Staff(StaffId, &'a str),
}

/// Takes back the number that was asked for with a trial which is called off, unless it has been used or has ended. One that
/// was there before the trial stays.
pub(crate) async fn with_trial(
    deps: &Deps,
    tx: &Tx,
    permit: &Permit,
    trial: TrialId,
    by: By<'_>,
) -> Result<(), Failure> {
    let own = order_numbers::by_ask(tx, permit, AskId(trial.0)).await?;
    let Some(number) = own.filter(|number| number.status_on(deps.clock.today()).is_open()) else {
        return Ok(());
    };
    let (made, author) = match (by, number.status) {
        (By::Holder(person), _) => (Move::Cancel, Author::Citizen(person)),
        (By::Staff(staff, text), Status::Asked) => {
            let (reason, text) = (RefuseReason::Other, text.to_owned());
            (Move::Refuse { reason, text }, Author::Staff(staff))
        }
        (By::Staff(staff, text), _) => (Move::Revoke { text: text.to_owned() }, Author::Staff(staff)),
    };
    moved(deps, tx, &number, made, author).await
}

async fn moved(deps: &Deps, tx: &Tx, number: &OrderNumber, made: Move, by: Author) -> Result<(), Failure> {
    let (ended, event) = number
        .apply(made, by, deps.clock.now())
        .map_err(|_illegal| Refusal::NotAllowed(NotAllowed::IllegalMove))?;
    order_numbers::update(tx, &ended, &event, number.version).await?;
    order_numbers::delete_typed_of_number(tx, number.id).await?;
    outbox::number_changed(deps, tx, &event).await
}
