//! Rows of the national product catalogue (hm-grunndata-rapid-dto `ProductRapidDTO`).

use std::collections::{BTreeMap, HashSet};

use domain::{
    id::SupplierId,
    product::{HmsNumber, Kind as ProductKind, Product, TechnicalFact},
    supplier::Supplier,
};
use serde::Deserialize;
use sha2::{Digest as _, Sha256};
use store::{StoreError, Tx, products, suppliers};

use super::{
    Kept, Kind, Reason,
    agreements::{AgreementRow, on_agreements},
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
    attributes: Option<AttributesRow>,
    tech_data: Option<Vec<TechnicalRow>>,
    agreements: Option<Vec<AgreementRow>>,
    #[serde(default)]
    invented: bool,
}

#[derive(Deserialize)]
struct SupplierRow {
    id: Option<Text>,
    name: Option<Text>,
    #[serde(default)]
    invented: bool,
}

#[derive(Default, Deserialize)]
#[serde(rename_all = "camelCase")]
struct AttributesRow {
    produkttype: Option<Text>,
    pakrevd_godkjenningskurs: Option<CourseRow>,
    keywords: Option<Vec<Text>>,
}

#[derive(Deserialize)]
struct CourseRow {
    tittel: Option<Text>,
}

#[derive(Deserialize)]
struct TechnicalRow {
    key: Option<Text>,
    value: Option<Text>,
    unit: Option<Text>,
}

/// Products, read from the top of the file.
#[derive(Default)]
pub(super) struct Catalogue {
    seen: HashSet<HmsNumber>,
}

impl Kind for Catalogue {
    type Row = (Product, Supplier);

    fn parse(&mut self, json: &[u8]) -> Result<(Product, Supplier), Reason> {
        let row: ProductRow = fields::row(json)?;
        let hms_number = fields::hms_number(row.hms_art_nr, "hmsArtNr")?;
        let attributes = row.attributes.unwrap_or_default();
        let series = fields::optional(row.title);
        let name = fields::optional(row.article_name).or_else(|| series.clone());
        let iso = fields::category(row.iso_category, "isoCategory")?;
        let on_market = on_market(row.status)?;
        let name = name.ok_or(Reason::Missing("articleName"))?;
        let iso_title = fields::required(row.iso_category_title, "isoCategoryTitle")?;
        let supplier = supplier(row.supplier)?;
        let product = Product {
            keywords: keywords(series.filter(|series| *series != name), attributes.keywords),
            name,
            iso,
            iso_title,
            supplier: supplier.id,
            kind: kind(attributes.produkttype)?,
            on_market,
            agreements: on_agreements(row.agreements.unwrap_or_default())?,
            technical: technical(row.tech_data.unwrap_or_default()),
            course: attributes.pakrevd_godkjenningskurs.and_then(|course| fields::optional(course.tittel)),
            invented: row.invented,
            hms_number,
        };
        if self.seen.insert(product.hms_number.clone()) {
            Ok((product, supplier))
        } else {
            Err(Reason::Repeated("number"))
        }
    }

    async fn keep(&self, deps: &Deps, rows: Vec<(u64, (Product, Supplier))>) -> Result<Kept, StoreError> {
        let (products, firms): (Vec<Product>, Vec<Supplier>) = rows.into_iter().map(|(_, row)| row).unzip();
        // Of two rows with one firm the last names it.
        let firms: BTreeMap<SupplierId, Supplier> = firms.into_iter().map(|firm| (firm.id, firm)).collect();
        deps.store
            .write(async |tx: &Tx| {
                suppliers::save_many(tx, &known_better(tx, firms).await?).await?;
                let counts = products::save_many(tx, &products).await?;
                Ok(Kept { counts, refused: Vec::new() })
            })
            .await
    }

    async fn settle(&self, deps: &Deps) -> Result<(), StoreError> {
        deps.store.write(async |tx: &Tx| products::settle(tx).await).await
    }
}

/// The catalogue knows the names of the firms; how to reach them is known from elsewhere, and stays.
async fn known_better(tx: &Tx, firms: BTreeMap<SupplierId, Supplier>) -> Result<Vec<Supplier>, StoreError> {
    let mut better = Vec::with_capacity(firms.len());
    for firm in firms.into_values() {
        let known = suppliers::find(tx, firm.id).await?;
        let (phone, confirmed_on) = known.map_or((None, None), |known| (known.phone, known.confirmed_on));
        better.push(Supplier { phone, confirmed_on, ..firm });
    }
    Ok(better)
}

/// A product that has left the market is still on loan to somebody; one that is deleted never was.
fn on_market(field: Option<Text>) -> Result<bool, Reason> {
    match fields::required(field, "status")?.as_str() {
        "ACTIVE" => Ok(true),
        "INACTIVE" => Ok(false),
        _ => Err(Reason::ProductStatus),
    }
}

fn kind(field: Option<Text>) -> Result<ProductKind, Reason> {
    match fields::optional(field).as_deref() {
        None | Some("Hovedprodukt") => Ok(ProductKind::Main),
        Some("Tilbehoer") => Ok(ProductKind::Accessory),
        Some("Del") => Ok(ProductKind::Part),
        Some(_) => Err(Reason::ProductKind),
    }
}

fn supplier(row: Option<SupplierRow>) -> Result<Supplier, Reason> {
    let row = row.ok_or(Reason::Missing("supplier.name"))?;
    let name = fields::required(row.name, "supplier.name")?;
    let id = supplier_id(fields::optional(row.id).as_deref(), &name);
    Ok(Supplier { id, name, phone: None, confirmed_on: None, invented: row.invented })
}

/// The register's own identifier. Where it gives another kind or none, one that follows from what it gives: the same in the
/// next file.
fn supplier_id(given: Option<&str>, name: &str) -> SupplierId {
    if let Some(id) = given.and_then(|id| id.parse().ok()) {
        return id;
    }
    let digest = Sha256::new().chain_update("supplier ").chain_update(given.unwrap_or(name)).finalize();
    let mut bytes = [0; 16];
    bytes.iter_mut().zip(digest).for_each(|(to, from)| *to = from);
    SupplierId(uuid::Builder::from_custom_bytes(bytes).into_uuid())
}

fn keywords(series: Option<String>, words: Option<Vec<Text>>) -> Vec<String> {
    let words = words.into_iter().flatten().filter_map(|word| fields::optional(Some(word)));
    series.into_iter().chain(words).collect()
}

/// Rows that say nothing are left out.
fn technical(rows: Vec<TechnicalRow>) -> Vec<TechnicalFact> {
    let fact = |row: TechnicalRow| {
        Some(TechnicalFact {
            key: fields::optional(row.key)?,
            value: fields::optional(row.value)?,
            unit: fields::optional(row.unit).unwrap_or_default(),
        })
    };
    rows.into_iter().filter_map(fact).collect()
}
