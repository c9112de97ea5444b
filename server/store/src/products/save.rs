//! Products in bulk, as the national register delivers them.

use std::collections::{BTreeMap, HashMap};

use domain::product::Product;
use sea_orm::{ConnectionTrait as _, DbBackend, EntityTrait as _, QueryFilter as _, prelude::Uuid};

use super::row::{row_of, standings};
use crate::{
    ImportCounts,
    entity::{product, product_category, product_standing, supplier},
    error::{StoreError, failed},
    handle::{Connected as _, Tx},
    rows::{CHUNK, Sorted, put, sort},
};

/// Inserts the products or brings their rows up to date. [`StoreError::Dangling`] when a supplier is unknown. Products are
/// found by the name that their supplier has now.
pub async fn save_many(tx: &Tx, products: &[Product]) -> Result<ImportCounts, StoreError> {
    let mut counts = ImportCounts::default();
    for chunk in products.chunks(CHUNK) {
        counts += save_chunk(tx, chunk).await?;
    }
    Ok(counts)
}

/// To be called when many products have been kept: until a database has looked at what there is now, it asks it in a worse way.
pub async fn settle(tx: &Tx) -> Result<(), StoreError> {
    let db = tx.connection();
    let look = if db.get_database_backend() == DbBackend::Postgres {
        "ANALYZE product_standing"
    } else {
        "INSERT INTO product_by_word_part (product_by_word_part) VALUES ('optimize')"
    };
    db.execute_unprepared(look).await.map(|_| ()).map_err(failed("settle the catalogue"))
}

async fn save_chunk(tx: &Tx, chunk: &[Product]) -> Result<ImportCounts, StoreError> {
    let suppliers = supplier_names(tx, chunk).await?;
    // Of two rows with one number the last wins, here as in the rows themselves.
    let last: BTreeMap<&str, &Product> = chunk.iter().map(|one| (one.hms_number.as_str(), one)).collect();
    let mut rows = Vec::with_capacity(chunk.len());
    for one in chunk {
        let supplier = suppliers.get(&one.supplier.0).ok_or(StoreError::Dangling)?;
        rows.push((one.hms_number.as_str().to_owned(), row_of(one, supplier)?));
    }
    let numbered = product::COLUMN.hms_number.is_in(last.keys().copied());
    let known = product::Entity::find().filter(numbered).all(tx.connection());
    let known = known.await.map_err(failed("read products"))?;
    let known: HashMap<_, _> = known.into_iter().map(|row| (row.hms_number.clone(), row)).collect();
    let Sorted { to_write, counts } = sort(rows, &known);
    let written = to_write.iter().filter_map(|row| {
        let one = last.get(row.hms_number.as_str())?;
        Some((*one, row.search.clone()))
    });
    let written: Vec<(&Product, String)> = written.collect();
    put(tx, to_write, "keep products").await?;
    put_standings(tx, &written).await?;
    put_categories(tx, &written).await?;
    Ok(counts)
}

async fn supplier_names(tx: &Tx, chunk: &[Product]) -> Result<HashMap<Uuid, String>, StoreError> {
    let mut ids: Vec<Uuid> = chunk.iter().map(|one| one.supplier.0).collect();
    ids.sort_unstable();
    ids.dedup();
    let rows = supplier::Entity::find().filter(supplier::COLUMN.id.is_in(ids)).all(tx.connection());
    let rows = rows.await.map_err(failed("read suppliers"))?;
    Ok(rows.into_iter().map(|row| (row.id, row.name)).collect())
}

/// The stretches of days of the products, in place of those they had.
async fn put_standings(tx: &Tx, products: &[(&Product, String)]) -> Result<(), StoreError> {
    let numbers = products.iter().map(|(one, _)| one.hms_number.as_str());
    let old = product_standing::COLUMN.hms_number.is_in(numbers);
    let gone = product_standing::Entity::delete_many().filter(old).exec(tx.connection());
    gone.await.map_err(failed("forget how products stood"))?;
    let rows: Vec<_> = products.iter().flat_map(|(one, search)| standings(one, search)).collect();
    for rows in rows.chunks(CHUNK) {
        put(tx, rows.to_vec(), "keep how products stand").await?;
    }
    Ok(())
}

async fn put_categories(tx: &Tx, products: &[(&Product, String)]) -> Result<(), StoreError> {
    let titles: BTreeMap<&str, &str> =
        products.iter().map(|(one, _)| (one.iso.as_str(), one.iso_title.as_str())).collect();
    let row =
        |(iso, title): (&str, &str)| product_category::Model { iso: iso.to_owned(), title: title.to_owned() };
    put(tx, titles.into_iter().map(row).collect(), "keep categories").await
}
