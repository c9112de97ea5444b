//! The centre's side of trials: who comes, and the calendar.

mod calendar;
mod change;
mod closing;
mod day;
mod make;
mod open;
mod rights;
mod times;
mod typed;

use async_trait::async_trait;
use chrono::NaiveDate;
use domain::{
    actor::Staff,
    id::TrialId,
    portal::{TrialMove, TrialWork},
    refusal::Refusal,
    trial::CalendarChange,
    views::{Calendar, DayList, StaffTrial},
};

use crate::{again::again, error::Asked, finish::to_the_end, ports::Deps};

/// The desk for trials at a centre.
pub(crate) struct Desk(pub(crate) Deps);

#[async_trait]
impl TrialWork for Desk {
    async fn day(&self, who: &Staff, date: NaiveDate) -> Result<DayList, Refusal> {
        Asked::new("trial_work.day", who.id.0).answer(day::day(&self.0, who, date).await)
    }

    async fn open(
        &self,
        who: &Staff,
        trial: TrialId,
        from: Option<NaiveDate>,
    ) -> Result<StaffTrial, Refusal> {
        let (deps, asker) = (self.0.clone(), who.clone());
        let outcome = to_the_end(async move { open::open(&deps, &asker, trial, from).await }).await;
        Asked::new("trial_work.open", who.id.0).about(trial.0).answer(outcome)
    }

    async fn make(&self, who: &Staff, trial: TrialId, version: i64, made: TrialMove) -> Result<(), Refusal> {
        let (deps, asker) = (self.0.clone(), who.clone());
        let outcome = to_the_end(async move {
            let answer = again(|| make::make(&deps, &asker, trial, version, made.clone())).await;
            typed::keep_when_refused(&deps, &asker, trial, &made, &answer).await?;
            answer
        })
        .await;
        Asked::new("trial_work.make", who.id.0).about(trial.0).answer(outcome)
    }

    async fn calendar(&self, who: &Staff, from: NaiveDate) -> Result<Calendar, Refusal> {
        Asked::new("trial_work.calendar", who.id.0).answer(calendar::calendar(&self.0, who, from).await)
    }

    async fn change(&self, who: &Staff, change: CalendarChange) -> Result<(), Refusal> {
        let (deps, asker) = (self.0.clone(), who.clone());
        let outcome =
            to_the_end(async move { again(|| change::change(&deps, &asker, change.clone())).await }).await;
        Asked::new("trial_work.change", who.id.0).answer(outcome)
    }
}
