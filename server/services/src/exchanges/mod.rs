//! Exchanging an aid oneself: begin, keep what is typed, send.

mod delete;
mod draft;
mod save;
mod start;
mod submit;

use async_trait::async_trait;
use domain::{
    actor::Citizen,
    id::{CaseId, DraftId, LoanId},
    portal::{Exchanges, StepFields},
    read_log::ReadKind,
    refusal::Refusal,
    views::DraftState,
};

use crate::{error::Asked, finish::to_the_end, guardians::written_down, ports::Deps};

/// The desk for exchanges.
pub(crate) struct Desk(pub(crate) Deps);

#[async_trait]
impl Exchanges for Desk {
    async fn start(&self, who: &Citizen, loan: LoanId) -> Result<DraftId, Refusal> {
        let (deps, asker) = (self.0.clone(), who.clone());
        let outcome = to_the_end(async move { start::start(&deps, &asker, loan).await }).await;
        Asked::new("exchanges.start", who.person.0).about(loan.0).answer(outcome)
    }

    async fn draft(&self, who: &Citizen, draft: DraftId) -> Result<DraftState, Refusal> {
        let found = draft::state(&self.0, who, draft).await;
        let outcome = match found {
            // Only the way to the receipt: nothing is shown.
            Ok(DraftState::Sent(case)) => Ok(DraftState::Sent(case)),
            shown => written_down(&self.0, who, ReadKind::Exchange, shown).await,
        };
        Asked::new("exchanges.draft", who.person.0).about(draft.0).answer(outcome)
    }

    async fn save(&self, who: &Citizen, draft: DraftId, fields: StepFields) -> Result<DraftState, Refusal> {
        let (deps, asker) = (self.0.clone(), who.clone());
        let outcome = to_the_end(async move {
            save::save(&deps, &asker, draft, fields).await?;
            draft::state(&deps, &asker, draft).await
        })
        .await;
        Asked::new("exchanges.save", who.person.0).about(draft.0).answer(outcome)
    }

    async fn delete(&self, who: &Citizen, draft: DraftId) -> Result<(), Refusal> {
        let (deps, asker) = (self.0.clone(), who.clone());
        let outcome = to_the_end(async move { delete::delete(&deps, &asker, draft).await }).await;
        Asked::new("exchanges.delete", who.person.0).about(draft.0).answer(outcome)
    }

    async fn submit(&self, who: &Citizen, draft: DraftId) -> Result<CaseId, Refusal> {
        let (deps, asker) = (self.0.clone(), who.clone());
        let outcome = to_the_end(async move { submit::submit(&deps, &asker, draft).await }).await;
        Asked::new("exchanges.submit", who.person.0).about(draft.0).answer(outcome)
    }
}
