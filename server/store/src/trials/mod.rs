//! Trials: begun as drafts, changed one version at a time, each change with its event.

mod bookings;
mod day;
mod events;
mod offers;
mod row;
mod typed;

use std::collections::HashMap;

use domain::{
    access::{Permit, Sealed},
    id::TrialId,
    time::Instant,
    trial::{Trial, TrialEvent, TrialState},
};
use sea_orm::{
    ActiveModelTrait as _, ActiveValue::Set, EntityTrait as _, IntoActiveModel as _, PaginatorTrait as _,
    QueryFilter as _, QueryOrder as _, QuerySelect as _, Select, prelude::Uuid,
};

use crate::{
    codes::millis,
    entity::{trial, trial_product},
    error::{StoreError, failed},
    handle::{Connected as _, Handle, Tx, locked},
    rows::{CHUNK, insert, put},
};
pub use bookings::{Held, accept, bookings, held, last_held, of_slot, release, take};
pub use day::{TrialRecord, ahead_of_centre, of_day};
pub use events::{acts_of, events};
pub use offers::{
    EndedOffer, WaitingTrial, lapse_offer_of, lapse_offers, settle_offers, waited_until, waiting_for,
    withdraw_offers,
};
use row::{product_row, row_of, trial_of};
pub use typed::{
    delete as delete_typed, delete_unchanged_since as delete_typed_unchanged_since, find as find_typed,
    save as save_typed,
};

/// Keeps a new draft.
pub async fn insert_draft(tx: &Tx, trial: &Trial) -> Result<(), StoreError> {
    insert(tx, row_of(trial), "keep a trial").await?;
    save_products(tx, trial).await
}

/// One trial of the subject; none when it is somebody else's. In a transaction nobody else changes it meanwhile.
pub async fn find_of(h: &impl Handle, permit: &Permit, id: TrialId) -> Result<Option<Trial>, StoreError> {
    let row = locked(h, own(permit).filter(trial::COLUMN.id.eq(id.0))).one(h.connection());
    let row = row.await.map_err(failed("read a trial"))?;
    Ok(with_products(h, row.into_iter().collect()).await?.pop())
}

/// Whether the subject has a trial with this identifier.
pub async fn is_one(h: &impl Handle, permit: &Permit, id: TrialId) -> Result<bool, StoreError> {
    let found = own(permit).filter(trial::COLUMN.id.eq(id.0)).count(h.connection()).await;
    Ok(found.map_err(failed("look for a trial"))? > 0)
}

/// Any trial, for staff. In a transaction nobody else changes it meanwhile.
pub async fn find(h: &impl Handle, id: TrialId) -> Result<Option<Sealed<Trial>>, StoreError> {
    let row = locked(h, trial::Entity::find_by_id(id.0)).one(h.connection());
    let row = row.await.map_err(failed("read a trial"))?;
    let trial = with_products(h, row.into_iter().collect()).await?.pop();
    Ok(trial.map(|trial| Sealed::new(trial.subject, trial)))
}

/// All trials of the subject, the last changed first.
pub async fn of(h: &impl Handle, permit: &Permit) -> Result<Vec<Trial>, StoreError> {
    let rows = own(permit)
        .order_by_desc(trial::Column::ChangedAt)
        .order_by_asc(trial::Column::Id)
        .all(h.connection());
    with_products(h, rows.await.map_err(failed("read trials"))?).await
}

/// Keeps what was typed, with no new version: place, products, needs, wishes and what is typed about the outcome.
pub async fn save(tx: &Tx, trial: &Trial) -> Result<(), StoreError> {
    put(tx, vec![row_of(trial)], "keep a trial").await?;
    save_products(tx, trial).await
}

/// Keeps the trial as a step left it, and appends its event. [`StoreError::Stale`] when the stored version is not
/// `expected_version`.
pub async fn update(
    tx: &Tx,
    trial: &Trial,
    event: &TrialEvent,
    expected_version: i64,
) -> Result<(), StoreError> {
    let done = trial::Entity::update_many()
        .set(row_of(trial).into_active_model().reset_all())
        .filter(trial::COLUMN.id.eq(trial.id.0))
        .filter(trial::COLUMN.version.eq(expected_version))
        .exec(tx.connection());
    if done.await.map_err(failed("change a trial"))?.rows_affected == 0 {
        return Err(StoreError::Stale);
    }
    save_products(tx, trial).await?;
    events::append(tx, event).await
}

/// One version and one edition on, when the trial has a time that was moved; answers the new version. None when it has none.
pub async fn next_edition(tx: &Tx, id: TrialId, now: Instant) -> Result<Option<i64>, StoreError> {
    let row = locked(tx, trial::Entity::find_by_id(id.0)).one(tx.connection());
    let row = row.await.map_err(failed("read a trial"))?;
    let Some(row) = row.filter(|row| row.state == TrialState::Booked.code()) else { return Ok(None) };
    let version = row.version + 1;
    let next = trial::ActiveModel {
        version: Set(version),
        sequence: Set(row.sequence + 1),
        changed_at: Set(millis(now)),
        ..Default::default()
    };
    let done = trial::Entity::update_many().set(next).filter(trial::COLUMN.id.eq(id.0)).exec(tx.connection());
    done.await.map_err(failed("change a trial"))?;
    Ok(Some(version))
}

/// One version on, when the trial waits for a time; answers the new version. None when it does not. Its place on the list stays.
pub async fn next_of_waiting(tx: &Tx, id: TrialId) -> Result<Option<i64>, StoreError> {
    let row = locked(tx, trial::Entity::find_by_id(id.0)).one(tx.connection());
    let row = row.await.map_err(failed("read a trial"))?;
    let Some(row) = row.filter(|row| row.state == TrialState::Waiting.code()) else { return Ok(None) };
    let version = row.version + 1;
    let next = trial::ActiveModel { version: Set(version), ..Default::default() };
    let done = trial::Entity::update_many().set(next).filter(trial::COLUMN.id.eq(id.0)).exec(tx.connection());
    done.await.map_err(failed("change a trial"))?;
    Ok(Some(version))
}

/// Waits until nobody else changes the trial, and lets nobody do so in this transaction.
pub async fn lock(tx: &Tx, id: TrialId) -> Result<(), StoreError> {
    let row = locked(tx, trial::Entity::find_by_id(id.0)).one(tx.connection());
    row.await.map_err(failed("read a trial")).map(|_row| ())
}

/// Appends an event that [`next_edition`] or [`next_of_waiting`] has made room for.
pub async fn append_event(tx: &Tx, event: &TrialEvent) -> Result<(), StoreError> {
    events::append(tx, event).await
}

/// Deletes a draft of the subject; whether there was one.
pub async fn delete_draft(tx: &Tx, permit: &Permit, id: TrialId) -> Result<bool, StoreError> {
    let done = trial::Entity::delete_many()
        .filter(trial::COLUMN.id.eq(id.0))
        .filter(trial::COLUMN.subject_id.eq(permit.subject().0))
        .filter(trial::COLUMN.state.eq(TrialState::Draft.code()))
        .exec(tx.connection());
    Ok(done.await.map_err(failed("delete a draft of a trial"))?.rows_affected > 0)
}

/// Deletes up to [`CHUNK`] drafts that nobody has written on since; answers how many.
pub async fn delete_drafts_unchanged_since(tx: &Tx, since: Instant) -> Result<u64, StoreError> {
    let drafts = trial::Entity::find()
        .select_only()
        .column(trial::Column::Id)
        .filter(trial::COLUMN.state.eq(TrialState::Draft.code()))
        .filter(trial::COLUMN.changed_at.lt(millis(since)))
        .limit(CHUNK as u64)
        .into_tuple::<Uuid>()
        .all(tx.connection());
    let drafts = drafts.await.map_err(failed("read old drafts of trials"))?;
    // What somebody writes on, or books, meanwhile stays.
    let done = trial::Entity::delete_many()
        .filter(trial::COLUMN.id.is_in(drafts))
        .filter(trial::COLUMN.state.eq(TrialState::Draft.code()))
        .filter(trial::COLUMN.changed_at.lt(millis(since)))
        .exec(tx.connection());
    Ok(done.await.map_err(failed("delete old drafts of trials"))?.rows_affected)
}

/// Products that were put back are forgotten, the others kept in their order.
async fn save_products(tx: &Tx, trial: &Trial) -> Result<(), StoreError> {
    let kept = trial.products.iter().map(|product| product.id.0);
    let gone = trial_product::Entity::delete_many()
        .filter(trial_product::COLUMN.trial_id.eq(trial.id.0))
        .filter(trial_product::COLUMN.id.is_not_in(kept));
    gone.exec(tx.connection()).await.map_err(failed("forget products of a trial"))?;
    let rows = trial.products.iter().enumerate().map(|(at, product)| product_row(trial, at, product));
    put(tx, rows.collect(), "keep products of a trial").await
}

fn own(permit: &Permit) -> Select<trial::Entity> {
    trial::Entity::find().filter(trial::COLUMN.subject_id.eq(permit.subject().0))
}

/// The trials with their products, in the order of the rows.
async fn with_products(h: &impl Handle, rows: Vec<trial::Model>) -> Result<Vec<Trial>, StoreError> {
    let mut products: HashMap<Uuid, Vec<trial_product::Model>> = HashMap::new();
    for chunk in rows.chunks(CHUNK) {
        let found = trial_product::Entity::find()
            .filter(trial_product::COLUMN.trial_id.is_in(chunk.iter().map(|row| row.id)))
            .order_by_asc(trial_product::Column::Position)
            .all(h.connection());
        for product in found.await.map_err(failed("read products of trials"))? {
            products.entry(product.trial_id).or_default().push(product);
        }
    }
    rows.into_iter()
        .map(|row| {
            let of_trial = products.remove(&row.id).unwrap_or_default();
            trial_of(row, of_trial)
        })
        .collect()
}
