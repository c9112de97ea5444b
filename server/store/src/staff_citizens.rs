//! Which citizen a member of staff is: kept by `NAVident` and sealed national number. So it can be known before the member
//! signs in for the first time, and before the citizen is known here: the two are brought together whenever it is asked.

use std::collections::{HashMap, HashSet};

use domain::{
    access::Permit,
    id::{PersonId, StaffId},
    national_number::NationalNumber,
    nav_ident::NavIdent,
};
use sea_orm::{ColumnTrait as _, EntityTrait as _, JoinType, QueryFilter as _, QuerySelect as _};

use crate::{
    entity::{staff_citizen, staff_member},
    error::{StoreError, failed},
    handle::{Connected as _, Handle, Tx},
    rows::{CHUNK, put},
    vault::{self, Place},
};

/// What a new list did, in links.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct LinkCounts {
    pub new: u64,
    pub changed: u64,
    pub unchanged: u64,
    pub removed: u64,
}

/// Puts the list in the place of what is kept: links that are not in it are taken away. Each `NAVident` once.
pub async fn replace_all(tx: &Tx, links: &[(NavIdent, NationalNumber)]) -> Result<LinkCounts, StoreError> {
    let mut known: HashMap<String, Option<NationalNumber>> = HashMap::new();
    let rows = staff_citizen::Entity::find().all(tx.connection());
    for row in rows.await.map_err(failed("read which citizens staff are"))? {
        let number = match number_of(tx, &row) {
            Ok(number) => Some(number),
            // Somebody has changed the row past the service: the list puts that right.
            Err(StoreError::Unreadable { .. }) => None,
            Err(other) => return Err(other),
        };
        known.insert(row.nav_ident, number);
    }
    let sealer = vault::Sealer::of(tx).await?;
    let mut counts = LinkCounts::default();
    let mut to_write = Vec::new();
    for (ident, number) in links {
        match known.get(ident.as_str()) {
            Some(Some(same)) if same == number => {
                counts.unchanged += 1;
                continue;
            }
            Some(_) => counts.changed += 1,
            None => counts.new += 1,
        }
        to_write.push(row_of(ident, sealer.seal(Place::link_of(ident.as_str()), number)?));
    }
    for chunk in to_write.chunks(CHUNK) {
        put(tx, chunk.to_vec(), "keep which citizen a member of staff is").await?;
    }
    let listed: HashSet<&str> = links.iter().map(|(ident, _)| ident.as_str()).collect();
    let gone: Vec<&String> = known.keys().filter(|ident| !listed.contains(ident.as_str())).collect();
    for chunk in gone.chunks(CHUNK) {
        let taken = staff_citizen::Entity::delete_many()
            .filter(staff_citizen::COLUMN.nav_ident.is_in(chunk.iter().map(|ident| ident.as_str())))
            .exec(tx.connection());
        counts.removed += taken.await.map_err(failed("forget which citizen somebody is"))?.rows_affected;
    }
    Ok(counts)
}

/// Whether anything is known of any member of staff.
pub async fn are_known(h: &impl Handle) -> Result<bool, StoreError> {
    let one = staff_citizen::Entity::find().one(h.connection());
    Ok(one.await.map_err(failed("read which citizens staff are"))?.is_some())
}

/// The member of staff as a citizen known here; nobody for most. [`StoreError::Missing`] when there is no such member.
pub(crate) async fn citizen_of(h: &impl Handle, id: StaffId) -> Result<Option<PersonId>, StoreError> {
    let link = staff_member::Entity::belongs_to(staff_citizen::Entity)
        .from(staff_member::Column::NavIdent)
        .to(staff_citizen::Column::NavIdent)
        .into();
    let found = staff_member::Entity::find_by_id(id.0)
        .select_also(staff_citizen::Entity)
        .join(JoinType::LeftJoin, link)
        .one(h.connection());
    let found = found.await.map_err(failed("read which citizen a member of staff is"))?;
    let (_member, link) = found.ok_or(StoreError::Missing)?;
    let Some(link) = link else { return Ok(None) };
    let number = number_of(h, &link)?;
    Ok(vault::ids_by_numbers(h, std::slice::from_ref(&number)).await?.remove(&number))
}

/// What the subject is called as a member of staff.
pub(crate) async fn idents_of(h: &impl Handle, permit: &Permit) -> Result<Vec<String>, StoreError> {
    let Some(number) = vault::number_of(h, permit.subject()).await? else { return Ok(Vec::new()) };
    let indexes = vault::indexes_of(h, &number).await?;
    let rows = staff_citizen::Entity::find()
        .filter(staff_citizen::Column::NumberIndex.is_in(indexes))
        .all(h.connection());
    let rows = rows.await.map_err(failed("read which member of staff a citizen is"))?;
    let mut idents: Vec<String> = rows.into_iter().map(|row| row.nav_ident).collect();
    idents.sort_unstable();
    Ok(idents)
}

fn number_of(h: &impl Handle, row: &staff_citizen::Model) -> Result<NationalNumber, StoreError> {
    vault::opened(h.vault(), Place::link_of(&row.nav_ident), &row.number_sealed, &row.number_key)
}

fn row_of(ident: &NavIdent, number: vault::SealedNumber) -> staff_citizen::Model {
    staff_citizen::Model {
        nav_ident: ident.as_str().to_owned(),
        number_sealed: number.sealed,
        number_key: number.key,
        number_index: number.index,
        index_key: number.index_key,
    }
}
