//! Takes a case back while it is not decided.

use domain::{
    actor::Citizen,
    case::{EventBy, Move, Status},
    id::CaseId,
    refusal::{NotAllowed, Refusal},
};
use store::{Tx, cases, move_drafts};

use crate::{error::Failure, outbox, ports::Deps, subject};

/// How often a withdrawal that staff got ahead of is tried again. The holder does not care in which version it was.
const ATTEMPTS: usize = 3;

pub(super) async fn withdraw(deps: &Deps, who: &Citizen, id: CaseId) -> Result<(), Failure> {
    let mut attempts = 1;
    loop {
        let withdrawn = deps.store.write(async |tx: &Tx| attempt(deps, tx, who, id).await).await;
        match withdrawn {
            Err(Failure::Refused(Refusal::Stale)) if attempts < ATTEMPTS => attempts += 1,
            other => return other,
        }
    }
}

async fn attempt(deps: &Deps, tx: &Tx, who: &Citizen, id: CaseId) -> Result<(), Failure> {
    let permit = subject::of(tx, who, deps.clock.today()).await?.permit;
    let case = cases::find_of(tx, &permit, id).await?.ok_or(Refusal::NotFound)?;
    if case.status == Status::Withdrawn {
        return Ok(());
    }
    let by = EventBy::Citizen(who.person);
    let (withdrawn, event) = case
        .apply(Move::Withdraw, by, deps.clock.now())
        .map_err(|_illegal| Refusal::NotAllowed(NotAllowed::IllegalMove))?;
    cases::update(tx, &withdrawn, &event, case.version).await?;
    move_drafts::delete_of_case(tx, id).await?;
    outbox::case_changed(deps, tx, &event).await
}
