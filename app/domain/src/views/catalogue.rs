//! What the pages of the catalogue are given.

use crate::{
    id::SupplierId,
    iso::Iso,
    product::{CategoryPrefix, HmsNumber, Kind, OnAgreement, Product, ProductQuery, Rank},
    supplier::Supplier,
};

/// One product of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProductCard {
    pub hms_number: HmsNumber,
    pub name: String,
    pub iso: Iso,
    /// Title of the category.
    pub category: String,
    pub supplier: String,
    pub kind: Kind,
    pub on_market: bool,
    /// The best rank on the agreements in force; none when it is on none of them.
    pub standing: Option<Rank>,
    pub invented: bool,
}

impl ProductCard {
    pub fn of(product: &Product, supplier: &Supplier, standing: Option<Rank>) -> Self {
        Self {
            hms_number: product.hms_number.clone(),
            name: product.name.clone(),
            iso: product.iso.clone(),
            category: product.iso_title.clone(),
            supplier: supplier.name.clone(),
            kind: product.kind,
            on_market: product.on_market,
            standing,
            invented: product.invented,
        }
    }
}

/// What a search has found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProductList {
    /// As it was asked, on a page that there is.
    pub query: ProductQuery,
    pub total: u64,
    /// At least 1.
    pub pages: u64,
    /// Those on an agreement first, by rank, then by name.
    pub products: Vec<ProductCard>,
    /// How many there are when those on no agreement count too: told when nothing else was found.
    pub on_no_agreement: u64,
}

/// One product with all that is known of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProductPage {
    pub product: Product,
    pub supplier: Supplier,
    pub standing: Option<Rank>,
    /// The best rank first.
    pub in_force: Vec<OnAgreement>,
    /// Those that have ended, the latest first.
    pub ended: Vec<OnAgreement>,
}

/// A category to choose, by its Norwegian title.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CategoryChoice {
    pub code: CategoryPrefix,
    pub title: String,
}

/// A supplier to choose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SupplierChoice {
    pub id: SupplierId,
    pub name: String,
}
