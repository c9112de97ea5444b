//! The table of the keys that rows use, and of the one in use for each purpose.
//!
//! Who writes a number holds the rows in use still until it is committed. So once another key has been brought into use
//! every number under the older one is there to be seen, and no more of them appear.
//!
//! Beside its name stands a value that only the right key gives. A key that has the name of another would find nobody and
//! split the look-ups: it is refused wherever the table is asked ([`StoreError::KeyWrong`]).

use std::sync::Arc;

use sea_orm::{EntityTrait as _, QueryFilter as _, QueryOrder as _, QuerySelect as _};

use super::{Key, KeyId, Keyring, Purpose, Vault, seal};
use crate::{
    codes::Code,
    entity::vault_key,
    error::{StoreError, failed},
    handle::{Connected, Handle, Tx},
    rows::insert_once,
};

/// The keys that new rows take.
pub(super) struct InUse {
    pub(super) seal: Registered,
    pub(super) index: Registered,
}

impl InUse {
    /// Both, from the keys at hand or from their source.
    pub(super) fn ring(&self, vault: &Vault) -> Result<Arc<Keyring>, StoreError> {
        ring(vault, [&self.seal, &self.index])
    }
}

/// A key that rows may use.
pub(super) struct Registered {
    pub(super) id: KeyId,
    pub(super) purpose: Purpose,
    pub(super) in_use: bool,
    check_value: Vec<u8>,
}

impl Registered {
    /// The key itself.
    pub(super) fn key<'a>(&self, ring: &'a Keyring) -> Result<&'a Key, StoreError> {
        let key = ring.find(self.purpose, &self.id);
        let key = key.ok_or_else(|| StoreError::KeyMissing { id: self.id.clone() })?;
        if self.check_value == seal::check_value(key) {
            Ok(key)
        } else {
            Err(StoreError::KeyWrong { id: self.id.clone() })
        }
    }
}

/// All keys that rows may use. The table has a handful of rows.
pub(super) async fn all(h: &impl Handle) -> Result<Vec<Registered>, StoreError> {
    let rows = vault_key::Entity::find().order_by_asc(vault_key::Column::Id).all(h.connection());
    rows.await.map_err(failed("read the keys in use"))?.iter().map(registered).collect()
}

/// The keys at hand, with all of `keys` among them: the source is asked when one is not.
pub(super) fn ring<'a>(
    vault: &Vault,
    keys: impl IntoIterator<Item = &'a Registered> + Clone,
) -> Result<Arc<Keyring>, StoreError> {
    let ids: Vec<_> = keys.clone().into_iter().map(|key| &key.id).collect();
    let ring = vault.ring_with(&ids)?;
    check(&ring, keys)?;
    Ok(ring)
}

/// Whether `ring` holds all of `keys`; else the first that is missing or wrong is named.
pub(super) fn check<'a>(
    ring: &Keyring,
    keys: impl IntoIterator<Item = &'a Registered>,
) -> Result<(), StoreError> {
    keys.into_iter().try_for_each(|key| key.key(ring).map(|_| ()))
}

/// Whether `ring` holds every key that rows may use.
pub(crate) async fn check_all(h: &impl Handle, ring: &Keyring) -> Result<(), StoreError> {
    check(ring, &all(h).await?)
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
        register(tx, &ring, purpose, true).await?;
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
    let (mut seal, mut index) = (None, None);
    for row in &rows {
        let key = registered(row)?;
        match key.purpose {
            Purpose::Seal => seal = Some(key),
            Purpose::Index => index = Some(key),
        }
    }
    Ok(seal.zip(index).map(|(seal, index)| InUse { seal, index }))
}

/// Keeps the name of the newest key of the purpose, with its check value, unless it is there: who came first has said
/// which key it is.
pub(super) async fn register(
    tx: &Tx,
    ring: &Keyring,
    purpose: Purpose,
    in_use: bool,
) -> Result<(), StoreError> {
    let newest = ring.newest_key(purpose)?;
    let row = vault_key::Model {
        id: newest.id.as_str().to_owned(),
        purpose: purpose.word().to_owned(),
        in_use,
        check_value: seal::check_value(newest).to_vec(),
    };
    match insert_once(tx, row, "keep the name of a key").await {
        Ok(()) | Err(StoreError::Duplicate) => Ok(()),
        Err(error) => Err(error),
    }
}

fn registered(row: &vault_key::Model) -> Result<Registered, StoreError> {
    Ok(Registered {
        id: id(&row.id)?,
        purpose: Code::read(&row.purpose)?,
        in_use: row.in_use,
        check_value: row.check_value.clone(),
    })
}

pub(super) fn id(text: &str) -> Result<KeyId, StoreError> {
    text.parse().map_err(|_wrong| StoreError::Unreadable { what: "name of a key" })
}
