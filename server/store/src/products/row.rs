//! Products as rows, and the text that is looked through.

use domain::{
    alphabet::{search_form, sort_key},
    id::SupplierId,
    product::{Product, Rank, spans},
};
use sea_orm::prelude::Uuid;

use crate::{
    codes::{Code as _, hms_number, iso},
    entity::{product, product_standing},
    error::StoreError,
};

/// In `product_standing.place`: a rank is its number, nothing comes after everything.
pub(super) const ON_NO_AGREEMENT: i64 = 100;

/// Text as it is looked through. What is Norwegian is written with capitals, which the form has none of: so the index on
/// PostgreSQL finds it also in a database that knows only English letters.
pub(super) fn searchable(text: &str) -> String {
    let plain = |letter| match letter {
        'æ' => 'E',
        'ø' => 'O',
        'å' => 'A',
        other => other,
    };
    search_form(text).chars().map(plain).collect()
}

pub(super) fn row_of(one: &Product, supplier: &str) -> Result<product::Model, StoreError> {
    let parts = [one.name.as_str(), one.hms_number.as_str(), one.iso_title.as_str(), supplier];
    let parts: Vec<&str> = parts.into_iter().chain(one.keywords.iter().map(String::as_str)).collect();
    Ok(product::Model {
        hms_number: one.hms_number.as_str().to_owned(),
        name: one.name.clone(),
        iso: one.iso.as_str().to_owned(),
        iso_title: one.iso_title.clone(),
        supplier_id: one.supplier.0,
        kind: one.kind.word().to_owned(),
        on_market: one.on_market,
        agreements: json(&one.agreements)?,
        technical: json(&one.technical)?,
        course: one.course.clone(),
        keywords: json(&one.keywords)?,
        invented: one.invented,
        search: searchable(&parts.join("\n")),
    })
}

/// How it stands, day by day, each with the text that is looked through; nothing for one that cannot be chosen any more.
pub(super) fn standings(one: &Product, search: &str) -> Vec<product_standing::Model> {
    if !one.on_market {
        return Vec::new();
    }
    let supplier_id: Uuid = one.supplier.0;
    let key = sort_key(&one.name).into_bytes();
    let row = |span: domain::product::Span| product_standing::Model {
        hms_number: one.hms_number.as_str().to_owned(),
        from_day: span.from,
        until_day: span.until,
        place: span.rank.map_or(ON_NO_AGREEMENT, |rank: Rank| i64::from(rank.number())),
        sort_key: key.clone(),
        iso: one.iso.as_str().to_owned(),
        supplier_id,
        search: search.to_owned(),
    };
    spans(&one.agreements).into_iter().map(row).collect()
}

pub(super) fn product_of(row: product::Model) -> Result<Product, StoreError> {
    Ok(Product {
        hms_number: hms_number(&row.hms_number)?,
        name: row.name,
        iso: iso(row.iso)?,
        iso_title: row.iso_title,
        supplier: SupplierId(row.supplier_id),
        kind: domain::product::Kind::read(&row.kind)?,
        on_market: row.on_market,
        agreements: read(&row.agreements, "agreements of a product")?,
        technical: read(&row.technical, "technical data")?,
        course: row.course,
        keywords: read(&row.keywords, "keywords")?,
        invented: row.invented,
    })
}

fn json<T: serde::Serialize>(value: &T) -> Result<String, StoreError> {
    serde_json::to_string(value).map_err(|_never| StoreError::Unreadable { what: "product" })
}

fn read<T: serde::de::DeserializeOwned>(text: &str, what: &'static str) -> Result<T, StoreError> {
    serde_json::from_str(text).map_err(|_wrong| StoreError::Unreadable { what })
}
