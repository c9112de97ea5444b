//! Whom members of staff are at their provider.

use domain::id::StaffId;
use sea_orm::EntityTrait as _;

use crate::{
    entity::staff_identity,
    error::{StoreError, failed},
    handle::{Handle, Tx},
    rows,
};

/// The member of staff with this object identifier in this tenant.
pub async fn find(h: &impl Handle, tenant: &str, oid: &str) -> Result<Option<StaffId>, StoreError> {
    let key = (tenant.to_owned(), oid.to_owned());
    let found = staff_identity::Entity::find_by_id(key).one(h.connection());
    Ok(found.await.map_err(failed("look up a member of staff"))?.map(|row| StaffId(row.staff_id)))
}

/// Binds a member of staff who is kept already. [`StoreError::Duplicate`] when somebody else was faster.
pub async fn insert(tx: &Tx, tenant: &str, oid: &str, staff: StaffId) -> Result<(), StoreError> {
    let row = staff_identity::Model { tenant: tenant.to_owned(), oid: oid.to_owned(), staff_id: staff.0 };
    rows::insert_once(tx, row, "bind a member of staff").await
}
