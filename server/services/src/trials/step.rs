//! Takes a step with a trial: the trial, its event and its message in one transaction.

use domain::{
    actor::Staff,
    case::EventBy,
    id::TrialId,
    refusal::{NotAllowed, Refusal},
    time::Instant,
    trial::{SlotTime, Trial, TrialEvent, TrialStep},
};
use store::{Tx, trials};

use crate::{error::Failure, outbox, ports::Deps};

/// What a step is told with.
#[derive(Debug, Clone, Default)]
pub(crate) struct Stepped {
    /// The time that was taken.
    pub(crate) starts_at: Option<Instant>,
    /// What was written with it.
    pub(crate) text: Option<String>,
}

/// Takes the step; `change` writes what else it changes into the trial.
pub(crate) async fn stepped(
    deps: &Deps,
    tx: &Tx,
    trial: &Trial,
    step: TrialStep,
    by: Option<EventBy>,
    told: Stepped,
    change: impl FnOnce(&mut Trial),
) -> Result<Trial, Failure> {
    let now = deps.clock.now();
    let illegal = |_illegal| Refusal::NotAllowed(NotAllowed::IllegalMove);
    let mut next = trial.step(step, now).map_err(illegal)?;
    change(&mut next);
    let event = TrialEvent {
        trial: next.id,
        version: next.version,
        at: now,
        by,
        step,
        starts_at: told.starts_at,
        text: told.text,
    };
    trials::update(tx, &next, &event, trial.version).await?;
    outbox::trial_changed(deps, tx, &event).await?;
    Ok(next)
}

/// Something happened to a time that is kept for the trial, which goes on waiting; nobody did it. Whether the trial waits.
pub(crate) async fn offer_changed(
    deps: &Deps,
    tx: &Tx,
    trial: TrialId,
    step: TrialStep,
    starts_at: Option<Instant>,
) -> Result<bool, Failure> {
    let Some(version) = trials::next_of_waiting(tx, trial).await? else { return Ok(false) };
    let event = TrialEvent { trial, version, at: deps.clock.now(), by: None, step, starts_at, text: None };
    trials::append_event(tx, &event).await?;
    outbox::trial_changed(deps, tx, &event).await?;
    Ok(true)
}

/// The time of the trial was moved by staff: a new edition of the entry, told to whoever has it. Whether the trial is still ahead.
/// The right to the calendar has been decided; nothing about the person is read or given away.
pub(crate) async fn slot_moved(
    deps: &Deps,
    tx: &Tx,
    who: &Staff,
    trial: TrialId,
    to: SlotTime,
) -> Result<bool, Failure> {
    let now = deps.clock.now();
    let Some(version) = trials::next_edition(tx, trial, now).await? else { return Ok(false) };
    let event = TrialEvent {
        trial,
        version,
        at: now,
        by: Some(EventBy::Staff(who.id)),
        step: TrialStep::Book,
        starts_at: Some(to.starts_at),
        text: None,
    };
    trials::append_event(tx, &event).await?;
    outbox::trial_changed(deps, tx, &event).await?;
    Ok(true)
}
