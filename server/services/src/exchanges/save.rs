//! Keeps what was typed, right or wrong.

use domain::{
    actor::Citizen,
    exchange::{Draft, DraftFields},
    id::DraftId,
    portal::StepFields,
};
use store::{StoreError, Tx, drafts};

use crate::{error::Failure, ports::Deps, subject, words::storable};

/// Writes one step into the draft. A draft that is no longer there is left to the one who reads it afterwards: it has been
/// sent, or it never was.
pub(super) async fn save(deps: &Deps, who: &Citizen, id: DraftId, step: StepFields) -> Result<(), Failure> {
    deps.store
        .write(async |tx: &Tx| {
            let permit = subject::of(tx, who, deps.clock.today()).await?.permit;
            let Some(mut draft) = drafts::find(tx, &permit, id).await? else {
                return Ok(());
            };
            step.write_to(&mut draft.fields);
            let draft =
                Draft { fields: storable_fields(draft.fields), changed_at: deps.clock.now(), ..draft };
            match drafts::save(tx, &draft).await {
                Ok(()) | Err(StoreError::Missing) => Ok(()),
                Err(error) => Err(error.into()),
            }
        })
        .await
}

fn storable_fields(fields: DraftFields) -> DraftFields {
    DraftFields {
        reason: storable(fields.reason),
        reason_text: storable(fields.reason_text),
        delivery: storable(fields.delivery),
        street: storable(fields.street),
        postcode: storable(fields.postcode),
        city: storable(fields.city),
    }
}
