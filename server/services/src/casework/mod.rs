//! The centre's handling of cases.

mod make;
mod names;
mod open;
mod person;
pub(crate) mod reads;
pub(crate) mod rights;
mod tasks;
mod typed;

use async_trait::async_trait;
use domain::{
    actor::Staff,
    case::MoveFields,
    id::{CaseId, PersonId},
    portal::Casework,
    refusal::Refusal,
    views::{StaffCase, StaffPerson, TaskList, TaskQuery},
};

use crate::{error::Asked, finish::to_the_end, ports::Deps};

/// The desk for staff.
pub(crate) struct Desk(pub(crate) Deps);

#[async_trait]
impl Casework for Desk {
    async fn tasks(&self, who: &Staff, query: TaskQuery) -> Result<TaskList, Refusal> {
        Asked::new("casework.tasks", who.id.0).answer(tasks::tasks(&self.0, who, query).await)
    }

    async fn open(&self, who: &Staff, case: CaseId) -> Result<StaffCase, Refusal> {
        let (deps, asker) = (self.0.clone(), who.clone());
        let outcome = to_the_end(async move { open::open(&deps, &asker, case).await }).await;
        Asked::new("casework.open", who.id.0).about(case.0).answer(outcome)
    }

    async fn make(&self, who: &Staff, case: CaseId, version: i64, typed: MoveFields) -> Result<(), Refusal> {
        let (deps, asker) = (self.0.clone(), who.clone());
        let outcome = to_the_end(async move {
            let typed = typed::storable_fields(typed);
            let made = make::make(&deps, &asker, case, version, &typed).await;
            typed::keep_when_refused(&deps, &asker, case, &typed, &made).await?;
            made
        })
        .await;
        Asked::new("casework.make", who.id.0).about(case.0).answer(outcome)
    }

    async fn put_down(&self, who: &Staff, case: CaseId, typed: MoveFields) -> Result<(), Refusal> {
        let (deps, asker) = (self.0.clone(), who.clone());
        let outcome = to_the_end(async move { typed::put_down(&deps, &asker, case, typed).await }).await;
        Asked::new("casework.put_down", who.id.0).about(case.0).answer(outcome)
    }

    async fn person(&self, who: &Staff, person: PersonId) -> Result<StaffPerson, Refusal> {
        let (deps, asker) = (self.0.clone(), who.clone());
        let outcome = to_the_end(async move { person::person(&deps, &asker, person).await }).await;
        Asked::new("casework.person", who.id.0).about(person.0).answer(outcome)
    }
}
