//! Agreements: the passes.

use domain::{
    access::Permit,
    agreement::{Agreement, Scope, Task},
    centre::CentreNumber,
    id::{AgreementId, PersonId},
};
use sea_orm::{EntityTrait as _, QueryFilter as _, QueryOrder as _};

use crate::{
    entity::agreement,
    error::{StoreError, failed},
    handle::{Handle, Tx},
    rows::put,
};

const ALL: &str = "all";
const CATEGORIES: &str = "categories";

/// All agreements of the subject, the one that came into force last first.
pub async fn of_holder(h: &impl Handle, permit: &Permit) -> Result<Vec<Agreement>, StoreError> {
    let rows = agreement::Entity::find()
        .filter(agreement::COLUMN.holder_id.eq(permit.subject().0))
        .order_by_desc(agreement::Column::InForceFrom)
        .order_by_asc(agreement::Column::Id)
        .all(h.connection());
    rows.await.map_err(failed("read agreements"))?.into_iter().map(agreement_of).collect()
}

/// Inserts the agreement or brings the row up to date.
pub async fn save(tx: &Tx, agreement: &Agreement) -> Result<(), StoreError> {
    let (scope, categories) = match &agreement.scope {
        Scope::All => (ALL, None),
        Scope::Categories(codes) => (CATEGORIES, Some(codes.join(" "))),
    };
    let row = agreement::Model {
        id: agreement.id.0,
        holder_id: agreement.holder.0,
        centre: agreement.centre.0.clone(),
        in_force_from: agreement.in_force_from,
        in_force_to: agreement.in_force_to,
        scope: scope.to_owned(),
        categories,
        holder_exchanges: agreement.is_holder_task(Task::Exchange),
        holder_tries: agreement.is_holder_task(Task::Trial),
        holder_repairs: agreement.is_holder_task(Task::Repair),
        holder_orders: agreement.is_holder_task(Task::Ordering),
        contact: agreement.contact.clone(),
    };
    put(tx, vec![row], "keep an agreement").await
}

pub(crate) fn agreement_of(row: agreement::Model) -> Result<Agreement, StoreError> {
    let scope = match (row.scope.as_str(), row.categories) {
        (ALL, None) => Scope::All,
        (CATEGORIES, Some(codes)) => Scope::Categories(codes.split_whitespace().map(str::to_owned).collect()),
        _ => {
            return Err(StoreError::Unreadable { what: "scope of an agreement" });
        }
    };
    let done = [
        (Task::Exchange, row.holder_exchanges),
        (Task::Trial, row.holder_tries),
        (Task::Repair, row.holder_repairs),
        (Task::Ordering, row.holder_orders),
    ];
    Ok(Agreement {
        id: AgreementId(row.id),
        holder: PersonId(row.holder_id),
        centre: CentreNumber(row.centre),
        in_force_from: row.in_force_from,
        in_force_to: row.in_force_to,
        scope,
        holder_tasks: done.into_iter().filter(|(_, holder)| *holder).map(|(task, _)| task).collect(),
        contact: row.contact,
    })
}
