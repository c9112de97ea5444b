//! The times one can have.

use std::collections::HashMap;

use chrono::{Days, NaiveDate};
use domain::{
    actor::Citizen,
    alphabet::sort_key,
    id::{RoomId, SlotId, TrialId},
    time::{Instant, oslo_date, start_of_day},
    trial::{Room, Slot, Trial, nearest},
    views::{FreeTime, FreeTimes},
};
use store::{
    Handle,
    calendar::{self, FreeSlots},
};

use super::find;
use crate::{error::Failure, ports::Deps};

/// About so many times on one page.
const ON_A_PAGE: usize = 40;
/// More than the free times of one day at a centre ever are.
const A_DAY: u64 = 5000;
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
    let now = deps.clock.now();
    let centre = &page.trial.centre;
    let bookable = start_of_day(notice.first_day(now)).max(now);
    let to = start_of_day(notice.last_day(now) + Days::new(1));
    let from = from.map_or(bookable, |from| start_of_day(from).max(bookable));
    let asked = FreeSlots { centre, from, to, now };
    let (slots, more_from) = whole_days(&reader, &asked, ON_A_PAGE).await?;
    let rooms = rooms(&reader, &page.trial).await?;
    let near = match taken {
        Some(taken) => match calendar::find(&reader, centre, taken).await? {
            Some(taken) => {
                let asked = FreeSlots { from: bookable, ..asked };
                around(&reader, &asked, taken.time.starts_at).await?
            }
            None => slots.iter().take(ALTERNATIVES).copied().collect(),
        },
        None => Vec::new(),
    };
    let nearest = near.iter().filter_map(|slot| free_time(slot, &rooms)).collect();
    Ok(FreeTimes { nearest, times: free_times(&slots, &rooms), more_from, notice, page })
}

/// The free times of whole days from the first on, about so many, and from where to look on when there are more. A day is never
/// shown in part: one that alone has more is shown whole.
pub(crate) async fn whole_days(
    handle: &impl Handle,
    asked: &FreeSlots<'_>,
    many: usize,
) -> Result<(Vec<Slot>, Option<NaiveDate>), Failure> {
    let day = |slot: &Slot| oslo_date(slot.time.starts_at);
    let mut slots = calendar::free(handle, asked, many as u64 + 1).await?;
    let Some(next) = slots.get(many).map(day) else { return Ok((slots, None)) };
    if slots.first().is_some_and(|first| day(first) < next) {
        slots.retain(|slot| day(slot) < next);
        return Ok((slots, Some(next)));
    }
    let over = start_of_day(next + Days::new(1));
    let slots = calendar::free(handle, &FreeSlots { to: over.min(asked.to), ..*asked }, A_DAY).await?;
    let later = calendar::free(handle, &FreeSlots { from: over, ..*asked }, 1).await?;
    Ok((slots, later.first().map(day)))
}

/// The nearest to a moment, before it and after it.
async fn around(handle: &impl Handle, asked: &FreeSlots<'_>, wanted: Instant) -> Result<Vec<Slot>, Failure> {
    let limit = ALTERNATIVES as u64;
    let (before, after) = (wanted.min(asked.to), wanted.max(asked.from));
    let mut near = calendar::last_free(handle, &FreeSlots { to: before, ..*asked }, limit).await?;
    near.extend(calendar::free(handle, &FreeSlots { from: after, ..*asked }, limit).await?);
    Ok(nearest(&near, wanted, ALTERNATIVES))
}

/// The rooms of the centre of the trial.
pub(crate) async fn rooms(handle: &impl Handle, trial: &Trial) -> Result<HashMap<RoomId, Room>, Failure> {
    let rooms = calendar::rooms_alone(handle, &trial.centre).await?;
    Ok(rooms.into_iter().map(|room| (room.id, room)).collect())
}

/// In the order one reads them: of those that begin at once by the names of their rooms.
pub(crate) fn free_times(slots: &[Slot], rooms: &HashMap<RoomId, Room>) -> Vec<FreeTime> {
    let mut times: Vec<_> = slots.iter().filter_map(|slot| free_time(slot, rooms)).collect();
    times.sort_by_cached_key(|time| (time.time.starts_at, sort_key(&time.room.name), time.slot.0));
    times
}

/// None for a room that has just gone.
fn free_time(slot: &Slot, rooms: &HashMap<RoomId, Room>) -> Option<FreeTime> {
    let room = rooms.get(&slot.room)?.clone();
    Some(FreeTime { slot: slot.id, time: slot.time, room })
}
