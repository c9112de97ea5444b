//! From older keys to the newest ones, row by row, while the service goes on.
//!
//! [`begin`] brings the newest keys into use: what is written from then on takes them. [`reseal`] takes the rest along,
//! some rows at a time; stopped anywhere, it goes on where it was. [`end`] strikes out the keys that no row uses.

use sea_orm::{
    ActiveValue::Set, EntityTrait as _, QueryFilter as _, QueryOrder as _, QuerySelect as _, prelude::Uuid,
};

use super::{
    KeyId, Purpose, register,
    tables::{links, people},
};
use crate::{
    entity::vault_key,
    error::{StoreError, failed},
    handle::{Connected as _, Handle, Tx},
};

/// Brings the newest keys at hand into use; answers whether any of them was not. Waits for those who are writing a number.
pub async fn begin(tx: &Tx) -> Result<bool, StoreError> {
    let before = vault_key::Entity::find()
        .filter(vault_key::COLUMN.in_use.eq(true))
        .order_by_asc(vault_key::Column::Id)
        .lock_exclusive()
        .all(tx.connection())
        .await
        .map_err(failed("hold the keys in use"))?;
    // Keys older than those of the database would undo the last rotation.
    let ring = register::ring(tx.vault(), &register::all(tx).await?)?;
    for purpose in Purpose::ALL {
        register::register(tx, &ring, purpose, false).await?;
    }
    register::check_all(tx, &ring).await?;
    for purpose in Purpose::ALL {
        let newest = ring.newest(purpose);
        let older = vault_key::Entity::update_many()
            .set(vault_key::ActiveModel { in_use: Set(false), ..Default::default() })
            .filter(vault_key::COLUMN.purpose.eq(purpose.word()))
            .filter(vault_key::COLUMN.id.ne(newest.as_str()))
            .exec(tx.connection());
        older.await.map_err(failed("lay a key aside"))?;
        let newest = vault_key::Entity::update_many()
            .set(vault_key::ActiveModel { in_use: Set(true), ..Default::default() })
            .filter(vault_key::COLUMN.id.eq(newest.as_str()))
            .exec(tx.connection());
        newest.await.map_err(failed("bring a key into use"))?;
    }
    let was_in_use = |purpose| before.iter().any(|row| row.id == ring.newest(purpose).as_str());
    Ok(!Purpose::ALL.into_iter().all(was_in_use))
}

/// A row that a round came to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cursor {
    Person(Uuid),
    /// Which citizen the member of staff with this `NAVident` is.
    Link(String),
}

/// What a round did.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Resealed {
    /// Rows that now have the keys in use.
    pub rows: u64,
    /// Rows whose seal does not open: somebody has changed them past the service. They are left as they are.
    pub broken: u64,
    /// Where the next round goes on; none when there is nothing after it.
    pub last: Option<Cursor>,
}

/// Re-seals at most `limit` rows after `after`: people in the order of their identifiers, then the links of staff. Rows that
/// somebody is changing are left to a later round: whoever changes them may have to wait, this never does.
pub async fn reseal(tx: &Tx, after: Option<&Cursor>, limit: u64) -> Result<Resealed, StoreError> {
    let of_people = match after {
        None => people().reseal(tx, None, limit).await?,
        Some(Cursor::Person(id)) => people().reseal(tx, Some(id), limit).await?,
        Some(Cursor::Link(ident)) => return links().reseal(tx, Some(ident), limit).await,
    };
    if of_people.last.is_some() { Ok(of_people) } else { links().reseal(tx, None, limit).await }
}

/// How many rows do not have the newest keys at hand.
pub async fn left(h: &impl Handle) -> Result<u64, StoreError> {
    let ring = h.vault().ring()?;
    let (seal, index) = (ring.newest(Purpose::Seal), ring.newest(Purpose::Index));
    Ok(people().other_than(h, seal, index).await? + links().other_than(h, seal, index).await?)
}

/// Strikes out the keys that no row uses any more; answers with those that some still do.
pub async fn end(tx: &Tx) -> Result<Vec<KeyId>, StoreError> {
    let mut still = Vec::new();
    for key in register::all(tx).await?.into_iter().filter(|key| !key.in_use) {
        if rows_with(tx, &key.id).await? > 0 {
            still.push(key.id);
            continue;
        }
        let struck = vault_key::Entity::delete_by_id(key.id.as_str()).exec(tx.connection());
        struck.await.map_err(failed("strike a key out"))?;
    }
    Ok(still)
}

/// Whether the database may still need the key: it is in use, or rows have it.
pub async fn needs(h: &impl Handle, id: &KeyId) -> Result<bool, StoreError> {
    let registered = register::all(h).await?.into_iter().any(|key| key.id == *id);
    Ok(registered || rows_with(h, id).await? > 0)
}

async fn rows_with(h: &impl Handle, id: &KeyId) -> Result<u64, StoreError> {
    Ok(people().with(h, id).await? + links().with(h, id).await?)
}
