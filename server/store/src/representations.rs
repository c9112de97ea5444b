//! Who may act for whom.

use chrono::NaiveDate;
use domain::{
    id::PersonId,
    person::{AddressProtection, Person},
    representation::Representation,
    time::last_birth_of_age,
};
use sea_orm::{
    ColumnTrait as _, EntityTrait as _, ExprTrait as _, QueryFilter as _, QueryOrder as _, QuerySelect as _,
};

use crate::{
    codes::Code,
    entity::{person, representation},
    error::{StoreError, failed},
    handle::{Handle, Tx},
    people::person_of,
    rows::put,
};

/// All representations of the child, ended ones too.
pub async fn of_child(h: &impl Handle, child: PersonId) -> Result<Vec<Representation>, StoreError> {
    let own = representation::COLUMN.child_id.eq(child.0);
    let rows = representation::Entity::find().filter(own).all(h.connection());
    rows.await.map_err(failed("read representations"))?.iter().map(representation_of).collect()
}

/// The children the guardian may act for on `today`, oldest first: in the period, under 18, address not protected.
/// The same rule as [`Representation::holds`], asked of the database.
pub async fn children_of(
    h: &impl Handle,
    guardian: PersonId,
    today: NaiveDate,
) -> Result<Vec<Person>, StoreError> {
    let held = representation::Entity::find()
        .select_only()
        .column(representation::Column::ChildId)
        .filter(representation::COLUMN.guardian_id.eq(guardian.0))
        .filter(representation::COLUMN.valid_from.lte(today))
        .filter(representation::COLUMN.valid_to.is_null().or(representation::COLUMN.valid_to.gte(today)));
    let rows = person::Entity::find()
        .filter(person::Column::Id.in_subquery(sea_orm::QueryTrait::into_query(held)))
        .filter(person::COLUMN.birth.gt(last_birth_of_age(today)))
        .filter(person::COLUMN.protection.eq(AddressProtection::None.word()))
        .order_by_asc(person::Column::Birth)
        .order_by_asc(person::Column::Id)
        .all(h.connection());
    rows.await.map_err(failed("read children"))?.into_iter().map(person_of).collect()
}

/// Inserts the representation, or changes the end of the one with the same guardian, child, kind and beginning.
pub async fn save(tx: &Tx, representation: &Representation) -> Result<(), StoreError> {
    let row = representation::Model {
        guardian_id: representation.guardian.0,
        child_id: representation.child.0,
        kind: representation.kind.word().to_owned(),
        valid_from: representation.from,
        valid_to: representation.to,
    };
    put(tx, vec![row], "keep a representation").await
}

fn representation_of(row: &representation::Model) -> Result<Representation, StoreError> {
    Ok(Representation {
        guardian: PersonId(row.guardian_id),
        child: PersonId(row.child_id),
        kind: Code::read(&row.kind)?,
        from: row.valid_from,
        to: row.valid_to,
    })
}
