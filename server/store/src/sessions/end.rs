//! How sessions end: one by one, or many at once.

use domain::{id::StaffId, time::Instant};
use sea_orm::{EntityTrait as _, ExprTrait as _, QueryFilter as _};

use super::SessionKind;
use crate::{
    codes::{Code as _, millis},
    entity::session,
    error::{StoreError, failed},
    handle::{Connected as _, Tx},
    rows,
};

/// Whether there was a session to end. Also the token before the last renewal ends it.
pub async fn end(tx: &Tx, token_hash: &[u8; 32]) -> Result<bool, StoreError> {
    let db = tx.connection();
    let this = session::COLUMN.token_hash.eq(token_hash.to_vec());
    let renewed = session::COLUMN.previous_hash.eq(token_hash.to_vec());
    let found = session::Entity::find().filter(this.or(renewed)).one(db);
    let Some(found) = found.await.map_err(failed("find a session"))? else { return Ok(false) };
    // By what stays: it may be renewed between the question and this.
    let done = session::Entity::delete_by_id(found.id).exec(db);
    Ok(done.await.map_err(failed("end a session"))?.rows_affected > 0)
}

/// Ends every session of a member of staff; answers how many.
pub async fn end_of_staff(tx: &Tx, staff: StaffId) -> Result<u64, StoreError> {
    let done =
        session::Entity::delete_many().filter(session::COLUMN.staff_id.eq(staff.0)).exec(tx.connection());
    Ok(done.await.map_err(failed("end the sessions of a member of staff"))?.rows_affected)
}

/// Ends every session of a kind, or of everybody; answers how many.
pub async fn end_every(tx: &Tx, kind: Option<SessionKind>) -> Result<u64, StoreError> {
    let mut all = session::Entity::delete_many();
    if let Some(kind) = kind {
        all = all.filter(session::COLUMN.kind.eq(kind.word()));
    }
    Ok(all.exec(tx.connection()).await.map_err(failed("end sessions"))?.rows_affected)
}

/// Deletes up to [`CHUNK`](crate::CHUNK) sessions whose end is before `at`; answers how many.
pub async fn delete_ended_before(tx: &Tx, at: Instant) -> Result<u64, StoreError> {
    rows::delete_some(tx, ("session", "id", "ends_at"), millis(at), "delete ended sessions").await
}
