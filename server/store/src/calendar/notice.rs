//! How long before a trial something can be done without a call.

use domain::{centre::CentreNumber, trial::Notice};
use sea_orm::EntityTrait as _;

use crate::{
    entity::trial_notice,
    error::{StoreError, failed},
    handle::{Handle, Tx},
    rows::put,
};

/// The limits of the centre; those of the program when it has none of its own.
pub async fn notice(h: &impl Handle, centre: &CentreNumber) -> Result<Notice, StoreError> {
    let row = trial_notice::Entity::find_by_id(centre.0.as_str()).one(h.connection());
    match row.await.map_err(failed("read limits of notice"))? {
        None => Ok(Notice::default()),
        Some(row) => Ok(Notice {
            book_days: number(row.book_days)?,
            change_hours: number(row.change_hours)?,
            horizon_days: number(row.horizon_days)?,
        }),
    }
}

/// Keeps the limits of the centre.
pub async fn save_notice(tx: &Tx, centre: &CentreNumber, notice: Notice) -> Result<(), StoreError> {
    let row = trial_notice::Model {
        centre: centre.0.clone(),
        book_days: notice.book_days.into(),
        change_hours: notice.change_hours.into(),
        horizon_days: notice.horizon_days.into(),
    };
    put(tx, vec![row], "keep limits of notice").await
}

fn number(stored: i64) -> Result<u32, StoreError> {
    u32::try_from(stored).map_err(|_wrong| StoreError::Unreadable { what: "limit of notice" })
}
