//! From older keys to the newest ones, row by row, while the service goes on.
//!
//! [`begin`] brings the newest keys into use: what is written from then on takes them. [`reseal`] takes the rest along,
//! some rows at a time; stopped anywhere, it goes on where it was. [`end`] strikes out the keys that no row uses.

use domain::id::PersonId;
use sea_orm::{
    ActiveValue::Set,
    ColumnTrait as _, Condition, EntityTrait as _, PaginatorTrait as _, QueryFilter as _, QueryOrder as _,
    QuerySelect as _,
    prelude::Uuid,
    sea_query::{LockBehavior, LockType},
};

use super::{
    KeyId, Purpose,
    number::{opened, seal_anew},
    register,
};
use crate::{
    entity::{person, vault_key},
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

/// What a round did.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Resealed {
    /// Rows that now have the keys in use.
    pub rows: u64,
    /// Rows whose seal does not open: somebody has changed them past the service. They are left as they are.
    pub broken: u64,
    /// Where the next round goes on; none when there is nothing after it.
    pub last: Option<PersonId>,
}

/// Re-seals at most `limit` rows after `after`, in the order of their identifiers. Rows that somebody is changing are
/// left to a later round: whoever changes them may have to wait, this never does.
pub async fn reseal(tx: &Tx, after: Option<PersonId>, limit: u64) -> Result<Resealed, StoreError> {
    let in_use = register::in_use(tx).await?;
    let ring = in_use.ring(tx.vault())?;
    let (seal_key, index_key) = (in_use.seal.key(&ring)?, in_use.index.key(&ring)?);
    let mut rows = person::Entity::find()
        .select_only()
        .columns([person::Column::Id, person::Column::NumberSealed, person::Column::NumberKey])
        .filter(other_than(&in_use.seal.id, &in_use.index.id))
        .order_by_asc(person::Column::Id)
        .limit(limit)
        .lock_with_behavior(LockType::Update, LockBehavior::SkipLocked);
    if let Some(after) = after {
        rows = rows.filter(person::COLUMN.id.gt(after.0));
    }
    let rows = rows.into_tuple::<(Uuid, Vec<u8>, String)>().all(tx.connection());
    let rows = rows.await.map_err(failed("read rows to re-seal"))?;
    let last = rows.last().map(|(id, ..)| PersonId(*id));
    let mut done = Resealed { last, ..Resealed::default() };
    for (id, sealed, sealed_with) in rows {
        let number = match opened(tx.vault(), PersonId(id), &sealed, &sealed_with) {
            Ok(number) => number,
            Err(error @ StoreError::Unreadable { .. }) => {
                tracing::error!(person = %id, %error, "a number cannot be re-sealed");
                done.broken += 1;
                continue;
            }
            Err(error) => return Err(error),
        };
        let anew = seal_anew(tx.vault(), seal_key, index_key, PersonId(id), &number)?;
        let row = person::ActiveModel {
            number_sealed: Set(anew.sealed),
            number_key: Set(anew.key),
            number_index: Set(anew.index),
            index_key: Set(anew.index_key),
            ..Default::default()
        };
        let kept =
            person::Entity::update_many().set(row).filter(person::COLUMN.id.eq(id)).exec(tx.connection());
        kept.await.map_err(failed("keep a re-sealed number"))?;
        done.rows += 1;
    }
    Ok(done)
}

/// How many rows do not have the newest keys at hand.
pub async fn left(h: &impl Handle) -> Result<u64, StoreError> {
    let ring = h.vault().ring()?;
    let question = person::Entity::find()
        .filter(other_than(ring.newest(Purpose::Seal), ring.newest(Purpose::Index)))
        .count(h.connection());
    question.await.map_err(failed("count rows to re-seal"))
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
    let either = Condition::any()
        .add(person::Column::NumberKey.eq(id.as_str()))
        .add(person::Column::IndexKey.eq(id.as_str()));
    person::Entity::find().filter(either).count(h.connection()).await.map_err(failed("count rows of a key"))
}

fn other_than(seal: &KeyId, index: &KeyId) -> Condition {
    Condition::any()
        .add(person::Column::NumberKey.ne(seal.as_str()))
        .add(person::Column::IndexKey.ne(index.as_str()))
}
