//! The table of the keys that rows use, and of the one in use for each purpose.
//!
//! Who writes a number holds the rows in use still until it is committed. So once another key has been brought into use
//! every number under the older one is there to be seen, and no more of them appear.

use sea_orm::{EntityTrait as _, QueryFilter as _, QueryOrder as _, QuerySelect as _};

use super::{KeyId, Keyring, Purpose};
use crate::{
    codes::Code,
    entity::vault_key,
    error::{StoreError, failed},
    handle::{Connected, Handle, Tx},
    rows::insert_once,
};

/// The keys that new rows take.
pub(super) struct InUse {
    pub(super) seal: KeyId,
    pub(super) index: KeyId,
}

/// A key that rows may use.
pub(super) struct Registered {
    pub(super) id: KeyId,
    pub(super) purpose: Purpose,
    pub(super) in_use: bool,
}

/// All keys that rows may use. The table has a handful of rows.
pub(super) async fn all(h: &impl Handle) -> Result<Vec<Registered>, StoreError> {
    let rows = vault_key::Entity::find().order_by_asc(vault_key::Column::Id).all(h.connection());
    rows.await.map_err(failed("read the keys in use"))?.iter().map(registered).collect()
}

/// The keys that rows may use and `ring` does not hold.
pub(crate) async fn missing(h: &impl Handle, ring: &Keyring) -> Result<Vec<KeyId>, StoreError> {
    let all = all(h).await?;
    Ok(all.into_iter().map(|key| key.id).filter(|id| !ring.holds(id)).collect())
}

/// The keys that new rows take; kept as they are until the transaction ends. In a database without keys those become
/// it that are newest here.
pub(super) async fn in_use(tx: &Tx) -> Result<InUse, StoreError> {
    if let Some(found) = held(tx).await? {
        return Ok(found);
    }
    // None yet, or another has just been brought into use: then these are refused, and the next look finds it.
    let ring = tx.vault().ring()?;
    for purpose in Purpose::ALL {
        let row = row(ring.newest(purpose), purpose, true);
        match insert_once(tx, row, "keep the name of a key").await {
            Ok(()) | Err(StoreError::Duplicate) => {}
            Err(error) => return Err(error),
        }
    }
    held(tx).await?.ok_or(StoreError::Stale)
}

async fn held(tx: &Tx) -> Result<Option<InUse>, StoreError> {
    let rows = vault_key::Entity::find()
        .filter(vault_key::COLUMN.in_use.eq(true))
        .order_by_asc(vault_key::Column::Id)
        .lock_shared()
        .all(tx.connection());
    let rows = rows.await.map_err(failed("read the keys in use"))?;
    let rows: Vec<_> = rows.iter().map(registered).collect::<Result<_, _>>()?;
    let of = |purpose| rows.iter().find(|key| key.purpose == purpose).map(|key| key.id.clone());
    Ok(of(Purpose::Seal).zip(of(Purpose::Index)).map(|(seal, index)| InUse { seal, index }))
}

pub(super) fn row(id: &KeyId, purpose: Purpose, in_use: bool) -> vault_key::Model {
    vault_key::Model { id: id.as_str().to_owned(), purpose: purpose.word().to_owned(), in_use }
}

fn registered(row: &vault_key::Model) -> Result<Registered, StoreError> {
    let id = id(&row.id)?;
    Ok(Registered { id, purpose: Code::read(&row.purpose)?, in_use: row.in_use })
}

pub(super) fn id(text: &str) -> Result<KeyId, StoreError> {
    text.parse().map_err(|_wrong| StoreError::Unreadable { what: "name of a key" })
}
