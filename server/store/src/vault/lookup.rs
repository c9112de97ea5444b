//! Finding people by their numbers.

use std::{collections::HashMap, sync::Arc};

use domain::{id::PersonId, national_number::NationalNumber};
use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _, QuerySelect as _, prelude::Uuid};

use super::{Keyring, Purpose, register, seal};
use crate::{
    entity::person,
    error::{StoreError, failed},
    handle::Handle,
    rows::CHUNK,
};

type Found = HashMap<NationalNumber, PersonId>;

/// Whose numbers they are; unknown ones are left out. A row is found under any key at hand, so that it is not lost while
/// it goes from one to the next. Who finds somebody missing makes sure that no key is, and that none is another's.
pub(crate) async fn ids_by_numbers(h: &impl Handle, numbers: &[NationalNumber]) -> Result<Found, StoreError> {
    let mut found = Found::with_capacity(numbers.len());
    let ring = h.vault().ring()?;
    look(h, &ring, numbers.iter(), &mut found).await?;
    if numbers.iter().all(|number| found.contains_key(number)) {
        return Ok(found);
    }
    let whole = register::ring(h.vault(), &register::all(h).await?)?;
    if !Arc::ptr_eq(&ring, &whole) {
        let left: Vec<_> = numbers.iter().filter(|number| !found.contains_key(number)).collect();
        look(h, &whole, left.into_iter(), &mut found).await?;
    }
    Ok(found)
}

async fn look(
    h: &impl Handle,
    ring: &Keyring,
    numbers: impl Iterator<Item = &NationalNumber>,
    found: &mut Found,
) -> Result<(), StoreError> {
    let keys: Vec<_> = ring.all(Purpose::Index).collect();
    let mut by_index: Vec<(Vec<u8>, &NationalNumber)> = Vec::new();
    for number in numbers {
        by_index.extend(keys.iter().map(|key| (seal::index(key, number).to_vec(), number)));
    }
    for chunk in by_index.chunks(CHUNK) {
        let rows = person::Entity::find()
            .select_only()
            .columns([person::Column::NumberIndex, person::Column::Id])
            .filter(person::Column::NumberIndex.is_in(chunk.iter().map(|(index, _)| index.clone())))
            .into_tuple::<(Vec<u8>, Uuid)>()
            .all(h.connection());
        let rows = rows.await.map_err(failed("look up people"))?;
        let chunk: HashMap<&[u8], &NationalNumber> =
            chunk.iter().map(|(index, number)| (index.as_slice(), *number)).collect();
        for (index, id) in rows {
            if let Some(number) = chunk.get(index.as_slice()) {
                found.insert((*number).clone(), PersonId(id));
            }
        }
    }
    Ok(())
}
