//! Messages to the outside, written in the same transaction as what they tell of.

use domain::{case::Event, order_number};
use serde_json::json;
use store::ledger::{self, OutboxMessage};

use crate::{error::Failure, ports::Deps};

/// Something happened to a case. The message carries identifiers only; the receiver reads the rest when it is sent.
pub(crate) async fn case_changed(deps: &Deps, tx: &store::Tx, event: &Event) -> Result<(), Failure> {
    let message = OutboxMessage {
        id: deps.random.uuid(),
        kind: "case.changed".to_owned(),
        payload: json!({ "case": event.case, "version": event.version }),
        at: event.at,
    };
    ledger::enqueue(tx, &message).await?;
    Ok(())
}

/// Something happened to an order number. The number itself stays here.
pub(crate) async fn number_changed(
    deps: &Deps,
    tx: &store::Tx,
    event: &order_number::Event,
) -> Result<(), Failure> {
    let message = OutboxMessage {
        id: deps.random.uuid(),
        kind: "number.changed".to_owned(),
        payload: json!({ "number": event.number, "version": event.version }),
        at: event.at,
    };
    ledger::enqueue(tx, &message).await?;
    Ok(())
}
