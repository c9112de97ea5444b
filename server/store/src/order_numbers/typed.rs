//! Moves on order numbers that staff began and could not make yet, exactly as typed.

use domain::{
    access::Permit,
    id::{OrderNumberId, StaffId},
    order_number::{MoveKind, NumberMoveFields},
    time::Instant,
};
use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _, QuerySelect as _, QueryTrait as _};

use crate::{
    codes::millis,
    entity::{order_number, order_number_typed},
    error::{StoreError, failed},
    handle::{Connected as _, Handle, Tx},
    rows::{self, put},
};

/// What the member of staff last typed on a number of the subject.
pub async fn find(
    h: &impl Handle,
    permit: &Permit,
    number: OrderNumberId,
    staff: StaffId,
) -> Result<Option<NumberMoveFields>, StoreError> {
    let own = order_number::Entity::find()
        .select_only()
        .column(order_number::Column::Id)
        .filter(order_number::COLUMN.subject_id.eq(permit.subject().0));
    let row = order_number_typed::Entity::find_by_id((number.0, staff.0))
        .filter(order_number_typed::Column::NumberId.in_subquery(own.into_query()))
        .one(h.connection());
    row.await.map_err(failed("read what was typed"))?.map(fields_of).transpose()
}

/// Keeps what the member of staff typed on the number, in place of what was typed before.
pub async fn save(
    tx: &Tx,
    number: OrderNumberId,
    staff: StaffId,
    typed: &NumberMoveFields,
    at: Instant,
) -> Result<(), StoreError> {
    let row = order_number_typed::Model {
        number_id: number.0,
        staff_id: staff.0,
        kind: typed.kind.code().to_owned(),
        reason: typed.reason.clone(),
        text: typed.text.clone(),
        changed_at: millis(at),
    };
    put(tx, vec![row], "keep what was typed").await
}

/// Forgets what the member of staff typed on the number.
pub async fn delete(tx: &Tx, number: OrderNumberId, staff: StaffId) -> Result<(), StoreError> {
    order_number_typed::Entity::delete_many()
        .filter(order_number_typed::COLUMN.number_id.eq(number.0))
        .filter(order_number_typed::COLUMN.staff_id.eq(staff.0))
        .exec(tx.connection())
        .await
        .map_err(failed("forget what was typed"))?;
    Ok(())
}

/// Forgets what anybody typed on the number: it has ended.
pub async fn delete_of_number(tx: &Tx, number: OrderNumberId) -> Result<(), StoreError> {
    order_number_typed::Entity::delete_many()
        .filter(order_number_typed::COLUMN.number_id.eq(number.0))
        .exec(tx.connection())
        .await
        .map_err(failed("forget what was typed on an order number"))?;
    Ok(())
}

/// Forgets what nobody has typed on since; answers how many.
pub async fn delete_unchanged_since(tx: &Tx, since: Instant) -> Result<u64, StoreError> {
    let old = ("order_number_typed", "number_id, staff_id", "changed_at");
    rows::delete_some(tx, old, millis(since), "forget what was typed long ago").await
}

fn fields_of(row: order_number_typed::Model) -> Result<NumberMoveFields, StoreError> {
    Ok(NumberMoveFields {
        kind: MoveKind::from_code(&row.kind).ok_or(StoreError::Unreadable { what: "kind of move" })?,
        reason: row.reason,
        text: row.text,
    })
}
