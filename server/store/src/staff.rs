//! Members of staff.

use std::collections::HashMap;

use domain::{
    actor::{Right, StaffRights},
    centre::CentreNumber,
    id::StaffId,
};
use sea_orm::{EntityTrait as _, QueryFilter as _, QuerySelect as _, prelude::Uuid, sea_query::Expr};

use crate::{
    entity::staff_member,
    error::{StoreError, failed},
    handle::{Connected as _, Handle, Tx},
    rows::{CHUNK, put},
};

/// A member of staff at a centre.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StaffMember {
    pub id: StaffId,
    pub name: String,
    /// `NAVident`: how logs name the member of staff outside this service, and by which it is known who it is as a citizen.
    pub nav_ident: Option<String>,
    pub centre: CentreNumber,
    pub rights: StaffRights,
}

/// One member of staff.
pub async fn find(h: &impl Handle, id: StaffId) -> Result<Option<StaffMember>, StoreError> {
    let row = staff_member::Entity::find_by_id(id.0).one(h.connection());
    row.await.map_err(failed("read a member of staff"))?.map(member_of).transpose()
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

/// How logs outside this service name those of `ids` that have such a name.
pub async fn nav_idents(h: &impl Handle, ids: &[StaffId]) -> Result<HashMap<StaffId, String>, StoreError> {
    let mut idents = HashMap::with_capacity(ids.len());
    for chunk in ids.chunks(CHUNK) {
        let rows = staff_member::Entity::find()
            .filter(staff_member::COLUMN.id.is_in(chunk.iter().map(|id| id.0)))
            .all(h.connection());
        let rows = rows.await.map_err(failed("read how logs name staff"))?;
        idents.extend(rows.into_iter().filter_map(|row| Some((StaffId(row.id), row.nav_ident?))));
    }
    Ok(idents)
}

/// Inserts the member of staff or brings the row up to date.
pub async fn save(tx: &Tx, member: &StaffMember) -> Result<(), StoreError> {
    let row = staff_member::Model {
        id: member.id.0,
        name: member.name.clone(),
        centre: member.centre.0.clone(),
        rights: words_of(member.rights),
        nav_ident: member.nav_ident.clone(),
    };
    put(tx, vec![row], "keep a member of staff").await
}

/// Gives a member of staff these rights and no others.
pub async fn give(tx: &Tx, id: StaffId, rights: StaffRights) -> Result<(), StoreError> {
    staff_member::Entity::update_many()
        .col_expr(staff_member::Column::Rights, Expr::value(words_of(rights)))
        .filter(staff_member::COLUMN.id.eq(id.0))
        .exec(tx.connection())
        .await
        .map_err(failed("change the rights of a member of staff"))?;
    Ok(())
}

/// Those whom logs outside this service name `ident`.
pub async fn with_nav_ident(h: &impl Handle, ident: &str) -> Result<Vec<StaffId>, StoreError> {
    let found = staff_member::Entity::find()
        .select_only()
        .column(staff_member::Column::Id)
        .filter(staff_member::COLUMN.nav_ident.eq(ident))
        .into_tuple::<Uuid>()
        .all(h.connection());
    let ids = found.await.map_err(failed("look up a member of staff"))?;
    Ok(ids.into_iter().map(StaffId).collect())
}

/// The column holds the codes of the rights with a space between.
pub(crate) fn words_of(rights: StaffRights) -> String {
    rights.all().map(Right::code).collect::<Vec<_>>().join(" ")
}

pub(crate) fn rights_of(words: &str) -> Result<StaffRights, StoreError> {
    let right = |word| Right::from_code(word).ok_or(StoreError::Unreadable { what: "right of staff" });
    let rights = words.split_whitespace().map(right).collect::<Result<Vec<_>, _>>()?;
    Ok(StaffRights::of(&rights))
}

pub(crate) fn member_of(row: staff_member::Model) -> Result<StaffMember, StoreError> {
    Ok(StaffMember {
        id: StaffId(row.id),
        name: row.name,
        centre: CentreNumber(row.centre),
        nav_ident: row.nav_ident,
        rights: rights_of(&row.rights)?,
    })
}
