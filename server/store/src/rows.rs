//! What several tables have in common.

use std::{collections::HashMap, hash::Hash};

use domain::address::Address;
use sea_orm::{EntityTrait, IdenStatic as _, Iterable as _, PrimaryKeyToColumn as _, sea_query::OnConflict};

use crate::ImportCounts;

/// Values in one list: well below the parameters a statement may have on either database.
pub(crate) const CHUNK: usize = 1000;

/// On a conflict of the primary key, all other columns take the new values.
pub(crate) fn upsert<E: EntityTrait>() -> OnConflict {
    let key: Vec<&str> = E::PrimaryKey::iter().map(|part| part.into_column().as_str()).collect();
    let others = E::Column::iter().filter(|column| !key.contains(&column.as_str()));
    OnConflict::columns(E::PrimaryKey::iter()).update_columns(others).to_owned()
}

pub(crate) fn address_of(
    street: Option<String>,
    postcode: Option<String>,
    city: Option<String>,
) -> Option<Address> {
    Some(Address { street: street?, postcode: postcode?, city: city? })
}

/// Street, postcode and city: all three or none, as the tables' CHECKs demand.
pub(crate) fn address_parts(address: Option<Address>) -> (Option<String>, Option<String>, Option<String>) {
    match address {
        Some(Address { street, postcode, city }) => (Some(street), Some(postcode), Some(city)),
        None => (None, None, None),
    }
}

/// A chunk of a bulk upsert, compared with what is stored.
pub(crate) struct Sorted<R> {
    /// New and changed rows, each key once.
    pub(crate) to_write: Vec<R>,
    pub(crate) counts: ImportCounts,
}

/// Compares the rows of a chunk with those already stored. Of two rows with one key the last wins and the first counts as
/// unchanged: PostgreSQL refuses to write one row twice in a statement.
pub(crate) fn sort<K: Eq + Hash, R: PartialEq>(rows: Vec<(K, R)>, known: &HashMap<K, R>) -> Sorted<R> {
    let total = rows.len();
    let mut last = HashMap::with_capacity(total);
    for (index, (key, row)) in rows.into_iter().enumerate() {
        last.insert(key, (index, row));
    }
    let mut counts = ImportCounts { unchanged: (total - last.len()) as u64, ..ImportCounts::default() };
    let mut to_write = Vec::with_capacity(last.len());
    for (key, (index, row)) in last {
        match known.get(&key) {
            Some(stored) if *stored == row => counts.unchanged += 1,
            Some(_) => {
                counts.changed += 1;
                to_write.push((index, row));
            }
            None => {
                counts.new += 1;
                to_write.push((index, row));
            }
        }
    }
    // Writers that take row locks in one order do not wait for each other in a circle.
    to_write.sort_by_key(|(index, _)| *index);
    Sorted { to_write: to_write.into_iter().map(|(_, row)| row).collect(), counts }
}
