//! What staff do with a trial: met, not met, another time, called off.

use domain::{
    access::Permit,
    actor::Staff,
    case::EventBy,
    id::{BookingId, SlotId, TrialId},
    portal::TrialMove,
    problem::{Field, Problem, ProblemKind},
    read_log::ReadKind,
    refusal::{NotAllowed, Refusal},
    trial::{Booking, BookingState, MAX_CALLED_OFF, Trial, TrialStep},
};
use store::{StoreError, Tx, calendar, trials};

use super::rights::visible;
use crate::{
    casework::reads,
    error::Failure,
    order_numbers::cancel::{By, with_trial},
    ports::Deps,
    trials::{Stepped, lapse_of, offer_freed, stepped},
    words::storable,
};

/// `version` is the one the page showed.
pub(super) async fn make(
    deps: &Deps,
    who: &Staff,
    id: TrialId,
    version: i64,
    made: TrialMove,
) -> Result<(), Failure> {
    deps.store
        .write(async |tx: &Tx| {
            let (permit, trial, _person) = visible(tx, who, id, deps.clock.today()).await?;
            if trial.version != version {
                let done = already_made(tx, who, &permit, &trial, version, &made).await?;
                return if done { Ok(()) } else { Err(Refusal::Stale.into()) };
            }
            let by = Some(EventBy::Staff(who.id));
            let nothing = Stepped::default();
            match made {
                TrialMove::Met => {
                    has_begun(deps, tx, &permit, &trial).await?;
                    stepped(deps, tx, &trial, TrialStep::Meet, by, nothing, |_next| {}).await?;
                }
                TrialMove::Missed => {
                    has_begun(deps, tx, &permit, &trial).await?;
                    stepped(deps, tx, &trial, TrialStep::Miss, by, nothing, |_next| {}).await?;
                }
                TrialMove::Book(slot) => book(deps, tx, who, &trial, slot).await?,
                TrialMove::Cancel(text) => cancel(deps, tx, who, &permit, &trial, text).await?,
            }
            trials::delete_typed(tx, id, who.id).await?;
            reads::record(deps, tx, who, permit.subject(), None, ReadKind::TrialMove).await
        })
        .await
}

/// Whether the trial has left `version` by this very move of the same member of staff: a button that was pressed twice.
async fn already_made(
    tx: &Tx,
    who: &Staff,
    permit: &Permit,
    trial: &Trial,
    version: i64,
    made: &TrialMove,
) -> Result<bool, Failure> {
    let events = trials::events(tx, permit, trial.id).await?;
    let next = events.into_iter().find(|event| Some(event.version) == version.checked_add(1));
    let Some(next) = next.filter(|next| next.by == Some(EventBy::Staff(who.id))) else { return Ok(false) };
    Ok(match (made, next.step) {
        (TrialMove::Met, TrialStep::Meet) | (TrialMove::Missed, TrialStep::Miss) => true,
        (TrialMove::Book(slot), TrialStep::Book) => {
            trials::held(tx, permit, trial.id).await?.is_some_and(|held| held.slot.id == *slot)
        }
        (TrialMove::Cancel(text), TrialStep::Cancel) => {
            let text = storable(text.clone());
            next.text.as_deref() == Some(text.trim())
        }
        _ => false,
    })
}

/// Nobody has come, or stayed away, before the day.
async fn has_begun(deps: &Deps, tx: &Tx, permit: &Permit, trial: &Trial) -> Result<(), Failure> {
    use domain::time::oslo_date;
    let held = trials::held(tx, permit, trial.id).await?;
    let begun = held.is_none_or(|held| oslo_date(held.slot.time.starts_at) <= deps.clock.today());
    if begun { Ok(()) } else { Err(Refusal::NotAllowed(NotAllowed::IllegalMove).into()) }
}

/// Staff are not bound by the limits of notice: they know what can be fetched in time.
async fn book(deps: &Deps, tx: &Tx, who: &Staff, trial: &Trial, wanted: SlotId) -> Result<(), Failure> {
    let now = deps.clock.now();
    let slot = calendar::find_open(tx, &trial.centre, wanted).await?.ok_or(Refusal::TimeTaken)?;
    if slot.time.starts_at <= now {
        return Err(Refusal::TimeTaken.into());
    }
    // The own one first: an offer that has run out, of this very time, would lapse in a version of its own.
    let freed = trials::release(tx, trial.id, BookingState::Changed).await?;
    lapse_of(deps, tx, wanted).await?;
    let booking = Booking::booked(BookingId(deps.random.uuid()), wanted, trial.id, now);
    match trials::take(tx, &booking).await {
        Err(StoreError::Duplicate) => return Err(Refusal::TimeTaken.into()),
        other => other?,
    }
    let told = Stepped { starts_at: Some(slot.time.starts_at), text: None };
    stepped(deps, tx, trial, TrialStep::Book, Some(EventBy::Staff(who.id)), told, |_next| {}).await?;
    match freed {
        Some(freed) => offer_freed(deps, tx, &trial.centre, freed).await,
        None => Ok(()),
    }
}

async fn cancel(
    deps: &Deps,
    tx: &Tx,
    who: &Staff,
    permit: &Permit,
    trial: &Trial,
    text: String,
) -> Result<(), Failure> {
    let text = storable(text).trim().to_owned();
    let problem = |kind| Refusal::Invalid(vec![Problem::new(Field::DecisionText, kind)]);
    if text.is_empty() {
        return Err(problem(ProblemKind::Missing).into());
    }
    if text.chars().nth(MAX_CALLED_OFF as usize).is_some() {
        return Err(problem(ProblemKind::TooLong { max: MAX_CALLED_OFF }).into());
    }
    with_trial(deps, tx, permit, trial.id, By::Staff(who.id, &text)).await?;
    let freed = trials::release(tx, trial.id, BookingState::Cancelled).await?;
    let told = Stepped { starts_at: None, text: Some(text) };
    stepped(deps, tx, trial, TrialStep::Cancel, Some(EventBy::Staff(who.id)), told, |_next| {}).await?;
    match freed {
        Some(freed) => offer_freed(deps, tx, &trial.centre, freed).await,
        None => Ok(()),
    }
}
