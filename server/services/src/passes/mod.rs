//! The pass and the aids on loan.

mod loan;
mod loans;
mod overview;
mod people;

use async_trait::async_trait;
use domain::{
    actor::Citizen,
    id::LoanId,
    portal::Passes,
    refusal::Refusal,
    views::{LoanList, LoanPage, Overview, PersonChoice},
};

use crate::{error::Asked, ports::Deps};

/// The desk for pass and loans.
pub(crate) struct Desk(pub(crate) Deps);

#[async_trait]
impl Passes for Desk {
    async fn people(&self, who: &Citizen) -> Result<Vec<PersonChoice>, Refusal> {
        Asked::new("passes.people", who.person.0).answer(people::people(&self.0, who).await)
    }

    async fn overview(&self, who: &Citizen) -> Result<Overview, Refusal> {
        Asked::new("passes.overview", who.person.0)
            .about(who.subject().0)
            .answer(overview::overview(&self.0, who).await)
    }

    async fn loans(&self, who: &Citizen) -> Result<LoanList, Refusal> {
        Asked::new("passes.loans", who.person.0)
            .about(who.subject().0)
            .answer(loans::loans(&self.0, who).await)
    }

    async fn loan(&self, who: &Citizen, loan: LoanId) -> Result<LoanPage, Refusal> {
        Asked::new("passes.loan", who.person.0).about(loan.0).answer(loan::loan(&self.0, who, loan).await)
    }
}
