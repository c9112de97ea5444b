//! Trying aids out: pick products, find a time or a supplier, and say what came of it.

mod book;
mod cancel;
mod conclude;
mod entry;
mod find;
mod free;
mod list;
mod load;
mod offer;
mod pick;
mod save;
mod step;
mod supplier;
mod wish;

use async_trait::async_trait;
use chrono::NaiveDate;
use domain::{
    actor::Citizen,
    id::{SlotId, TrialId, TrialProductId},
    portal::{TrialFields, Trials},
    product::HmsNumber,
    read_log::ReadKind,
    refusal::Refusal,
    views::{CalendarEntry, FreeTimes, TrialList, TrialPage},
};

pub(crate) use find::{calendar_time, cases_of};
pub(crate) use free::{free_times, rooms, whole_days};
pub(crate) use list::going_on;
pub(crate) use offer::{lapse, lapse_of, offer_all, offer_freed, withdraw};
pub(crate) use step::{Stepped, slot_moved, stepped};

use crate::{
    again::again,
    error::{Asked, Failure},
    finish::to_the_end,
    guardians::written_down,
    ports::Deps,
};

/// The desk for trials.
pub(crate) struct Desk(pub(crate) Deps);

impl Desk {
    /// Does something with a trial to the end, whoever hangs up, and again when others were at it too.
    async fn change<T, F>(
        &self,
        what: &'static str,
        who: &Citizen,
        trial: TrialId,
        work: impl Fn(Deps, Citizen) -> F + Send + Sync + 'static,
    ) -> Result<T, Refusal>
    where
        T: Send + 'static,
        F: Future<Output = Result<T, Failure>> + Send + 'static,
    {
        let (deps, asker) = (self.0.clone(), who.clone());
        let outcome = to_the_end(async move { again(|| work(deps.clone(), asker.clone())).await }).await;
        Asked::new(what, who.person.0).about(trial.0).answer(outcome)
    }
}

#[async_trait]
impl Trials for Desk {
    async fn list(&self, who: &Citizen) -> Result<TrialList, Refusal> {
        let found = list::list(&self.0, who).await;
        let shown = written_down(&self.0, who, ReadKind::Trials, found).await;
        Asked::new("trials.list", who.person.0).about(who.subject().0).answer(shown)
    }

    async fn pick(&self, who: &Citizen, product: Option<HmsNumber>) -> Result<TrialId, Refusal> {
        let (deps, asker) = (self.0.clone(), who.clone());
        let outcome =
            to_the_end(async move { again(|| pick::pick(&deps, &asker, product.as_ref())).await }).await;
        Asked::new("trials.pick", who.person.0).about(who.subject().0).answer(outcome)
    }

    async fn put_back(&self, who: &Citizen, trial: TrialId, product: TrialProductId) -> Result<(), Refusal> {
        let work =
            move |deps: Deps, who: Citizen| async move { pick::put_back(&deps, &who, trial, product).await };
        self.change("trials.put_back", who, trial, work).await
    }

    async fn find(&self, who: &Citizen, trial: TrialId) -> Result<TrialPage, Refusal> {
        let found = find::find(&self.0, who, trial).await;
        let shown = written_down(&self.0, who, ReadKind::Trial, found).await;
        Asked::new("trials.find", who.person.0).about(trial.0).answer(shown)
    }

    async fn save(&self, who: &Citizen, trial: TrialId, fields: TrialFields) -> Result<TrialPage, Refusal> {
        let work = move |deps: Deps, who: Citizen| {
            let fields = fields.clone();
            async move {
                save::save(&deps, &who, trial, fields).await?;
                find::find(&deps, &who, trial).await
            }
        };
        self.change("trials.save", who, trial, work).await
    }

    async fn discard(&self, who: &Citizen, trial: TrialId) -> Result<(), Refusal> {
        let work = move |deps: Deps, who: Citizen| async move { cancel::discard(&deps, &who, trial).await };
        self.change("trials.discard", who, trial, work).await
    }

    async fn free(
        &self,
        who: &Citizen,
        trial: TrialId,
        from: Option<NaiveDate>,
        taken: Option<SlotId>,
    ) -> Result<FreeTimes, Refusal> {
        let found = free::free(&self.0, who, trial, from, taken).await;
        let shown = written_down(&self.0, who, ReadKind::Trial, found).await;
        Asked::new("trials.free", who.person.0).about(trial.0).answer(shown)
    }

    async fn book(&self, who: &Citizen, trial: TrialId, slot: SlotId) -> Result<(), Refusal> {
        let work = move |deps: Deps, who: Citizen| async move { book::book(&deps, &who, trial, slot).await };
        self.change("trials.book", who, trial, work).await
    }

    async fn wish(&self, who: &Citizen, trial: TrialId) -> Result<(), Refusal> {
        let work = move |deps: Deps, who: Citizen| async move { wish::wish(&deps, &who, trial).await };
        self.change("trials.wish", who, trial, work).await
    }

    async fn wait(&self, who: &Citizen, trial: TrialId) -> Result<(), Refusal> {
        let work = move |deps: Deps, who: Citizen| async move { wish::wait(&deps, &who, trial).await };
        self.change("trials.wait", who, trial, work).await
    }

    async fn answer_offer(
        &self,
        who: &Citizen,
        trial: TrialId,
        slot: SlotId,
        yes: bool,
    ) -> Result<(), Refusal> {
        let work =
            move |deps: Deps, who: Citizen| async move { offer::answer(&deps, &who, trial, slot, yes).await };
        self.change("trials.answer_offer", who, trial, work).await
    }

    async fn arrange(&self, who: &Citizen, trial: TrialId) -> Result<(), Refusal> {
        let work = move |deps: Deps, who: Citizen| async move { supplier::arrange(&deps, &who, trial).await };
        self.change("trials.arrange", who, trial, work).await
    }

    async fn cancel(&self, who: &Citizen, trial: TrialId) -> Result<(), Refusal> {
        let work = move |deps: Deps, who: Citizen| async move { cancel::cancel(&deps, &who, trial).await };
        self.change("trials.cancel", who, trial, work).await
    }

    async fn conclude(&self, who: &Citizen, trial: TrialId) -> Result<(), Refusal> {
        let work =
            move |deps: Deps, who: Citizen| async move { conclude::conclude(&deps, &who, trial).await };
        self.change("trials.conclude", who, trial, work).await
    }

    async fn calendar_entry(&self, who: &Citizen, trial: TrialId) -> Result<CalendarEntry, Refusal> {
        let found = entry::entry(&self.0, who, trial).await;
        let shown = written_down(&self.0, who, ReadKind::Trial, found).await;
        Asked::new("trials.calendar_entry", who.person.0).about(trial.0).answer(shown)
    }
}
