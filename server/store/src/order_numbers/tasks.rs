//! The order numbers of a centre.

use chrono::NaiveDate;
use domain::{
    access::TaskPermit,
    id::OrderNumberId,
    order_number::{NumberCode, OrderNumber, Status},
    reference::Reference,
    time::Instant,
    views::{NumberCounts, NumberView},
};
use sea_orm::{
    ColumnTrait as _, Condition, EntityTrait as _, PaginatorTrait as _, QueryFilter as _, QuerySelect as _,
    QueryTrait as _, prelude::Uuid,
};

use super::row::number_of;
use crate::{
    cases::{kin, names_of, people_shown},
    codes::millis,
    entity::order_number,
    error::{StoreError, failed},
    handle::Handle,
};

/// When it is, and from when on ended numbers are listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NumberFilter {
    pub today: NaiveDate,
    pub ended_since: Instant,
    /// The first day of which expired numbers are listed.
    pub expired_since: NaiveDate,
}

/// A number with the name beside it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NumberRecord {
    pub number: OrderNumber,
    pub person_name: String,
}

/// The numbers that permit and view let through, in no order; all of the centre's for no view.
pub async fn list(
    h: &impl Handle,
    permit: &TaskPermit,
    view: Option<NumberView>,
    filter: NumberFilter,
) -> Result<Vec<NumberRecord>, StoreError> {
    let rows = order_number::Entity::find().filter(condition(permit, view, filter)).all(h.connection());
    let rows = rows.await.map_err(failed("read the order numbers of a centre"))?;
    let numbers = rows.into_iter().map(number_of).collect::<Result<Vec<_>, _>>()?;
    let people = names_of(h, numbers.iter().map(|number| number.subject.0)).await?;
    let records = numbers.into_iter().filter_map(|number| {
        let (person_name, _municipality) = people.get(&number.subject.0)?.clone();
        Some(NumberRecord { number, person_name })
    });
    Ok(records.collect())
}

/// How many numbers each view holds.
pub async fn counts(
    h: &impl Handle,
    permit: &TaskPermit,
    filter: NumberFilter,
) -> Result<NumberCounts, StoreError> {
    let count = async |view| {
        let rows = order_number::Entity::find().filter(condition(permit, Some(view), filter));
        let counted = rows.count(h.connection()).await.map_err(failed("count order numbers"))?;
        Ok::<_, StoreError>(usize::try_from(counted).unwrap_or(usize::MAX))
    };
    Ok(NumberCounts {
        to_answer: count(NumberView::ToAnswer).await?,
        issued: count(NumberView::Issued).await?,
        used: count(NumberView::Used).await?,
        ended: count(NumberView::Ended).await?,
    })
}

/// The number with this code or reference, when it is one of the centre's that may be seen.
pub async fn search(
    h: &impl Handle,
    permit: &TaskPermit,
    code: Option<&NumberCode>,
    reference: Option<&Reference>,
) -> Result<Option<OrderNumberId>, StoreError> {
    let column = order_number::COLUMN;
    let said = Condition::any()
        .add_option(code.map(|code| column.code.eq(code.as_str())))
        .add_option(reference.map(|reference| column.reference.eq(reference.as_str())));
    if said.is_empty() {
        return Ok(None);
    }
    let found = order_number::Entity::find()
        .select_only()
        .column(order_number::Column::Id)
        .filter(shown(permit))
        .filter(said)
        .into_tuple::<Uuid>()
        .one(h.connection());
    Ok(found.await.map_err(failed("search an order number"))?.map(OrderNumberId))
}

/// Those of the centre whom the permit does not keep away from.
fn shown(permit: &TaskPermit) -> Condition {
    let column = order_number::COLUMN;
    Condition::all()
        .add(column.centre.eq(permit.centre().0.as_str()))
        .add(order_number::Column::SubjectId.in_subquery(people_shown(permit).into_query()))
        .add(column.subject_id.is_not_in(kin(permit)))
        .add(column.asked_by.is_not_in(kin(permit)))
}

fn condition(permit: &TaskPermit, view: Option<NumberView>, filter: NumberFilter) -> Condition {
    let column = order_number::COLUMN;
    let is = |status: Status| column.status.eq(status.code());
    let shown = shown(permit);
    match view {
        None => shown,
        Some(NumberView::ToAnswer) => shown.add(is(Status::Asked)),
        Some(NumberView::Issued) => shown.add(is(Status::Issued)).add(column.valid_until.gte(filter.today)),
        Some(NumberView::Used) => shown.add(is(Status::Used)),
        Some(NumberView::Ended) => {
            let ended = [Status::Closed, Status::Refused, Status::Cancelled].map(Status::code);
            let ended = Condition::all()
                .add(column.status.is_in(ended))
                .add(column.ended_at.gte(millis(filter.ended_since)));
            let expired = Condition::all()
                .add(is(Status::Issued))
                .add(column.valid_until.lt(filter.today))
                .add(column.valid_until.gte(filter.expired_since));
            shown.add(Condition::any().add(ended).add(expired))
        }
    }
}
