//! How often something was done in a stretch of time, counted for all instances together.

use domain::time::Instant;
use sea_orm::{ConnectionTrait as _, EntityTrait as _, QueryFilter as _, Statement};

use crate::{
    codes::millis,
    entity::rate_window,
    error::{StoreError, failed},
    handle::{Connected as _, Tx},
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

/// Forgets the windows that began before `instant`; how many there were.
pub async fn delete_begun_before(tx: &Tx, instant: Instant) -> Result<u64, StoreError> {
    let deleted = rate_window::Entity::delete_many()
        .filter(rate_window::COLUMN.began_at.lt(millis(instant)))
        .exec(tx.connection());
    Ok(deleted.await.map_err(failed("forget how often"))?.rows_affected)
}
