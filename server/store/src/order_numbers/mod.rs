//! Order numbers: inserted once, changed one version at a time, each change with its event.

mod drafts;
mod events;
mod firm;
mod limits;
mod row;
mod tasks;
mod typed;

use domain::{
    access::{Permit, Sealed},
    id::{AskId, OrderNumberId},
    order_number::{Event, OrderNumber},
    product::HmsNumber,
};
use sea_orm::{
    ActiveValue::{NotSet, Set},
    ConnectionTrait as _, EntityTrait as _, FromQueryResult, QueryFilter as _, QueryOrder as _, Select,
    Statement,
};

pub use drafts::{
    delete as delete_draft, delete_unchanged_since as delete_drafts_unchanged_since, find as find_draft,
    of as drafts_of, save as save_draft,
};
pub use events::{acts_of, events};
pub use firm::{NumberFacts, by_code, use_by_firm};
pub use limits::{delete as delete_limit, of as limits_of, save as save_limit};
pub use tasks::{NumberFilter, NumberRecord, counts, list, search};
pub use typed::{
    delete as delete_typed, delete_of_number as delete_typed_of_number,
    delete_unchanged_since as delete_typed_unchanged_since, find as find_typed, save as save_typed,
};

use crate::{
    codes::{iso, millis},
    entity::order_number,
    error::{StoreError, failed},
    handle::{Connected as _, Handle, Tx, locked},
    rows::insert_once,
};
use domain::iso::Iso;
use row::{errand, number_of, row_of};

/// Keeps a new number with what has happened to it so far. [`StoreError::Duplicate`] when its form has become a number
/// already, when something can still come of the same errand, or when number or reference are taken; the transaction can
/// then go on.
pub async fn insert(tx: &Tx, number: &OrderNumber, events: &[Event]) -> Result<(), StoreError> {
    insert_once(tx, row_of(number), "keep an order number").await?;
    for event in events {
        events::append(tx, event).await?;
    }
    Ok(())
}

/// Any number, for staff. In a transaction nobody else changes it meanwhile.
pub async fn find(h: &impl Handle, number: OrderNumberId) -> Result<Option<Sealed<OrderNumber>>, StoreError> {
    let row = locked(h, order_number::Entity::find_by_id(number.0)).one(h.connection());
    let found = row.await.map_err(failed("read an order number"))?.map(number_of).transpose()?;
    Ok(found.map(|number| Sealed::new(number.subject, number)))
}

/// One number of the subject; none when it is somebody else's. In a transaction nobody else changes it meanwhile.
pub async fn find_of(
    h: &impl Handle,
    permit: &Permit,
    number: OrderNumberId,
) -> Result<Option<OrderNumber>, StoreError> {
    one(h, own(permit).filter(order_number::COLUMN.id.eq(number.0))).await
}

/// The number that the form has become.
pub async fn by_ask(h: &impl Handle, permit: &Permit, ask: AskId) -> Result<Option<OrderNumber>, StoreError> {
    one(h, own(permit).filter(order_number::COLUMN.ask_id.eq(ask.0))).await
}

/// The number of the same person, purpose, aid and firm that something can still come of.
pub async fn of_same_errand(
    h: &impl Handle,
    permit: &Permit,
    asked: &OrderNumber,
) -> Result<Option<OrderNumber>, StoreError> {
    let open = own(permit)
        .filter(order_number::COLUMN.errand.eq(errand(asked)))
        .filter(order_number::COLUMN.is_open.eq(true));
    one(h, open).await
}

/// A number that has expired, or is of another trial, no longer stands in the way of another for the same errand. No new version:
/// nothing has happened to it.
pub async fn set_aside(tx: &Tx, permit: &Permit, number: OrderNumberId) -> Result<(), StoreError> {
    let aside = order_number::ActiveModel { is_open: Set(false), ..Default::default() };
    let done = order_number::Entity::update_many()
        .set(aside)
        .filter(order_number::COLUMN.id.eq(number.0))
        .filter(order_number::COLUMN.subject_id.eq(permit.subject().0))
        .exec(tx.connection());
    done.await.map(|_| ()).map_err(failed("set an order number aside"))
}

/// All numbers of the subject, newest first.
pub async fn of(h: &impl Handle, permit: &Permit) -> Result<Vec<OrderNumber>, StoreError> {
    let rows = own(permit)
        .order_by_desc(order_number::Column::AskedAt)
        .order_by_asc(order_number::Column::Id)
        .all(h.connection());
    rows.await.map_err(failed("read order numbers"))?.into_iter().map(number_of).collect()
}

/// Keeps what a move changes and appends its event. [`StoreError::Stale`] when the stored version is not
/// `expected_version`, [`StoreError::Duplicate`] when the number drawn is taken.
pub async fn update(
    tx: &Tx,
    number: &OrderNumber,
    event: &Event,
    expected_version: i64,
) -> Result<(), StoreError> {
    let code = number.code.as_ref().map(|code| code.as_str().to_owned());
    if let Some(code) = &code
        && firm::is_of_another(tx, code, number.id).await?
    {
        return Err(StoreError::Duplicate);
    }
    let changed = order_number::ActiveModel {
        status: Set(number.status.code().to_owned()),
        version: Set(number.version),
        code: Set(code),
        // One that was set aside while it was asked for stays so when it is issued.
        is_open: if number.status.is_open() { NotSet } else { Set(false) },
        issued_at: Set(number.issued_at.map(millis)),
        valid_until: Set(number.valid_until),
        ended_at: Set(number.ended_at.map(millis)),
        ..Default::default()
    };
    let done = order_number::Entity::update_many()
        .set(changed)
        .filter(order_number::COLUMN.id.eq(number.id.0))
        .filter(order_number::COLUMN.version.eq(expected_version))
        .exec(tx.connection());
    if done.await.map_err(failed("change an order number"))?.rows_affected == 0 {
        return Err(StoreError::Stale);
    }
    events::append(tx, event).await
}

/// What the catalogue calls a product: its name, and its kind with the title.
pub async fn known_product(
    h: &impl Handle,
    number: &HmsNumber,
) -> Result<Option<(String, Iso, String)>, StoreError> {
    const PRODUCT: &str = "SELECT name, iso, iso_title FROM product WHERE hms_number = $1";
    let db = h.connection();
    let statement =
        Statement::from_sql_and_values(db.get_database_backend(), PRODUCT, [number.as_str().into()]);
    let row = ProductRow::find_by_statement(statement).one(db).await.map_err(failed("read a product"))?;
    row.map(|row| Ok((row.name, iso(row.iso)?, row.iso_title))).transpose()
}

#[derive(FromQueryResult)]
struct ProductRow {
    name: String,
    iso: String,
    iso_title: String,
}

fn own(permit: &Permit) -> Select<order_number::Entity> {
    order_number::Entity::find().filter(order_number::COLUMN.subject_id.eq(permit.subject().0))
}

async fn one(
    h: &impl Handle,
    select: Select<order_number::Entity>,
) -> Result<Option<OrderNumber>, StoreError> {
    let row = locked(h, select).one(h.connection());
    row.await.map_err(failed("read an order number"))?.map(number_of).transpose()
}
