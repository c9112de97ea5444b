//! Who may act for whom.

use domain::{
    access::{Family, Permit, Sealed, Ties},
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
    people::person_of,
    rows::put,
    staff_citizens::citizen_of,
};

/// Who may act for the child, for a decision about it.
pub async fn ties_of(h: &impl Handle, child: PersonId) -> Result<Ties, StoreError> {
    Ok(all_of(h, child).await?.into())
}

/// All representations of the subject as a child, ended ones too.
pub async fn of_child(h: &impl Handle, permit: &Permit) -> Result<Vec<Representation>, StoreError> {
    all_of(h, permit.subject()).await
}

/// All representations of the subject as a guardian, ended ones too.
pub async fn held_by(h: &impl Handle, permit: &Permit) -> Result<Vec<Representation>, StoreError> {
    let rows = representation::Entity::find()
        .filter(representation::COLUMN.guardian_id.eq(permit.subject().0))
        .order_by_asc(representation::Column::ValidFrom)
        .order_by_asc(representation::Column::ChildId)
        .all(h.connection());
    rows.await.map_err(failed("read representations"))?.iter().map(representation_of).collect()
}

async fn all_of(h: &impl Handle, child: PersonId) -> Result<Vec<Representation>, StoreError> {
    let own = representation::COLUMN.child_id.eq(child.0);
    let rows = representation::Entity::find().filter(own).all(h.connection());
    rows.await.map_err(failed("read representations"))?.iter().map(representation_of).collect()
}

/// Everybody the guardian has ever been registered for, with each representation. Nothing of it is known before it is decided
/// about each.
pub async fn of_guardian(
    h: &impl Handle,
    guardian: PersonId,
) -> Result<Vec<Sealed<(Person, Representation)>>, StoreError> {
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
        let child = person_of(child.ok_or(StoreError::Missing)?)?;
        found.push(Sealed::new(child.id, (child, representation_of(&held)?)));
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
