//! What whoever has a number may learn and do with it: nothing about anybody.

use chrono::NaiveDate;
use domain::{
    centre::CentreNumber,
    id::OrderNumberId,
    order_number::{Author, Event, EventKind, MoveKind, NumberCode, Purpose, Status},
    time::{Instant, oslo_date},
};
use sea_orm::{
    ActiveValue::Set, EntityTrait as _, PaginatorTrait as _, QueryFilter as _, QuerySelect as _,
    prelude::Uuid,
};

use super::{
    events,
    row::{purpose, status},
};
use crate::{
    codes::millis,
    entity::order_number,
    error::{StoreError, failed},
    handle::{Connected as _, Handle, Tx, locked},
};

/// A number without whose it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NumberFacts {
    pub id: OrderNumberId,
    /// As it was left; see [`NumberFacts::status_on`].
    status: Status,
    version: i64,
    pub purpose: Purpose,
    pub valid_until: Option<NaiveDate>,
    pub centre: CentreNumber,
}

impl NumberFacts {
    pub fn status_on(&self, today: NaiveDate) -> Status {
        self.status.on(self.valid_until, today)
    }
}

type FactsRow = (Uuid, String, i64, String, Option<NaiveDate>, String);

/// The number with this code. In a transaction nobody else changes it meanwhile.
pub async fn by_code(h: &impl Handle, code: &NumberCode) -> Result<Option<NumberFacts>, StoreError> {
    let row = order_number::Entity::find()
        .select_only()
        .columns([
            order_number::Column::Id,
            order_number::Column::Status,
            order_number::Column::Version,
            order_number::Column::Purpose,
            order_number::Column::ValidUntil,
            order_number::Column::Centre,
        ])
        .filter(order_number::COLUMN.code.eq(code.as_str()));
    let row = locked(h, row).into_tuple::<FactsRow>().one(h.connection());
    let row = row.await.map_err(failed("look up an order number"))?;
    row.map(|(id, left, version, what, valid_until, centre)| {
        Ok(NumberFacts {
            id: OrderNumberId(id),
            status: status(&left)?,
            version,
            purpose: purpose(&what)?,
            valid_until,
            centre: CentreNumber(centre),
        })
    })
    .transpose()
}

/// The firm has used the number: the version it has from then on. None when it cannot be used now, [`StoreError::Stale`] when it
/// has changed since it was read.
pub async fn use_by_firm(tx: &Tx, found: &NumberFacts, now: Instant) -> Result<Option<i64>, StoreError> {
    let Ok(used) = found.status_on(oslo_date(now)).after(MoveKind::Use) else { return Ok(None) };
    let version = found.version + 1;
    let changed = order_number::ActiveModel {
        status: Set(used.code().to_owned()),
        version: Set(version),
        is_open: Set(false),
        ended_at: Set(Some(millis(now))),
        ..Default::default()
    };
    let done = order_number::Entity::update_many()
        .set(changed)
        .filter(order_number::COLUMN.id.eq(found.id.0))
        .filter(order_number::COLUMN.version.eq(found.version))
        .exec(tx.connection());
    if done.await.map_err(failed("use an order number"))?.rows_affected == 0 {
        return Err(StoreError::Stale);
    }
    let event = Event { number: found.id, version, at: now, by: Author::Firm, kind: EventKind::Used };
    events::append(tx, &event).await?;
    Ok(Some(version))
}

/// Whether another number than this one has the code.
pub(super) async fn is_of_another(tx: &Tx, code: &str, number: OrderNumberId) -> Result<bool, StoreError> {
    let others = order_number::Entity::find()
        .filter(order_number::COLUMN.code.eq(code))
        .filter(order_number::COLUMN.id.ne(number.0))
        .count(tx.connection());
    Ok(others.await.map_err(failed("look for an order number"))? > 0)
}
