//! Begins an exchange of a loan, or finds the one already begun.

use domain::{
    actor::Citizen,
    exchange::{Draft, DraftFields},
    id::{DraftId, LoanId},
    refusal::Refusal,
};
use store::{StoreError, Tx, drafts, loans};

use crate::{error::Failure, ports::Deps, standing};

pub(super) async fn start(deps: &Deps, who: &Citizen, loan: LoanId) -> Result<DraftId, Failure> {
    let begun = deps.store.write(async |tx: &Tx| attempt(deps, tx, who, loan).await).await;
    match begun {
        // Begun by somebody else at the same moment: go on with that one.
        Err(Failure::Store(StoreError::Duplicate)) => {
            let draft = drafts::find_for_loan(&deps.store.read(), who.subject(), loan).await?;
            Ok(draft.ok_or(Refusal::NotFound)?.id)
        }
        other => other,
    }
}

async fn attempt(deps: &Deps, tx: &Tx, who: &Citizen, loan: LoanId) -> Result<DraftId, Failure> {
    let now = deps.clock.now();
    let standing = standing::of(tx, who, deps.clock.today()).await?;
    let subject = standing.subject.person.id;
    let loan = loans::find(tx, subject, loan).await?.ok_or(Refusal::NotFound)?;
    let closed = standing.closed(&loan);
    if !closed.is_empty() {
        return Err(Refusal::ExchangeClosed(closed).into());
    }
    if let Some(draft) = drafts::find_for_loan(tx, subject, loan.id).await? {
        return Ok(draft.id);
    }
    let draft = Draft {
        id: DraftId(deps.random.uuid()),
        subject,
        loan: loan.id,
        fields: DraftFields::default(),
        changed_at: now,
    };
    drafts::insert(tx, &draft).await?;
    Ok(draft.id)
}
