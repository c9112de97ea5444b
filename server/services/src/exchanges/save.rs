//! Keeps what was typed, right or wrong.

use domain::{
    actor::Citizen,
    exchange::{Draft, DraftFields},
    id::DraftId,
    portal::StepFields,
    refusal::Refusal,
};
use store::{Tx, cases, drafts};

use crate::{error::Failure, ports::Deps, subject, words::storable};

/// Writes one step into the draft. What comes after the draft has been sent changes nothing.
pub(super) async fn save(
    deps: &Deps,
    who: &Citizen,
    id: DraftId,
    step: StepFields,
) -> Result<(), Failure> {
    deps.store
        .write(async |tx: &Tx| {
            let now = deps.clock.now();
            let subject = subject::of(tx, who, deps.clock.today()).await?.person.id;
            let Some(draft) = drafts::find(tx, subject, id).await? else {
                return match cases::by_draft(tx, subject, id).await? {
                    Some(_sent) => Ok(()),
                    None => Err(Refusal::NotFound.into()),
                };
            };
            let mut fields = draft.fields.clone();
            step.clone().write_to(&mut fields);
            drafts::save(tx, &Draft { fields: storable_fields(fields), changed_at: now, ..draft }).await?;
            Ok(())
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
