//! How many order numbers a centre gives out at once.

use domain::{
    centre::CentreNumber,
    id::StaffId,
    order_number::{Limit, LimitFields, LimitRule, Purpose},
    time::Instant,
};
use sea_orm::{EntityTrait as _, QueryFilter as _, QueryOrder as _};

use super::row::purpose;
use crate::{
    codes::millis,
    entity::order_number_limit,
    error::{StoreError, failed},
    handle::{Connected as _, Handle, Tx},
    rows::put,
};

/// The limits of a centre, by category.
pub async fn of(h: &impl Handle, centre: &CentreNumber) -> Result<Vec<Limit>, StoreError> {
    let rows = order_number_limit::Entity::find()
        .filter(order_number_limit::COLUMN.centre.eq(centre.0.as_str()))
        .order_by_asc(order_number_limit::Column::Prefix)
        .order_by_asc(order_number_limit::Column::Purpose)
        .all(h.connection());
    rows.await.map_err(failed("read limits of order numbers"))?.into_iter().map(limit_of).collect()
}

/// Sets the limit, in place of the one for the same category and purpose.
pub async fn save(tx: &Tx, limit: &Limit, by: StaffId, at: Instant) -> Result<(), StoreError> {
    let row = order_number_limit::Model {
        centre: limit.centre.0.clone(),
        prefix: limit.prefix.clone(),
        purpose: word(limit.purpose).to_owned(),
        most: match limit.rule {
            LimitRule::AtMost(most) => Some(most.into()),
            LimitRule::AlwaysStaff => None,
        },
        set_by: by.0,
        set_at: millis(at),
    };
    put(tx, vec![row], "set a limit of order numbers").await
}

/// Takes the limit for this category and purpose away.
pub async fn delete(
    tx: &Tx,
    centre: &CentreNumber,
    prefix: &str,
    purpose: Option<Purpose>,
) -> Result<(), StoreError> {
    let key = (centre.0.clone(), prefix.to_owned(), word(purpose).to_owned());
    let done = order_number_limit::Entity::delete_by_id(key).exec(tx.connection());
    done.await.map(|_| ()).map_err(failed("take a limit of order numbers away"))
}

fn word(purpose: Option<Purpose>) -> &'static str {
    purpose.map_or(LimitFields::ALL, Purpose::code)
}

fn limit_of(row: order_number_limit::Model) -> Result<Limit, StoreError> {
    let unreadable = |_wrong| StoreError::Unreadable { what: "limit of order numbers" };
    Ok(Limit {
        centre: CentreNumber(row.centre),
        prefix: row.prefix,
        purpose: if row.purpose == LimitFields::ALL { None } else { Some(purpose(&row.purpose)?) },
        rule: match row.most {
            Some(most) => LimitRule::AtMost(u32::try_from(most).map_err(unreadable)?),
            None => LimitRule::AlwaysStaff,
        },
    })
}
