//! All aids on loan.

use std::collections::HashMap;

use domain::{
    actor::Citizen,
    id::{DraftId, LoanId},
    loan::Loan,
    views::{ExchangeDoor, LoanCard, LoanList},
};
use store::{drafts, loans};

use crate::{
    error::Failure,
    ports::Deps,
    standing::{self, Standing},
};

pub(super) async fn loans(deps: &Deps, who: &Citizen) -> Result<LoanList, Failure> {
    let reader = deps.store.read();
    let standing = standing::of(&reader, who, deps.clock.today()).await?;
    let loans = loans::of(&reader, standing.subject.person.id).await?;
    let drafts = drafts::of(&reader, standing.subject.person.id).await?;
    let drafts: HashMap<LoanId, DraftId> = drafts.iter().map(|draft| (draft.loan, draft.id)).collect();
    let card = |loan: Loan| {
        let draft = drafts.get(&loan.id).copied();
        card(&standing, loan, draft)
    };
    Ok(LoanList {
        subject_name: standing.subject.person.full_name(),
        pass: standing.pass(),
        loans: loans.into_iter().map(card).collect(),
    })
}

/// One aid with what may be done about it. `draft` is the exchange already begun.
pub(super) fn card(standing: &Standing, loan: Loan, draft: Option<DraftId>) -> LoanCard {
    let closed = standing.closed(&loan);
    let exchange = if closed.is_empty() { ExchangeDoor::Open(draft) } else { ExchangeDoor::Closed(closed) };
    LoanCard { covered: standing.covers(&loan), exchange, loan }
}
