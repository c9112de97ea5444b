//! Who may act for whom.

use domain::{
    access::{Family, Sealed},
    id::{PersonId, StaffId},
    person::Person,
    representation::Representation,
};
use sea_orm::{
    ColumnTrait as _, Condition, EntityTrait as _, JoinType, QueryFilter as _, QueryOrder as _,
    QuerySelect as _, QueryTrait as _,
};

use crate::{
    codes::Code,
    entity::{person, representation},
    error::{StoreError, failed},
    handle::{Handle, Tx},
    people::sealed,
    rows::put,
    staff_citizens::citizen_of,
};

/// All representations of the child, ended ones too.
pub async fn of_child(h: &impl Handle, child: PersonId) -> Result<Vec<Representation>, StoreError> {
    let own = representation::COLUMN.child_id.eq(child.0);
    let rows = representation::Entity::find().filter(own).all(h.connection());
    rows.await.map_err(failed("read representations"))?.iter().map(representation_of).collect()
}

/// Everybody the guardian has ever been registered for, with each representation.
pub async fn of_guardian(
    h: &impl Handle,
    guardian: PersonId,
) -> Result<Vec<(Representation, Sealed<Person>)>, StoreError> {
    let child = representation::Entity::belongs_to(person::Entity)
        .from(representation::Column::ChildId)
        .to(person::Column::Id)
        .into();
    let rows = representation::Entity::find()
        .select_also(person::Entity)
        .join(JoinType::InnerJoin, child)
        .filter(representation::COLUMN.guardian_id.eq(guardian.0))
        .order_by_asc(representation::Column::ValidFrom)
        .order_by_asc(representation::Column::ChildId)
        .all(h.connection());
    let mut found = Vec::new();
    for (held, child) in rows.await.map_err(failed("read those somebody acts for"))? {
        found.push((representation_of(&held)?, sealed(child.ok_or(StoreError::Missing)?)?));
    }
    Ok(found)
}

/// A member of staff as a citizen, with the family. [`StoreError::Missing`] when there is no such member of staff.
pub async fn family_of(h: &impl Handle, staff: StaffId) -> Result<Family, StoreError> {
    match citizen_of(h, staff).await? {
        Some(me) => Ok(Family::of(me, around(h, me).await?)),
        None => Ok(Family::default()),
    }
}

/// Those in which `me`, a child of `me` or a parent of `me` takes part: what the family is known by.
async fn around(h: &impl Handle, me: PersonId) -> Result<Vec<Representation>, StoreError> {
    let children = representation::Entity::find()
        .select_only()
        .column(representation::Column::ChildId)
        .filter(representation::COLUMN.guardian_id.eq(me.0));
    let parents = representation::Entity::find()
        .select_only()
        .column(representation::Column::GuardianId)
        .filter(representation::COLUMN.child_id.eq(me.0));
    let mine = Condition::any()
        .add(representation::COLUMN.guardian_id.eq(me.0))
        .add(representation::COLUMN.child_id.eq(me.0))
        .add(representation::Column::ChildId.in_subquery(children.into_query()))
        .add(representation::Column::GuardianId.in_subquery(parents.into_query()));
    let rows = representation::Entity::find().filter(mine).all(h.connection());
    rows.await.map_err(failed("read a family"))?.iter().map(representation_of).collect()
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
