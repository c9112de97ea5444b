//! Members of staff.

use std::collections::HashMap;

use domain::{
    actor::StaffRights,
    centre::CentreNumber,
    id::{PersonId, StaffId},
};
use sea_orm::{EntityTrait as _, QueryFilter as _, QuerySelect as _, prelude::Uuid};

use crate::{
    entity::staff_member,
    error::{StoreError, failed},
    handle::{Handle, Tx},
    rows::{CHUNK, put},
};

/// A member of staff at a centre.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StaffMember {
    pub id: StaffId,
    pub name: String,
    pub centre: CentreNumber,
    pub rights: StaffRights,
    /// Who it is as a citizen, when known: nobody handles the own case.
    pub person: Option<PersonId>,
}

/// One member of staff.
pub async fn find(h: &impl Handle, id: StaffId) -> Result<Option<StaffMember>, StoreError> {
    let row = staff_member::Entity::find_by_id(id.0).one(h.connection());
    Ok(row.await.map_err(failed("read a member of staff"))?.map(member_of))
}

/// The names of those of `ids` that exist.
pub async fn names(h: &impl Handle, ids: &[StaffId]) -> Result<HashMap<StaffId, String>, StoreError> {
    let mut names = HashMap::with_capacity(ids.len());
    for chunk in ids.chunks(CHUNK) {
        let rows = staff_member::Entity::find()
            .select_only()
            .columns([staff_member::Column::Id, staff_member::Column::Name])
            .filter(staff_member::COLUMN.id.is_in(chunk.iter().map(|id| id.0)))
            .into_tuple::<(Uuid, String)>()
            .all(h.connection());
        let rows = rows.await.map_err(failed("read names of staff"))?;
        names.extend(rows.into_iter().map(|(id, name)| (StaffId(id), name)));
    }
    Ok(names)
}

/// Inserts the member of staff or brings the row up to date.
pub async fn save(tx: &Tx, member: &StaffMember) -> Result<(), StoreError> {
    let row = staff_member::Model {
        id: member.id.0,
        name: member.name.clone(),
        centre: member.centre.0.clone(),
        protected_persons: member.rights.protected_persons,
        person_id: member.person.map(|id| id.0),
    };
    put(tx, vec![row], "keep a member of staff").await
}

fn member_of(row: staff_member::Model) -> StaffMember {
    StaffMember {
        id: StaffId(row.id),
        name: row.name,
        centre: CentreNumber(row.centre),
        rights: StaffRights { protected_persons: row.protected_persons },
        person: row.person_id.map(PersonId),
    }
}
