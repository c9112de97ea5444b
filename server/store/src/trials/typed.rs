//! What staff wrote to the holder when calling a trial off was refused, exactly as typed.

use domain::{
    access::Permit,
    id::{StaffId, TrialId},
    time::Instant,
};
use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _, QuerySelect as _, QueryTrait as _};

use super::own;
use crate::{
    codes::millis,
    entity::{trial, trial_typed},
    error::{StoreError, failed},
    handle::{Connected as _, Handle, Tx},
    rows::{self, put},
};

/// What the member of staff last wrote about a trial of the subject.
pub async fn find(
    h: &impl Handle,
    permit: &Permit,
    id: TrialId,
    staff: StaffId,
) -> Result<Option<String>, StoreError> {
    let own = own(permit).select_only().column(trial::Column::Id);
    let row = trial_typed::Entity::find_by_id((id.0, staff.0))
        .filter(trial_typed::Column::TrialId.in_subquery(own.into_query()))
        .one(h.connection());
    Ok(row.await.map_err(failed("read what was typed about a trial"))?.map(|row| row.text))
}

/// Keeps what the member of staff wrote, in place of what was written before.
pub async fn save(tx: &Tx, id: TrialId, staff: StaffId, text: &str, at: Instant) -> Result<(), StoreError> {
    let row = trial_typed::Model {
        trial_id: id.0,
        staff_id: staff.0,
        text: text.to_owned(),
        changed_at: millis(at),
    };
    put(tx, vec![row], "keep what was typed about a trial").await
}

/// Forgets what the member of staff wrote.
pub async fn delete(tx: &Tx, id: TrialId, staff: StaffId) -> Result<(), StoreError> {
    trial_typed::Entity::delete_many()
        .filter(trial_typed::COLUMN.trial_id.eq(id.0))
        .filter(trial_typed::COLUMN.staff_id.eq(staff.0))
        .exec(tx.connection())
        .await
        .map_err(failed("forget what was typed about a trial"))?;
    Ok(())
}

/// Forgets what nobody has written on since; answers how many.
pub async fn delete_unchanged_since(tx: &Tx, since: Instant) -> Result<u64, StoreError> {
    let old = ("trial_typed", "trial_id, staff_id", "changed_at");
    rows::delete_some(tx, old, millis(since), "forget what was typed about trials long ago").await
}
