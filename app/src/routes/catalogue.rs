//! Links into the catalogue.

use domain::product::{HmsNumber, ProductQuery};
use i18n::Locale;

use super::page;

/// The catalogue.
pub fn products(locale: Locale) -> String {
    page(locale, "produkter")
}

/// What a search in the catalogue finds.
pub fn products_with(locale: Locale, query: &ProductQuery) -> String {
    let mut pairs = form_urlencoded::Serializer::new(String::new());
    pairs.extend_pairs(query.pairs());
    match pairs.finish() {
        blank if blank.is_empty() => products(locale),
        pairs => page(locale, &format!("produkter?{pairs}")),
    }
}

/// One product; this address stays the same for as long as the product has its number.
pub fn product(locale: Locale, number: &HmsNumber) -> String {
    page(locale, &format!("produkter/{}", number.as_str()))
}
