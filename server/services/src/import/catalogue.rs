//! Rows of the national product catalogue (hm-grunndata-rapid-dto `ProductRapidDTO`).

use std::collections::HashSet;

use domain::product::{HmsNumber, Product};
use serde::Deserialize;
use store::{StoreError, Tx, products};

use super::{
    Kept, Kind, Reason,
    fields::{self, Text},
};
use crate::ports::Deps;

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct ProductRow {
    hms_art_nr: Option<Text>,
    article_name: Option<Text>,
    title: Option<Text>,
    iso_category: Option<Text>,
    iso_category_title: Option<Text>,
    supplier: Option<SupplierRow>,
    status: Option<Text>,
    #[serde(default)]
    invented: bool,
}

#[derive(Deserialize)]
struct SupplierRow {
    name: Option<Text>,
}

/// Products, read from the top of the file.
#[derive(Default)]
pub(super) struct Catalogue {
    seen: HashSet<HmsNumber>,
}

impl Kind for Catalogue {
    type Row = Product;

    fn parse(&mut self, json: &[u8]) -> Result<Product, Reason> {
        let row: ProductRow = fields::row(json)?;
        let hms_number = fields::hms_number(row.hms_art_nr, "hmsArtNr")?;
        let name = fields::optional(row.article_name).or(fields::optional(row.title));
        let iso = fields::category(row.iso_category, "isoCategory")?;
        // A product that has left the market is still on loan to somebody; one that is deleted never was.
        match fields::required(row.status, "status")?.as_str() {
            "ACTIVE" | "INACTIVE" => {}
            _ => return Err(Reason::ProductStatus),
        }
        let product = Product {
            name: name.ok_or(Reason::Missing("articleName"))?,
            iso,
            iso_title: fields::required(row.iso_category_title, "isoCategoryTitle")?,
            supplier: fields::required(row.supplier.and_then(|supplier| supplier.name), "supplier.name")?,
            invented: row.invented,
            hms_number,
        };
        if self.seen.insert(product.hms_number.clone()) {
            Ok(product)
        } else {
            Err(Reason::Repeated("number"))
        }
    }

    async fn keep(&self, deps: &Deps, rows: Vec<(u64, Product)>) -> Result<Kept, StoreError> {
        let products: Vec<Product> = rows.into_iter().map(|(_, product)| product).collect();
        deps.store
            .write(async |tx: &Tx| {
                let counts = products::save_many(tx, &products).await?;
                Ok(Kept { counts, refused: Vec::new() })
            })
            .await
    }
}
