//! The holder's own cases.

mod charge;
mod find;
mod list;
mod withdraw;

use async_trait::async_trait;
use domain::{
    actor::Citizen,
    case::{Billed, Case, ChargeTyped},
    id::CaseId,
    portal::Cases,
    read_log::ReadKind,
    refusal::Refusal,
    time::Instant,
    views::{CaseCard, CaseList, CasePage, ChargeForm, Reported},
};

use crate::{error::Asked, finish::to_the_end, guardians::written_down, ports::Deps};

/// The desk for cases.
pub(crate) struct Desk(pub(crate) Deps);

#[async_trait]
impl Cases for Desk {
    async fn list(&self, who: &Citizen) -> Result<CaseList, Refusal> {
        let found = list::list(&self.0, who).await;
        let shown = written_down(&self.0, who, ReadKind::Cases, found).await;
        Asked::new("cases.list", who.person.0).about(who.subject().0).answer(shown)
    }

    async fn find(&self, who: &Citizen, case: CaseId) -> Result<CasePage, Refusal> {
        let found = find::find(&self.0, who, case).await;
        let shown = written_down(&self.0, who, ReadKind::OwnCase, found).await;
        Asked::new("cases.find", who.person.0).about(case.0).answer(shown)
    }

    async fn withdraw(&self, who: &Citizen, case: CaseId) -> Result<(), Refusal> {
        let (deps, asker) = (self.0.clone(), who.clone());
        let outcome = to_the_end(async move { withdraw::withdraw(&deps, &asker, case).await }).await;
        Asked::new("cases.withdraw", who.person.0).about(case.0).answer(outcome)
    }

    async fn charge_form(&self, who: &Citizen, billed: Billed) -> Result<ChargeForm, Refusal> {
        let found = charge::form(&self.0, who, billed).await;
        let kind = match billed {
            Billed::Loan(_) => ReadKind::Aid,
            Billed::Number(_) => ReadKind::OwnNumber,
        };
        let shown = written_down(&self.0, who, kind, found).await;
        Asked::new("cases.charge_form", who.person.0).about(who.subject().0).answer(shown)
    }

    async fn keep_charge(&self, who: &Citizen, typed: ChargeTyped) -> Result<Instant, Refusal> {
        let (deps, asker, id) = (self.0.clone(), who.clone(), typed.id);
        let kept = to_the_end(async move {
            let now = deps.clock.now();
            charge::keep(&deps, &asker, &charge::storable_fields(typed)).await?;
            Ok(now)
        });
        Asked::new("cases.keep_charge", who.person.0).about(id.0).answer(kept.await)
    }

    async fn charge(&self, who: &Citizen, typed: ChargeTyped) -> Result<Reported, Refusal> {
        let (deps, asker, id) = (self.0.clone(), who.clone(), typed.id);
        let typed = charge::storable_fields(typed);
        let outcome = to_the_end(async move { charge::send(&deps, &asker, &typed).await });
        Asked::new("cases.charge", who.person.0).about(id.0).answer(outcome.await)
    }
}

/// One line about a case.
pub(crate) fn card(case: &Case) -> CaseCard {
    CaseCard {
        id: case.id,
        reference: case.reference.clone(),
        kind: case.kind(),
        aid_name: case.aid.name.clone(),
        status: case.status,
        submitted_at: case.submitted_at,
        due: case.due,
        expected: case.expected,
        hold_until: case.hold_until,
    }
}
