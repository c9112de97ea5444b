//! Products of the catalogue.

use std::collections::HashMap;

use domain::product::{HmsNumber, Product};
use sea_orm::{EntityTrait as _, QueryFilter as _};

use crate::{
    ImportCounts,
    codes::{hms_number, iso},
    entity::product,
    error::{StoreError, failed},
    handle::{Connected as _, Handle, Tx},
    rows::{Sorted, put, sort},
};

/// Rows in one statement.
const CHUNK: usize = 1000;

/// One product.
pub async fn find(h: &impl Handle, number: &HmsNumber) -> Result<Option<Product>, StoreError> {
    let row = product::Entity::find_by_id(number.as_str()).one(h.connection());
    row.await.map_err(failed("read a product"))?.map(product_of).transpose()
}

/// Inserts the products or brings their rows up to date.
pub async fn save_many(tx: &Tx, products: &[Product]) -> Result<ImportCounts, StoreError> {
    let mut counts = ImportCounts::default();
    for chunk in products.chunks(CHUNK) {
        let rows: Vec<_> =
            chunk.iter().map(|one| (one.hms_number.as_str().to_owned(), row_of(one))).collect();
        let known = product::Entity::find()
            .filter(product::COLUMN.hms_number.is_in(rows.iter().map(|(number, _)| number.as_str())))
            .all(tx.connection());
        let known: HashMap<_, _> = known
            .await
            .map_err(failed("read products"))?
            .into_iter()
            .map(|row| (row.hms_number.clone(), row))
            .collect();
        let Sorted { to_write, counts: of_chunk } = sort(rows, &known);
        counts += of_chunk;
        put(tx, to_write, "keep products").await?;
    }
    Ok(counts)
}

fn row_of(product: &Product) -> product::Model {
    product::Model {
        hms_number: product.hms_number.as_str().to_owned(),
        name: product.name.clone(),
        iso: product.iso.as_str().to_owned(),
        iso_title: product.iso_title.clone(),
        supplier: product.supplier.clone(),
        invented: product.invented,
    }
}

fn product_of(row: product::Model) -> Result<Product, StoreError> {
    Ok(Product {
        hms_number: hms_number(&row.hms_number)?,
        name: row.name,
        iso: iso(row.iso)?,
        iso_title: row.iso_title,
        supplier: row.supplier,
        invented: row.invented,
    })
}
