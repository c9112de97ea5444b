//! Products of the catalogue.

use std::collections::HashMap;

use domain::product::Product;
use sea_orm::{EntityTrait as _, QueryFilter as _};

use crate::{
    ImportCounts,
    entity::product,
    error::{StoreError, failed},
    handle::{Connected as _, Tx},
    rows::{CHUNK, Sorted, put, sort},
};

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
