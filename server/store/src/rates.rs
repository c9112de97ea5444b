//! How often something was done in a stretch of time, counted for all instances together.

use domain::time::Instant;
use sea_orm::{ConnectionTrait as _, EntityTrait as _, Statement};

use crate::{
    codes::millis,
    entity::rate_window,
    error::{StoreError, failed},
    handle::{Connected as _, Handle, Tx},
    rows,
};

/// Counts one more of `what` by `whom` in the window that began at `began`, when it has fewer than `most`. Whether it was
/// counted. Many at once are counted one after the other, and are never more than `most`.
///
/// `whom` is kept as a keyed hash: an address or an identifier cannot be read from the table, or tried out.
pub async fn count(
    tx: &Tx,
    what: &'static str,
    whom: &str,
    began: Instant,
    most: u32,
) -> Result<bool, StoreError> {
    const COUNT: &str = "INSERT INTO rate_window (bucket, began_at, hits) VALUES ($1, $2, 1) \
         ON CONFLICT (bucket, began_at) DO UPDATE SET hits = rate_window.hits + 1 \
         WHERE rate_window.hits < $3 RETURNING hits";
    if most == 0 {
        return Ok(false);
    }
    let bucket = tx.vault().mark(&format!("rate|{what}|{whom}"))?;
    let db = tx.connection();
    let values = [bucket.to_vec().into(), millis(began).into(), i64::from(most).into()];
    let statement = Statement::from_sql_and_values(db.get_database_backend(), COUNT, values);
    let counted = db.query_one_raw(statement).await.map_err(failed("count how often"))?;
    Ok(counted.is_some())
}

/// Whether the window has `most` of them already. Only reads: whoever comes far too often does not take the writer.
pub async fn is_full(
    h: &impl Handle,
    what: &'static str,
    whom: &str,
    began: Instant,
    most: u32,
) -> Result<bool, StoreError> {
    let bucket = h.vault().mark(&format!("rate|{what}|{whom}"))?;
    let found = rate_window::Entity::find_by_id((bucket.to_vec(), millis(began))).one(h.connection());
    let hits = found.await.map_err(failed("read how often"))?.map_or(0, |row| row.hits);
    Ok(i64::from(most) <= hits)
}

/// Forgets up to [`CHUNK`](crate::CHUNK) windows that began before `instant`; how many there were.
pub async fn delete_begun_before(tx: &Tx, instant: Instant) -> Result<u64, StoreError> {
    let old = ("rate_window", "bucket, began_at", "began_at");
    rows::delete_some(tx, old, millis(instant), "forget how often").await
}
