//! What a firm may learn and do with a number in hand. A number that was misread is answered without looking it up.

use domain::{
    order_number::{Author, Event, EventKind, NumberCode},
    refusal::Refusal,
    views::Checked,
};
use store::{
    Handle, StoreError, Tx, centres,
    order_numbers::{self, NumberFacts},
};

use crate::{error::Failure, outbox, ports::Deps};

/// How often using a number is tried again when somebody else got ahead.
const ATTEMPTS: usize = 3;

pub(super) async fn check(deps: &Deps, typed: &str) -> Result<Checked, Failure> {
    let Ok(code) = NumberCode::parse(typed) else { return Ok(Checked::Unknown) };
    let reader = deps.store.read();
    match order_numbers::by_code(&reader, &code).await? {
        Some(found) => told(deps, &reader, found).await,
        None => Ok(Checked::Unknown),
    }
}

pub(super) async fn mark_used(deps: &Deps, typed: &str) -> Result<Checked, Failure> {
    let Ok(code) = NumberCode::parse(typed) else { return Ok(Checked::Unknown) };
    let mut attempts = 1;
    loop {
        let used = deps.store.write(async |tx: &Tx| attempt(deps, tx, &code).await).await;
        match used {
            Err(Failure::Refused(Refusal::Stale)) if attempts < ATTEMPTS => attempts += 1,
            other => return other,
        }
    }
}

async fn attempt(deps: &Deps, tx: &Tx, code: &NumberCode) -> Result<Checked, Failure> {
    let Some(found) = order_numbers::by_code(tx, code).await? else { return Ok(Checked::Unknown) };
    let now = deps.clock.now();
    if let Some(version) = order_numbers::use_by_firm(tx, &found, now).await? {
        let event = Event { number: found.id, version, at: now, by: Author::Firm, kind: EventKind::Used };
        order_numbers::delete_typed_of_number(tx, found.id).await?;
        outbox::number_changed(deps, tx, &event).await?;
    }
    let found = order_numbers::by_code(tx, code).await?.ok_or(StoreError::Missing)?;
    told(deps, tx, found).await
}

async fn told(deps: &Deps, handle: &impl Handle, found: NumberFacts) -> Result<Checked, Failure> {
    Ok(Checked::Known {
        status: found.status_on(deps.clock.today()),
        purpose: found.purpose,
        valid_until: found.valid_until,
        centre: centres::find(handle, &found.centre).await?.ok_or(Refusal::NotFound)?,
    })
}
