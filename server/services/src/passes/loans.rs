//! All aids on loan.

use domain::{
    actor::Citizen,
    id::DraftId,
    loan::Loan,
    views::{ExchangeDoor, LoanCard, LoanList},
};

use crate::{
    error::Failure,
    ports::Deps,
    standing::{self, Standing},
};

pub(super) async fn loans(deps: &Deps, who: &Citizen) -> Result<LoanList, Failure> {
    let reader = deps.store.read();
    let (standing, loans) = standing::with_loans(&reader, who, deps.clock.today()).await?;
    Ok(LoanList {
        pass: standing.pass(),
        loans: loans.into_iter().map(|at| card(&standing, at.loan, at.draft)).collect(),
    })
}

/// One aid with what may be done about it. `draft` is the exchange already begun.
pub(super) fn card(standing: &Standing, loan: Loan, draft: Option<DraftId>) -> LoanCard {
    let closed = standing.closed(&loan);
    let exchange = if closed.is_empty() { ExchangeDoor::Open(draft) } else { ExchangeDoor::Closed(closed) };
    LoanCard { covered: standing.covers(&loan), exchange, loan }
}
