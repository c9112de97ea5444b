//! The holder takes a number back before it is used.

use domain::{
    actor::Citizen,
    id::OrderNumberId,
    order_number::{Author, Move, Status},
    refusal::{NotAllowed, Refusal},
};
use store::{Tx, order_numbers};

use crate::{error::Failure, outbox, ports::Deps, subject};

/// How often it is tried again when somebody else got ahead. The holder does not care in which version it was.
const ATTEMPTS: usize = 3;

pub(super) async fn cancel(deps: &Deps, who: &Citizen, id: OrderNumberId) -> Result<(), Failure> {
    let mut attempts = 1;
    loop {
        let cancelled = deps.store.write(async |tx: &Tx| attempt(deps, tx, who, id).await).await;
        match cancelled {
            Err(Failure::Refused(Refusal::Stale)) if attempts < ATTEMPTS => attempts += 1,
            other => return other,
        }
    }
}

async fn attempt(deps: &Deps, tx: &Tx, who: &Citizen, id: OrderNumberId) -> Result<(), Failure> {
    let permit = subject::of(tx, who, deps.clock.today()).await?.permit;
    let number = order_numbers::find_of(tx, &permit, id).await?.ok_or(Refusal::NotFound)?;
    if number.status == Status::Cancelled {
        return Ok(());
    }
    let (cancelled, event) = number
        .apply(Move::Cancel, Author::Citizen(who.person), deps.clock.now())
        .map_err(|_illegal| Refusal::NotAllowed(NotAllowed::IllegalMove))?;
    order_numbers::update(tx, &cancelled, &event, number.version).await?;
    order_numbers::delete_typed_of_number(tx, id).await?;
    outbox::number_changed(deps, tx, &event).await
}
