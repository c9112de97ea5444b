//! A question being written: kept as it was typed, right or wrong.

use domain::{
    actor::Citizen,
    id::AskId,
    order_number::{AskDraft, AskFields},
};
use store::{Tx, order_numbers};

use crate::{error::Failure, ports::Deps, subject, words::storable};

/// Keeps the question, unless it has become a number already. Whether it was kept.
pub(super) async fn keep(deps: &Deps, who: &Citizen, ask: AskId, fields: AskFields) -> Result<bool, Failure> {
    let fields = storable_fields(fields);
    deps.store
        .write(async |tx: &Tx| {
            let permit = subject::of(tx, who, deps.clock.today()).await?.permit;
            if order_numbers::by_ask(tx, &permit, ask).await?.is_some() {
                return Ok(false);
            }
            let draft = AskDraft {
                id: ask,
                subject: permit.subject(),
                writer: who.person,
                fields,
                changed_at: deps.clock.now(),
            };
            order_numbers::save_draft(tx, &draft).await?;
            Ok(true)
        })
        .await
}

pub(super) fn storable_fields(fields: AskFields) -> AskFields {
    AskFields {
        aid: storable(fields.aid),
        product: storable(fields.product),
        purpose: storable(fields.purpose),
        supplier: storable(fields.supplier),
        firm: storable(fields.firm),
        note: storable(fields.note),
    }
}
