//! Trials as staff have them before them: who comes on a day, and who waits for an answer.

use std::collections::HashMap;

use domain::{
    access::TaskPermit,
    time::Instant,
    trial::{Booking, BookingState, Room, Slot, Trial, TrialState},
};
use sea_orm::{
    ColumnTrait as _, Condition, EntityTrait as _, QueryFilter as _, QueryOrder as _, QueryTrait as _,
    prelude::Uuid,
};

use super::with_products;
use crate::{
    calendar::{room_of, slot_of},
    cases::{kin, names_of, people_shown},
    codes::millis,
    entity::{booking, room, slot, trial},
    error::{StoreError, failed},
    handle::Handle,
    trials::bookings::booking_of,
};

/// A trial with the name beside it, and the time it has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TrialRecord {
    pub trial: Trial,
    pub person_name: String,
    /// Four digits.
    pub municipality: String,
    pub time: Option<(Booking, Slot, Room)>,
}

/// Who has a time at the centre from `from` and before `to`, in the order of the times, as far as the permit goes.
pub async fn of_day(
    h: &impl Handle,
    permit: &TaskPermit,
    from: Instant,
    to: Instant,
) -> Result<Vec<TrialRecord>, StoreError> {
    let slots = slot::Entity::find()
        .filter(slot::COLUMN.centre.eq(permit.centre().0.as_str()))
        .filter(slot::COLUMN.starts_at.gte(millis(from)))
        .filter(slot::COLUMN.starts_at.lt(millis(to)))
        .all(h.connection());
    let slots = slots.await.map_err(failed("read times"))?;
    let slots: HashMap<Uuid, slot::Model> = slots.into_iter().map(|slot| (slot.id, slot)).collect();
    let bookings = booking::Entity::find()
        .filter(booking::COLUMN.slot_id.is_in(slots.keys().copied()))
        .filter(booking::COLUMN.state.eq(BookingState::Booked.code()))
        .all(h.connection());
    let bookings = bookings.await.map_err(failed("read bookings"))?;
    let ids: Vec<Uuid> = bookings.iter().map(|booking| booking.trial_id).collect();
    let mut records = records(h, shown(permit).add(trial::COLUMN.id.is_in(ids))).await?;
    let rooms = rooms(h, permit).await?;
    for booking in bookings {
        let Some(record) = records.iter_mut().find(|record| record.trial.id.0 == booking.trial_id) else {
            continue;
        };
        if let Some(slot) = slots.get(&booking.slot_id).cloned()
            && let Some(room) = rooms.get(&slot.room_id).cloned()
        {
            record.time = Some((booking_of(&booking)?, slot_of(slot)?, room_of(room)));
        }
    }
    records.sort_by_key(|record| {
        record.time.as_ref().map(|(_, slot, room)| (slot.time, room.name.clone(), slot.place))
    });
    Ok(records)
}

/// The trials of the centre in these states, whoever waited longest first.
pub async fn ahead_of_centre(
    h: &impl Handle,
    permit: &TaskPermit,
    states: &[TrialState],
) -> Result<Vec<TrialRecord>, StoreError> {
    let states = states.iter().map(|state| state.code());
    records(h, shown(permit).add(trial::COLUMN.state.is_in(states))).await
}

async fn records(h: &impl Handle, which: Condition) -> Result<Vec<TrialRecord>, StoreError> {
    let rows = trial::Entity::find()
        .filter(which)
        .order_by_asc(trial::Column::ChangedAt)
        .order_by_asc(trial::Column::Id)
        .all(h.connection());
    let trials = with_products(h, rows.await.map_err(failed("read trials"))?).await?;
    let people = names_of(h, trials.iter().map(|trial| trial.subject.0)).await?;
    let record = |trial: Trial| {
        let (person_name, municipality) = people.get(&trial.subject.0)?.clone();
        Some(TrialRecord { trial, person_name, municipality, time: None })
    };
    Ok(trials.into_iter().filter_map(record).collect())
}

async fn rooms(h: &impl Handle, permit: &TaskPermit) -> Result<HashMap<Uuid, room::Model>, StoreError> {
    let rows =
        room::Entity::find().filter(room::COLUMN.centre.eq(permit.centre().0.as_str())).all(h.connection());
    let rows = rows.await.map_err(failed("read rooms"))?;
    Ok(rows.into_iter().map(|room| (room.id, room)).collect())
}

/// Those of the centre whom the permit does not keep away from.
fn shown(permit: &TaskPermit) -> Condition {
    let column = trial::COLUMN;
    Condition::all()
        .add(column.centre.eq(permit.centre().0.as_str()))
        .add(trial::Column::SubjectId.in_subquery(people_shown(permit).into_query()))
        .add(column.subject_id.is_not_in(kin(permit)))
        .add(column.started_by.is_not_in(kin(permit)))
}
