//! When nothing fits: wished times, and the waiting list.

use domain::{
    actor::Citizen,
    case::EventBy,
    id::TrialId,
    refusal::{NotAllowed, Refusal},
    trial::{BookingState, Place, Trial, TrialState, TrialStep, read_wishes},
};
use store::{Tx, calendar, trials};

use super::{
    load,
    offer::offer_freed,
    step::{Stepped, stepped},
};
use crate::{error::Failure, limits, ports::Deps};

pub(super) async fn wish(deps: &Deps, who: &Citizen, id: TrialId) -> Result<(), Failure> {
    deps.store
        .write(async |tx: &Tx| {
            let (_, trial) = load::open_trial(deps, tx, who, id).await?;
            load::refuse_incomplete(&trial)?;
            read_wishes(&trial.wishes, deps.clock.today()).map_err(Refusal::Invalid)?;
            limits::submit(deps, tx, who.person).await?;
            give_up_offer(deps, tx, &trial).await?;
            let told = Stepped { starts_at: None, text: Some(trial.wishes.join(", ")) };
            let by = Some(EventBy::Citizen(who.person));
            let at_centre = |next: &mut Trial| next.place = Some(Place::Centre);
            stepped(deps, tx, &trial, TrialStep::Wish, by, told, at_centre).await?;
            Ok(())
        })
        .await
}

/// Until the last day that times are shown for. Waiting twice is waiting once, until that day has passed.
pub(super) async fn wait(deps: &Deps, who: &Citizen, id: TrialId) -> Result<(), Failure> {
    deps.store
        .write(async |tx: &Tx| {
            let (_, trial) = load::open_trial(deps, tx, who, id).await?;
            load::refuse_incomplete(&trial)?;
            match trial.state {
                TrialState::Waiting if trial.still_waits(deps.clock.today()) => return Ok(()),
                TrialState::Draft | TrialState::Wished | TrialState::Waiting => {}
                _ => return Err(Refusal::NotAllowed(NotAllowed::IllegalMove).into()),
            }
            limits::submit(deps, tx, who.person).await?;
            let notice = calendar::notice(tx, &trial.centre).await?;
            let until = notice.last_day(deps.clock.now());
            let by = Some(EventBy::Citizen(who.person));
            let waits = |next: &mut Trial| {
                next.place = Some(Place::Centre);
                next.waits_until = Some(until);
            };
            stepped(deps, tx, &trial, TrialStep::Wait, by, Stepped::default(), waits).await?;
            Ok(())
        })
        .await
}

/// A time that was kept for this one goes to the next.
async fn give_up_offer(deps: &Deps, tx: &Tx, trial: &Trial) -> Result<(), Failure> {
    match trials::release(tx, trial.id, BookingState::Lapsed).await? {
        Some(freed) => offer_freed(deps, tx, &trial.centre, freed).await,
        None => Ok(()),
    }
}
