//! National numbers in the tables: how they go in, and how one comes out again.

use std::sync::Arc;

use domain::{id::PersonId, national_number::NationalNumber};
use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _, QuerySelect as _, prelude::Uuid};

use super::{
    Key, KeyId, Keyring, Purpose, Vault,
    register::{self, InUse},
    seal::{self, Place},
};
use crate::{
    entity::person,
    error::{StoreError, failed},
    handle::{Connected as _, Handle, Tx},
};

/// A number as the table keeps it.
pub(crate) struct SealedNumber {
    pub(crate) sealed: Vec<u8>,
    pub(crate) key: String,
    pub(crate) index: Vec<u8>,
    pub(crate) index_key: String,
}

/// Seals the number for the row of the person, with the keys in use. [`StoreError::Duplicate`] when it is the number of
/// another person whose row is indexed with an older key; the table itself refuses one under the same key.
pub(crate) async fn sealed(
    tx: &Tx,
    person: PersonId,
    number: &NationalNumber,
) -> Result<SealedNumber, StoreError> {
    let in_use = register::in_use(tx).await?;
    let ring = in_use.ring(tx.vault())?;
    let all = register::all(tx).await?;
    let older: Vec<_> = all.iter().filter(|key| key.purpose == Purpose::Index && !key.in_use).collect();
    if !older.is_empty() {
        let ring = register::ring(tx.vault(), older.iter().copied())?;
        let keys = older.iter().map(|key| key.key(&ring)).collect::<Result<Vec<_>, _>>()?;
        if is_anothers(tx, person, number, &keys).await? {
            return Err(StoreError::Duplicate);
        }
    }
    let place = Place::number_of(person);
    seal_anew(tx.vault(), in_use.seal.key(&ring)?, in_use.index.key(&ring)?, place, number)
}

/// Seals numbers for places where they may stand beside the same number elsewhere.
pub(crate) struct Sealer<'a> {
    vault: &'a Vault,
    in_use: InUse,
    ring: Arc<Keyring>,
}

impl<'a> Sealer<'a> {
    /// With the keys in use, asked for once.
    pub(crate) async fn of(tx: &'a Tx) -> Result<Self, StoreError> {
        let in_use = register::in_use(tx).await?;
        Ok(Self { ring: in_use.ring(tx.vault())?, vault: tx.vault(), in_use })
    }

    pub(crate) fn seal(&self, place: Place<'_>, number: &NationalNumber) -> Result<SealedNumber, StoreError> {
        let (seal, index) = (self.in_use.seal.key(&self.ring)?, self.in_use.index.key(&self.ring)?);
        seal_anew(self.vault, seal, index, place, number)
    }
}

/// By what rows with the number are found, whichever key they have.
pub(crate) async fn indexes_of(h: &impl Handle, number: &NationalNumber) -> Result<Vec<Vec<u8>>, StoreError> {
    let all = register::all(h).await?;
    let ring = register::ring(h.vault(), &all)?;
    let keys = all.iter().filter(|key| key.purpose == Purpose::Index);
    keys.map(|key| Ok(seal::index(key.key(&ring)?, number).to_vec())).collect()
}

/// The number with these keys, and a nonce that was never used before.
pub(super) fn seal_anew(
    vault: &Vault,
    seal_key: &Key,
    index_key: &Key,
    place: Place<'_>,
    number: &NationalNumber,
) -> Result<SealedNumber, StoreError> {
    Ok(SealedNumber {
        sealed: seal::seal(seal_key, place, vault.nonce()?, number.digits().as_bytes())?,
        key: seal_key.id.as_str().to_owned(),
        index: seal::index(index_key, number).to_vec(),
        index_key: index_key.id.as_str().to_owned(),
    })
}

async fn is_anothers(
    tx: &Tx,
    person: PersonId,
    number: &NationalNumber,
    keys: &[&Key],
) -> Result<bool, StoreError> {
    let indexes = keys.iter().map(|key| seal::index(key, number).to_vec());
    let found = person::Entity::find()
        .select_only()
        .column(person::Column::Id)
        .filter(person::Column::NumberIndex.is_in(indexes))
        .filter(person::COLUMN.id.ne(person.0))
        .into_tuple::<Uuid>()
        .one(tx.connection());
    Ok(found.await.map_err(failed("look up a person"))?.is_some())
}

/// The number of the person, opened.
pub(crate) async fn number_of(
    h: &impl Handle,
    person: PersonId,
) -> Result<Option<NationalNumber>, StoreError> {
    let row = person::Entity::find_by_id(person.0)
        .select_only()
        .columns([person::Column::NumberSealed, person::Column::NumberKey])
        .into_tuple::<(Vec<u8>, String)>()
        .one(h.connection());
    let Some((sealed, id)) = row.await.map_err(failed("read a national number"))? else { return Ok(None) };
    opened(h.vault(), Place::number_of(person), &sealed, &id).map(Some)
}

/// The number that is sealed at the place with the key of this name.
pub(crate) fn opened(
    vault: &Vault,
    place: Place<'_>,
    sealed: &[u8],
    id: &str,
) -> Result<NationalNumber, StoreError> {
    let id = register::id(id)?;
    let ring = vault.ring_with(&[&id])?;
    seal::open_number(key(&ring, Purpose::Seal, &id)?, place, sealed)
}

fn key<'a>(ring: &'a Keyring, purpose: Purpose, id: &KeyId) -> Result<&'a Key, StoreError> {
    ring.find(purpose, id).ok_or_else(|| StoreError::KeyMissing { id: id.clone() })
}
