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
    read_log::ReadKind,
    refusal::Refusal,
    views::{LoanList, LoanPage, Overview, PersonChoice},
};

use crate::{error::Asked, guardians::written_down, ports::Deps};

/// The desk for pass and loans.
pub(crate) struct Desk(pub(crate) Deps);

#[async_trait]
impl Passes for Desk {
    async fn people(&self, who: &Citizen) -> Result<Vec<PersonChoice>, Refusal> {
        Asked::new("passes.people", who.person.0).answer(people::people(&self.0, who).await)
    }

    async fn overview(&self, who: &Citizen) -> Result<Overview, Refusal> {
        let found = overview::overview(&self.0, who).await;
        let shown = written_down(&self.0, who, ReadKind::Overview, found).await;
        Asked::new("passes.overview", who.person.0).about(who.subject().0).answer(shown)
    }

    async fn loans(&self, who: &Citizen) -> Result<LoanList, Refusal> {
        let found = loans::loans(&self.0, who).await;
        let shown = written_down(&self.0, who, ReadKind::Aids, found).await;
        Asked::new("passes.loans", who.person.0).about(who.subject().0).answer(shown)
    }

    async fn loan(&self, who: &Citizen, loan: LoanId) -> Result<LoanPage, Refusal> {
        let found = loan::loan(&self.0, who, loan).await;
        let shown = written_down(&self.0, who, ReadKind::Aid, found).await;
        Asked::new("passes.loan", who.person.0).about(loan.0).answer(shown)
    }
}
