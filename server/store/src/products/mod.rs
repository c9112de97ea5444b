//! Products of the catalogue. They are about nobody.

mod question;
mod row;
mod save;
mod search;

use std::collections::HashMap;

use domain::{
    alphabet::sort_key,
    iso::Iso,
    product::{HmsNumber, Product},
    supplier::Supplier,
};
use sea_orm::{EntityTrait as _, QueryFilter as _};

pub use save::{save_many, settle};
pub use search::{Found, count, search};

use crate::{
    codes::iso,
    entity::{product, product_category, supplier},
    error::{StoreError, failed},
    handle::Handle,
    suppliers::supplier_of,
};

/// A product and who supplies it.
pub type Supplied = (Product, Supplier);

/// One product, also one that has left the market.
pub async fn find(h: &impl Handle, number: &HmsNumber) -> Result<Option<Supplied>, StoreError> {
    Ok(find_many(h, &[number.as_str().to_owned()]).await?.pop())
}

/// Those of the products that are there, in the order of `numbers`.
async fn find_many(h: &impl Handle, numbers: &[String]) -> Result<Vec<Supplied>, StoreError> {
    let numbered = product::COLUMN.hms_number.is_in(numbers.iter().map(String::as_str));
    let rows = product::Entity::find().filter(numbered).all(h.connection());
    let rows = rows.await.map_err(failed("read products"))?;
    let known =
        supplier::Entity::find().filter(supplier::COLUMN.id.is_in(rows.iter().map(|row| row.supplier_id)));
    let known = known.all(h.connection()).await.map_err(failed("read suppliers"))?;
    let known: HashMap<_, _> = known.into_iter().map(|row| (row.id, row)).collect();
    let mut rows: HashMap<_, _> = rows.into_iter().map(|row| (row.hms_number.clone(), row)).collect();
    let found = numbers.iter().filter_map(|number| rows.remove(number));
    found
        .map(|row| {
            let supplier = known.get(&row.supplier_id).ok_or(StoreError::Dangling)?;
            Ok((row::product_of(row)?, supplier_of(supplier.clone())))
        })
        .collect()
}

/// The categories with a product in them, by title.
pub async fn categories(h: &impl Handle) -> Result<Vec<(Iso, String)>, StoreError> {
    let rows = product_category::Entity::find().all(h.connection());
    let rows = rows.await.map_err(failed("read the categories"))?;
    let read = |row: product_category::Model| Ok((iso(row.iso)?, row.title));
    let mut all = rows.into_iter().map(read).collect::<Result<Vec<_>, StoreError>>()?;
    // Here and not in SQL: the databases disagree on the order of letters.
    all.sort_by_cached_key(|(iso, title)| (sort_key(title), iso.clone()));
    Ok(all)
}
