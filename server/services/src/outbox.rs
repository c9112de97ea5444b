//! Messages to the outside, written in the same transaction as what they tell of.

use domain::{
    case::Event,
    order_number,
    trial::{Booking, TrialEvent},
};
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

/// Something happened to a trial.
pub(crate) async fn trial_changed(deps: &Deps, tx: &store::Tx, event: &TrialEvent) -> Result<(), Failure> {
    let message = OutboxMessage {
        id: deps.random.uuid(),
        kind: "trial.changed".to_owned(),
        payload: json!({ "trial": event.trial, "version": event.version }),
        at: event.at,
    };
    ledger::enqueue(tx, &message).await?;
    Ok(())
}

/// A time is kept for somebody who waits.
pub(crate) async fn trial_offered(deps: &Deps, tx: &store::Tx, offer: &Booking) -> Result<(), Failure> {
    let message = OutboxMessage {
        id: deps.random.uuid(),
        kind: "trial.offered".to_owned(),
        payload: json!({ "trial": offer.trial, "booking": offer.id }),
        at: offer.made_at,
    };
    ledger::enqueue(tx, &message).await?;
    Ok(())
}
