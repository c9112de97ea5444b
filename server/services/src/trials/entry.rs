//! The entry for one's own calendar.

use domain::{actor::Citizen, id::TrialId, refusal::Refusal, trial::TrialState, views::CalendarEntry};
use store::{centres, trials};

use super::{find::time_of, load};
use crate::{error::Failure, ports::Deps};

/// Of a trial that was called off, the entry that takes it out of the calendar again.
pub(super) async fn entry(deps: &Deps, who: &Citizen, id: TrialId) -> Result<CalendarEntry, Failure> {
    let reader = deps.store.read();
    let (standing, trial) = load::trial(deps, &reader, who, id).await?;
    let permit = &standing.subject.permit;
    let centre = centres::find(&reader, &trial.centre).await?.ok_or(Refusal::NotFound)?;
    let cancelled = trial.state == TrialState::Cancelled;
    let held = match trial.state {
        TrialState::Booked => {
            time_of(deps, &reader, permit, &trial).await?.map(|held| (held.time, held.room))
        }
        TrialState::Cancelled => {
            trials::last_held(&reader, permit, id).await?.map(|held| (held.slot.time, held.room))
        }
        _ => None,
    };
    let (time, room) = held.ok_or(Refusal::NotFound)?;
    Ok(CalendarEntry {
        trial: id,
        sequence: trial.sequence,
        time,
        place: format!("{}, {}", room.name, room.directions),
        centre: centre.name,
        cancelled,
        changed_at: trial.changed_at,
    })
}
