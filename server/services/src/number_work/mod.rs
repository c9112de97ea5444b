//! The centre's handling of order numbers.

mod export;
mod limits;
mod list;
mod make;
mod open;
mod rights;
mod typed;

use async_trait::async_trait;
use domain::{
    actor::Staff,
    id::OrderNumberId,
    order_number::{LimitFields, NumberMoveFields},
    portal::NumberWork,
    refusal::Refusal,
    views::{NumberLimits, NumberView, StaffNumber, StaffNumberList},
};

use crate::{error::Asked, finish::to_the_end, ports::Deps};

/// The desk for staff.
pub(crate) struct Desk(pub(crate) Deps);

#[async_trait]
impl NumberWork for Desk {
    async fn list(&self, who: &Staff, view: NumberView) -> Result<StaffNumberList, Refusal> {
        Asked::new("number_work.list", who.id.0).answer(list::list(&self.0, who, view).await)
    }

    async fn search(&self, who: &Staff, typed: &str) -> Result<OrderNumberId, Refusal> {
        Asked::new("number_work.search", who.id.0).answer(list::search(&self.0, who, typed).await)
    }

    async fn open(&self, who: &Staff, number: OrderNumberId) -> Result<StaffNumber, Refusal> {
        let (deps, asker) = (self.0.clone(), who.clone());
        let outcome = to_the_end(async move { open::open(&deps, &asker, number).await }).await;
        Asked::new("number_work.open", who.id.0).about(number.0).answer(outcome)
    }

    async fn make(
        &self,
        who: &Staff,
        number: OrderNumberId,
        version: i64,
        typed: NumberMoveFields,
    ) -> Result<(), Refusal> {
        let (deps, asker) = (self.0.clone(), who.clone());
        let outcome = to_the_end(async move {
            let typed = typed::storable_fields(typed);
            let made = make::make(&deps, &asker, number, version, &typed).await;
            typed::keep_when_refused(&deps, &asker, number, &typed, &made).await?;
            made
        });
        Asked::new("number_work.make", who.id.0).about(number.0).answer(outcome.await)
    }

    async fn put_down(
        &self,
        who: &Staff,
        number: OrderNumberId,
        typed: NumberMoveFields,
    ) -> Result<(), Refusal> {
        let (deps, asker) = (self.0.clone(), who.clone());
        let outcome = to_the_end(async move { typed::put_down(&deps, &asker, number, typed).await }).await;
        Asked::new("number_work.put_down", who.id.0).about(number.0).answer(outcome)
    }

    async fn limits(&self, who: &Staff) -> Result<NumberLimits, Refusal> {
        Asked::new("number_work.limits", who.id.0).answer(limits::limits(&self.0, who).await)
    }

    async fn set_limit(&self, who: &Staff, typed: LimitFields) -> Result<(), Refusal> {
        let (deps, asker) = (self.0.clone(), who.clone());
        let outcome = to_the_end(async move { limits::set(&deps, &asker, &typed).await }).await;
        Asked::new("number_work.set_limit", who.id.0).answer(outcome)
    }

    async fn drop_limit(&self, who: &Staff, typed: LimitFields) -> Result<(), Refusal> {
        let (deps, asker) = (self.0.clone(), who.clone());
        let outcome = to_the_end(async move { limits::take_away(&deps, &asker, &typed).await }).await;
        Asked::new("number_work.drop_limit", who.id.0).answer(outcome)
    }

    async fn export(&self, who: &Staff) -> Result<String, Refusal> {
        Asked::new("number_work.export", who.id.0).answer(export::export(&self.0, who).await)
    }
}
