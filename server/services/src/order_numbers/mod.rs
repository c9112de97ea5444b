//! Order numbers: asking for one, having one, and what a firm may do with one.

pub(crate) mod ask;
pub(crate) mod cancel;
mod check;
mod draft;
mod facts;
mod find;
mod form;
mod paper;

use async_trait::async_trait;
use domain::{
    actor::Citizen,
    id::{AskId, OrderNumberId},
    order_number::{AskFields, OrderNumber},
    portal::{NumberChecks, OrderNumbers},
    read_log::ReadKind,
    refusal::Refusal,
    time::Instant,
    views::{Asked as AskedFor, Checked, NumberCard, NumberForm, NumberList, NumberPage, PaperSlip},
};
use uuid::Uuid;

use crate::{error::Asked, finish::to_the_end, guardians::written_down, ports::Deps};

/// The desk of holders.
pub(crate) struct Desk(pub(crate) Deps);

#[async_trait]
impl OrderNumbers for Desk {
    async fn list(&self, who: &Citizen) -> Result<NumberList, Refusal> {
        let found = find::list(&self.0, who).await;
        let shown = written_down(&self.0, who, ReadKind::Numbers, found).await;
        Asked::new("order_numbers.list", who.person.0).about(who.subject().0).answer(shown)
    }

    async fn find(&self, who: &Citizen, number: OrderNumberId) -> Result<NumberPage, Refusal> {
        let found = find::find(&self.0, who, number).await;
        let shown = written_down(&self.0, who, ReadKind::OwnNumber, found).await;
        Asked::new("order_numbers.find", who.person.0).about(number.0).answer(shown)
    }

    async fn on_paper(&self, who: &Citizen, number: OrderNumberId) -> Result<PaperSlip, Refusal> {
        let found = paper::slip(&self.0, who, number).await;
        let shown = written_down(&self.0, who, ReadKind::OwnNumber, found).await;
        Asked::new("order_numbers.on_paper", who.person.0).about(number.0).answer(shown)
    }

    async fn form(&self, who: &Citizen) -> Result<NumberForm, Refusal> {
        let found = form::form(&self.0, who).await;
        let shown = written_down(&self.0, who, ReadKind::OwnNumber, found).await;
        Asked::new("order_numbers.form", who.person.0).about(who.subject().0).answer(shown)
    }

    async fn keep(&self, who: &Citizen, ask: AskId, fields: AskFields) -> Result<Instant, Refusal> {
        let (deps, asker) = (self.0.clone(), who.clone());
        let kept = to_the_end(async move {
            let now = deps.clock.now();
            draft::keep(&deps, &asker, ask, fields).await?;
            Ok(now)
        });
        Asked::new("order_numbers.keep", who.person.0).about(ask.0).answer(kept.await)
    }

    async fn ask(&self, who: &Citizen, ask: AskId, fields: AskFields) -> Result<AskedFor, Refusal> {
        let (deps, asker) = (self.0.clone(), who.clone());
        let outcome = to_the_end(async move { ask::ask(&deps, &asker, ask, fields).await });
        Asked::new("order_numbers.ask", who.person.0).about(ask.0).answer(outcome.await)
    }

    async fn cancel(&self, who: &Citizen, number: OrderNumberId) -> Result<(), Refusal> {
        let (deps, asker) = (self.0.clone(), who.clone());
        let outcome = to_the_end(async move { cancel::cancel(&deps, &asker, number).await }).await;
        Asked::new("order_numbers.cancel", who.person.0).about(number.0).answer(outcome)
    }
}

/// The desk of firms, who do not sign in.
pub(crate) struct FirmDesk(pub(crate) Deps);

#[async_trait]
impl NumberChecks for FirmDesk {
    async fn check(&self, typed: &str) -> Result<Checked, Refusal> {
        let found = check::check(&self.0, typed).await;
        Asked::new("number_checks.check", Uuid::nil()).answer(found)
    }

    async fn mark_used(&self, typed: &str) -> Result<Checked, Refusal> {
        let (deps, typed) = (self.0.clone(), typed.to_owned());
        let outcome = to_the_end(async move { check::mark_used(&deps, &typed).await }).await;
        Asked::new("number_checks.mark_used", Uuid::nil()).answer(outcome)
    }
}

/// One line about an order number, as it stands on `today`.
pub(crate) fn card(number: &OrderNumber, today: chrono::NaiveDate) -> NumberCard {
    NumberCard {
        id: number.id,
        reference: number.reference.clone(),
        code: number.code.clone(),
        aid_name: number.aid.name.clone(),
        purpose: number.purpose,
        firm: number.firm.name.clone(),
        status: number.status_on(today),
        asked_at: number.asked_at,
        due: number.due,
        valid_until: number.valid_until,
    }
}
