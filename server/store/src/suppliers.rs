//! The firms that supply and repair aids.

use std::collections::HashMap;

use domain::{alphabet::sort_key, id::SupplierId, supplier::Supplier};
use sea_orm::{EntityTrait as _, QueryFilter as _};

use crate::{
    ImportCounts,
    entity::supplier,
    error::{StoreError, failed},
    handle::{Connected as _, Handle, Tx},
    rows::{CHUNK, Sorted, put, sort},
};

/// One supplier.
pub async fn find(h: &impl Handle, id: SupplierId) -> Result<Option<Supplier>, StoreError> {
    let row = supplier::Entity::find_by_id(id.0).one(h.connection());
    Ok(row.await.map_err(failed("read a supplier"))?.map(supplier_of))
}

/// All suppliers, by name.
pub async fn all(h: &impl Handle) -> Result<Vec<Supplier>, StoreError> {
    let rows = supplier::Entity::find().all(h.connection()).await.map_err(failed("read the suppliers"))?;
    let mut all: Vec<Supplier> = rows.into_iter().map(supplier_of).collect();
    // Here and not in SQL: the databases disagree on the order of letters.
    all.sort_by_cached_key(|supplier| (sort_key(&supplier.name), supplier.id));
    Ok(all)
}

/// One supplier that one can go to.
pub async fn find_firm(h: &impl Handle, id: SupplierId) -> Result<Option<Supplier>, StoreError> {
    Ok(find(h, id).await?.filter(Supplier::is_named))
}

/// Those one can go to, by name.
pub async fn firms(h: &impl Handle) -> Result<Vec<Supplier>, StoreError> {
    let mut firms = all(h).await?;
    firms.retain(Supplier::is_named);
    Ok(firms)
}

/// Inserts the suppliers or brings their rows up to date.
pub async fn save_many(tx: &Tx, suppliers: &[Supplier]) -> Result<ImportCounts, StoreError> {
    let mut counts = ImportCounts::default();
    for chunk in suppliers.chunks(CHUNK) {
        let rows: Vec<_> = chunk.iter().map(row_of).map(|row| (row.id, row)).collect();
        let known =
            supplier::Entity::find().filter(supplier::COLUMN.id.is_in(rows.iter().map(|(id, _)| *id)));
        let known = known.all(tx.connection()).await.map_err(failed("read suppliers"))?;
        let known: HashMap<_, _> = known.into_iter().map(|row| (row.id, row)).collect();
        let Sorted { to_write, counts: of_chunk } = sort(rows, &known);
        counts += of_chunk;
        put(tx, to_write, "keep suppliers").await?;
    }
    Ok(counts)
}

fn row_of(supplier: &Supplier) -> supplier::Model {
    supplier::Model {
        id: supplier.id.0,
        name: supplier.name.clone(),
        phone: supplier.phone.clone(),
        confirmed_on: supplier.confirmed_on,
        invented: supplier.invented,
    }
}

pub(crate) fn supplier_of(row: supplier::Model) -> Supplier {
    Supplier {
        id: SupplierId(row.id),
        name: row.name,
        phone: row.phone,
        confirmed_on: row.confirmed_on,
        invented: row.invented,
    }
}
