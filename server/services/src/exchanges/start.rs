//! Begins an exchange of a loan, or finds the one already begun.

use domain::{
    actor::Citizen,
    exchange::{Draft, DraftFields},
    id::{DraftId, LoanId},
    refusal::Refusal,
};
use store::{StoreError, Tx, drafts, loans};

use crate::{error::Failure, ports::Deps, standing, subject};

pub(super) async fn start(deps: &Deps, who: &Citizen, loan: LoanId) -> Result<DraftId, Failure> {
    let begun = deps.store.write(async |tx: &Tx| attempt(deps, tx, who, loan).await).await;
    match begun {
        // Begun by somebody else at the same moment: go on with that one.
        Err(Failure::Store(StoreError::Duplicate)) => {
            let reader = deps.store.read();
            let permit = subject::of(&reader, who, deps.clock.today()).await?.permit;
            let draft = drafts::find_for_loan(&reader, &permit, loan).await?;
            Ok(draft.ok_or(Refusal::NotFound)?.id)
        }
        other => other,
    }
}

async fn attempt(deps: &Deps, tx: &Tx, who: &Citizen, loan: LoanId) -> Result<DraftId, Failure> {
    let now = deps.clock.now();
    let standing = standing::of(tx, who, deps.clock.today()).await?;
    let permit = &standing.subject.permit;
    let loan = loans::find(tx, permit, loan).await?.ok_or(Refusal::NotFound)?;
    let closed = standing.closed(&loan);
    if !closed.is_empty() {
        return Err(Refusal::ExchangeClosed(closed).into());
    }
    if let Some(draft) = drafts::find_for_loan(tx, permit, loan.id).await? {
        return Ok(draft.id);
    }
    let draft = Draft {
        id: DraftId(deps.random.uuid()),
        subject: permit.subject(),
        loan: loan.id,
        fields: DraftFields::default(),
        changed_at: now,
    };
    drafts::insert(tx, &draft).await?;
    Ok(draft.id)
}
