//! What several tables have in common.

use std::{collections::HashMap, hash::Hash};

use domain::address::Address;
use sea_orm::{
    ConnectionTrait as _, EntityTrait, IdenStatic as _, IntoActiveModel, Iterable as _, ModelTrait,
    PrimaryKeyToColumn as _, Statement, sea_query::OnConflict,
};

use crate::{
    ImportCounts,
    error::{StoreError, failed},
    handle::{Connected as _, Tx},
};

/// Values in one list, and rows in one statement of a bulk upsert: fifteen parameters each stay below the 32,766 that a
/// statement may have on SQLite.
pub const CHUNK: usize = 1000;

/// Inserts the row.
pub(crate) async fn insert<M: Row>(tx: &Tx, row: M, operation: &'static str) -> Result<(), StoreError> {
    let done = M::Entity::insert(row.into_active_model()).exec_without_returning(tx.connection()).await;
    done.map(|_| ()).map_err(failed(operation))
}

/// Inserts the row, or says that it is a [`StoreError::Duplicate`] without an error of the database: after one,
/// PostgreSQL would refuse the rest of the transaction.
pub(crate) async fn insert_once<M: Row>(tx: &Tx, row: M, operation: &'static str) -> Result<(), StoreError> {
    let written = M::Entity::insert(row.into_active_model())
        .on_conflict(OnConflict::new().do_nothing().to_owned())
        .exec_without_returning(tx.connection());
    if written.await.map_err(failed(operation))? == 0 { Err(StoreError::Duplicate) } else { Ok(()) }
}

/// Deletes up to [`CHUNK`] rows of (table, primary key, column) whose column is before `before`; answers how many. What
/// is deleted at once keeps everybody else from writing. What somebody writes on meanwhile stays: the age is looked at again
/// where the row is.
pub(crate) async fn delete_some(
    tx: &Tx,
    (table, key, column): (&str, &str, &str),
    before: i64,
    operation: &'static str,
) -> Result<u64, StoreError> {
    let some = format!(
        "DELETE FROM {table} WHERE ({key}) IN (SELECT {key} FROM {table} WHERE {column} < $1 LIMIT {CHUNK}) \
         AND {column} < $1"
    );
    let db = tx.connection();
    let statement = Statement::from_sql_and_values(db.get_database_backend(), some, [before.into()]);
    Ok(db.execute_raw(statement).await.map_err(failed(operation))?.rows_affected())
}

/// Inserts the rows; where the primary key is known, all other columns take the new values. Each key once.
pub(crate) async fn put<M: Row>(tx: &Tx, rows: Vec<M>, operation: &'static str) -> Result<(), StoreError> {
    if rows.is_empty() {
        return Ok(());
    }
    let key = || PrimaryKeyOf::<M>::iter();
    let is_key = |column: &ColumnOf<M>| key().any(|part| part.into_column().as_str() == column.as_str());
    let others = ColumnOf::<M>::iter().filter(|column| !is_key(column));
    let done = M::Entity::insert_many(rows.into_iter().map(M::into_active_model))
        .on_conflict(OnConflict::columns(key()).update_columns(others).to_owned())
        .exec_without_returning(tx.connection())
        .await;
    done.map(|_| ()).map_err(failed(operation))
}

/// A row of a table.
pub(crate) trait Row:
    ModelTrait + IntoActiveModel<<Self::Entity as EntityTrait>::ActiveModel>
{
}

impl<M: ModelTrait + IntoActiveModel<<M::Entity as EntityTrait>::ActiveModel>> Row for M {}

type PrimaryKeyOf<M> = <<M as ModelTrait>::Entity as EntityTrait>::PrimaryKey;
type ColumnOf<M> = <<M as ModelTrait>::Entity as EntityTrait>::Column;

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
pub(crate) fn sort<K: Ord + Hash, R: PartialEq>(rows: Vec<(K, R)>, known: &HashMap<K, R>) -> Sorted<R> {
    let total = rows.len();
    let mut last = HashMap::with_capacity(total);
    for (key, row) in rows {
        last.insert(key, row);
    }
    let mut counts = ImportCounts { unchanged: (total - last.len()) as u64, ..ImportCounts::default() };
    let mut to_write = Vec::with_capacity(last.len());
    for (key, row) in last {
        match known.get(&key) {
            Some(stored) if *stored == row => counts.unchanged += 1,
            Some(_) => {
                counts.changed += 1;
                to_write.push((key, row));
            }
            None => {
                counts.new += 1;
                to_write.push((key, row));
            }
        }
    }
    // Writers that take row locks in one order do not wait for each other in a circle, whatever the order of their files.
    to_write.sort_unstable_by(|(one, _), (other, _)| one.cmp(other));
    Sorted { to_write: to_write.into_iter().map(|(_, row)| row).collect(), counts }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_written_in_the_order_of_their_keys_whatever_the_order_of_the_file() {
        let known = HashMap::from([(2, "b"), (4, "d")]);
        let files = [
            vec![(3, "x"), (1, "x"), (2, "x"), (4, "d"), (9, "x")],
            vec![(9, "x"), (4, "d"), (2, "x"), (1, "y"), (3, "x"), (1, "x")],
        ];
        for rows in files {
            let keyed = rows.into_iter().map(|(key, row)| (key, (key, row))).collect();
            let known = known.iter().map(|(key, row)| (*key, (*key, *row))).collect();
            let Sorted { to_write, counts } = sort(keyed, &known);
            assert_eq!(to_write, [(1, "x"), (2, "x"), (3, "x"), (9, "x")]);
            assert_eq!((counts.new, counts.changed), (3, 1));
        }
    }
}
