//! A question being written: kept as it was typed, right or wrong.

use domain::{
    actor::Citizen,
    id::{AskId, OrderNumberId},
    order_number::{AskDraft, AskFields},
    refusal::Refusal,
};
use store::{StoreError, Tx, order_numbers, people};

use crate::{error::Failure, ports::Deps, subject, words::storable};

/// What became of a form that was to be kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kept {
    /// A form that can be sent.
    Form,
    /// It has become this number, and nothing was typed beyond it.
    Number(OrderNumberId),
    /// It has become this number; what was typed since is kept as a form of its own.
    Beside(OrderNumberId),
}

/// Keeps the question. [`Refusal::NotFound`] when the form is somebody else's.
pub(super) async fn keep(deps: &Deps, who: &Citizen, ask: AskId, fields: AskFields) -> Result<Kept, Failure> {
    let fields = storable_fields(fields);
    deps.store
        .write(async |tx: &Tx| {
            let permit = subject::of(tx, who, deps.clock.today()).await?.permit;
            people::take_turn(tx, &permit).await?;
            let (id, kept) = match order_numbers::by_ask(tx, &permit, ask).await? {
                Some(number) if !fields.adds_to(&number) => return Ok(Kept::Number(number.id)),
                Some(number) => (AskId(deps.random.uuid()), Kept::Beside(number.id)),
                None => (ask, Kept::Form),
            };
            let draft = AskDraft {
                id,
                subject: permit.subject(),
                writer: who.person,
                fields,
                changed_at: deps.clock.now(),
            };
            match order_numbers::save_draft(tx, &draft).await {
                Err(StoreError::Duplicate) => Err(Refusal::NotFound.into()),
                saved => Ok(saved.map(|()| kept)?),
            }
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
