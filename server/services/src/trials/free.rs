//! The times one can have.

use std::collections::HashMap;

use chrono::{Days, NaiveDate};
use domain::{
    actor::Citizen,
    id::{RoomId, SlotId, TrialId},
    time::{oslo_date, start_of_day},
    trial::{Notice, Room, Slot, Trial, nearest},
    views::{FreeTime, FreeTimes},
};
use store::{
    Handle,
    calendar::{self, FreeSlots},
};

use super::find;
use crate::{error::Failure, ports::Deps};

/// Times on one page.
const ON_A_PAGE: usize = 40;
/// Alternatives shown first to somebody who was not quick enough.
const ALTERNATIVES: usize = 3;

pub(super) async fn free(
    deps: &Deps,
    who: &Citizen,
    id: TrialId,
    from: Option<NaiveDate>,
    taken: Option<SlotId>,
) -> Result<FreeTimes, Failure> {
    let page = find::find(deps, who, id).await?;
    let reader = deps.store.read();
    let notice = calendar::notice(&reader, &page.trial.centre).await?;
    let mut slots = slots(deps, &reader, &page.trial, notice, from).await?;
    let more_from = slots.get(ON_A_PAGE).map(|next| oslo_date(next.time.starts_at));
    slots.truncate(ON_A_PAGE);
    let rooms = rooms(&reader, &page.trial).await?;
    let near = match taken {
        Some(taken) => match calendar::find(&reader, &page.trial.centre, taken).await? {
            Some(taken) => nearest(&slots, taken.time.starts_at, ALTERNATIVES),
            None => slots.iter().take(ALTERNATIVES).copied().collect(),
        },
        None => Vec::new(),
    };
    let shown = |slots: &[Slot]| slots.iter().filter_map(|slot| free_time(slot, &rooms)).collect();
    Ok(FreeTimes { nearest: shown(&near), times: shown(&slots), more_from, notice, page })
}

/// One more than a page, so that one knows whether there are more. Whole days: a page does not begin within one.
async fn slots(
    deps: &Deps,
    handle: &impl Handle,
    trial: &Trial,
    notice: Notice,
    from: Option<NaiveDate>,
) -> Result<Vec<Slot>, Failure> {
    let now = deps.clock.now();
    let first = notice.first_day(now).max(from.unwrap_or_default());
    let asked = FreeSlots {
        centre: &trial.centre,
        from: start_of_day(first).max(now),
        to: start_of_day(notice.last_day(now) + Days::new(1)),
        now,
        limit: (ON_A_PAGE + 1) as u64,
    };
    Ok(calendar::free(handle, &asked).await?)
}

async fn rooms(handle: &impl Handle, trial: &Trial) -> Result<HashMap<RoomId, Room>, Failure> {
    let rooms = calendar::rooms(handle, &trial.centre).await?;
    Ok(rooms.into_iter().map(|record| (record.room.id, record.room)).collect())
}

/// None for a room that has just gone.
pub(crate) fn free_time(slot: &Slot, rooms: &HashMap<RoomId, Room>) -> Option<FreeTime> {
    let room = rooms.get(&slot.room)?.clone();
    Some(FreeTime { slot: slot.id, time: slot.time, room })
}
