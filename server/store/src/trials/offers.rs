//! Times that are kept for those who wait.

use chrono::NaiveDate;
use domain::{
    centre::CentreNumber,
    id::{SlotId, TrialId},
    time::Instant,
    trial::{BookingState, TrialState, WaitingUntil},
};
use sea_orm::{
    ColumnTrait as _, Condition, EntityTrait as _, QueryFilter as _, QueryOrder as _, QuerySelect as _,
    QueryTrait as _, Select, prelude::Uuid,
};

use super::bookings::state;
use crate::{
    codes::millis,
    entity::{booking, slot, trial},
    error::{StoreError, failed},
    handle::{Connected as _, Handle, Tx},
};

/// A time that was kept for somebody and is free now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EndedOffer {
    pub centre: CentreNumber,
    pub slot: SlotId,
    pub trial: TrialId,
}

/// Lets the offers lapse whose time is over, at most `many`; answers them.
pub async fn lapse_offers(tx: &Tx, now: Instant, many: u64) -> Result<Vec<EndedOffer>, StoreError> {
    let over = Condition::all().add(booking::COLUMN.kept_until.lte(millis(now)));
    ended(tx, over, many, BookingState::Lapsed).await
}

/// Takes the offers of these slots back, whatever the time; answers them. Those who had them may be offered the slots again.
pub async fn withdraw_offers(tx: &Tx, slots: &[SlotId]) -> Result<Vec<EndedOffer>, StoreError> {
    let mut all = Vec::new();
    for chunk in slots.chunks(crate::rows::CHUNK) {
        let of_slots = booking::COLUMN.slot_id.is_in(chunk.iter().map(|slot| slot.0));
        let of_slots = Condition::all().add(of_slots);
        all.extend(ended(tx, of_slots, u64::MAX >> 1, BookingState::Withdrawn).await?);
    }
    Ok(all)
}

/// Whoever had an offer of the slot that was taken back is not offered it again.
pub async fn settle_offers(tx: &Tx, slot: SlotId) -> Result<(), StoreError> {
    let done = booking::Entity::update_many()
        .set(state(BookingState::Lapsed))
        .filter(booking::COLUMN.slot_id.eq(slot.0))
        .filter(booking::COLUMN.state.eq(BookingState::Withdrawn.code()))
        .exec(tx.connection());
    done.await.map(|_| ()).map_err(failed("end an offer"))
}

/// Lets the offer of the slot lapse whose time is over, if there is one; answers it.
pub async fn lapse_offer_of(tx: &Tx, slot: SlotId, now: Instant) -> Result<Option<EndedOffer>, StoreError> {
    let over = Condition::all()
        .add(booking::COLUMN.slot_id.eq(slot.0))
        .add(booking::COLUMN.kept_until.lte(millis(now)));
    Ok(ended(tx, over, 1, BookingState::Lapsed).await?.pop())
}

async fn ended(
    tx: &Tx,
    which: Condition,
    many: u64,
    as_state: BookingState,
) -> Result<Vec<EndedOffer>, StoreError> {
    let over = booking::Entity::find()
        .select_only()
        .columns([booking::Column::Id, booking::Column::SlotId, booking::Column::TrialId])
        .filter(booking::COLUMN.state.eq(BookingState::Offered.code()))
        .filter(which)
        .order_by_asc(booking::Column::Id)
        .limit(many)
        .into_tuple::<(Uuid, Uuid, Uuid)>()
        .all(tx.connection());
    let over = over.await.map_err(failed("read offers"))?;
    let mut ended = Vec::new();
    for (id, slot, trial) in over {
        let done = booking::Entity::update_many()
            .set(state(as_state))
            .filter(booking::COLUMN.id.eq(id))
            .filter(booking::COLUMN.state.eq(BookingState::Offered.code()))
            .exec(tx.connection());
        // Another instance, or an answer, may have been first.
        if done.await.map_err(failed("end an offer"))?.rows_affected == 0 {
            continue;
        }
        let row = slot::Entity::find_by_id(slot).one(tx.connection());
        let row = row.await.map_err(failed("read a time"))?.ok_or(StoreError::Missing)?;
        ended.push(EndedOffer {
            centre: CentreNumber(row.centre),
            slot: SlotId(slot),
            trial: TrialId(trial),
        });
    }
    Ok(ended)
}

/// Somebody who waits for a time at a centre: who it is stays in the store.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WaitingTrial {
    pub trial: TrialId,
    pub until: WaitingUntil,
}

/// Those who wait for a time at the centre, have no offer and have not had or let go this one before, whoever waited longest
/// first.
pub async fn waiting_for(
    h: &impl Handle,
    centre: &CentreNumber,
    slot: SlotId,
) -> Result<Vec<WaitingTrial>, StoreError> {
    let before = booking::Entity::find()
        .select_only()
        .column(booking::Column::TrialId)
        .filter(booking::COLUMN.slot_id.eq(slot.0))
        .filter(booking::COLUMN.state.ne(BookingState::Withdrawn.code()));
    let rows = waiting(centre)
        .filter(trial::Column::Id.not_in_subquery(before.into_query()))
        .order_by_asc(trial::Column::ChangedAt)
        .order_by_asc(trial::Column::Id)
        .all(h.connection());
    let rows = rows.await.map_err(failed("read who waits"))?.into_iter();
    Ok(rows
        .filter_map(|row| Some(WaitingTrial { trial: TrialId(row.id), until: row.waits_until? }))
        .collect())
}

/// The last day for which somebody waits at the centre who has no offer; none when nobody does.
pub async fn waited_until(h: &impl Handle, centre: &CentreNumber) -> Result<Option<NaiveDate>, StoreError> {
    let row = waiting(centre).order_by_desc(trial::Column::WaitsUntil).one(h.connection());
    Ok(row.await.map_err(failed("read who waits"))?.and_then(|row| row.waits_until))
}

fn waiting(centre: &CentreNumber) -> Select<trial::Entity> {
    let offered = booking::Entity::find()
        .select_only()
        .column(booking::Column::TrialId)
        .filter(booking::COLUMN.state.eq(BookingState::Offered.code()));
    trial::Entity::find()
        .filter(trial::COLUMN.centre.eq(centre.0.as_str()))
        .filter(trial::COLUMN.state.eq(TrialState::Waiting.code()))
        .filter(trial::Column::Id.not_in_subquery(offered.into_query()))
}
