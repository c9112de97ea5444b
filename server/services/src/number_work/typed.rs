//! What staff typed into a move on an order number that was refused, or sent after their session ran out: kept for the one
//! who typed it, until a move is made or the number ends.

use domain::{actor::Staff, id::OrderNumberId, order_number::NumberMoveFields};
use store::{Tx, order_numbers};

use super::rights::visible;
use crate::{error::Failure, ports::Deps, words::storable};

/// The fields without what the databases do not keep.
pub(super) fn storable_fields(typed: NumberMoveFields) -> NumberMoveFields {
    NumberMoveFields { kind: typed.kind, reason: storable(typed.reason), text: storable(typed.text) }
}

/// Keeps the fields when the move was refused to somebody who may see the number, and something was typed.
pub(super) async fn keep_when_refused(
    deps: &Deps,
    who: &Staff,
    id: OrderNumberId,
    typed: &NumberMoveFields,
    made: &Result<(), Failure>,
) -> Result<(), Failure> {
    match made {
        Err(failure) if failure.is_of_the_form() => put_down(deps, who, id, typed.clone()).await,
        _ => Ok(()),
    }
}

/// Keeps the fields on a number that something can still be done with, when something was typed.
pub(super) async fn put_down(
    deps: &Deps,
    who: &Staff,
    id: OrderNumberId,
    typed: NumberMoveFields,
) -> Result<(), Failure> {
    let typed = storable_fields(typed);
    deps.store
        .write(async |tx: &Tx| {
            let (_permit, number, _person) = visible(tx, who, id, deps.clock.today()).await?;
            let blank = typed.reason.trim().is_empty() && typed.text.trim().is_empty();
            if number.status.is_open() && !blank {
                order_numbers::save_typed(tx, id, who.id, &typed, deps.clock.now()).await?;
            }
            Ok(())
        })
        .await
}
