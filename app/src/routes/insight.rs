//! Links to what a person may know of the own information.

use i18n::Locale;

use super::page;

/// Who has looked at the person's information.
pub fn insight(locale: Locale) -> String {
    page(locale, "innsyn")
}

/// The name of the page of a list in a query, counted from 1.
pub const PAGE: &str = "side";

/// One page of [`insight`].
pub fn insight_page(locale: Locale, number: u64) -> String {
    page(locale, &format!("innsyn?{PAGE}={number}"))
}

/// Everything that is held about the person.
pub fn everything(locale: Locale) -> String {
    page(locale, "innsyn/alt")
}

/// The file with everything that is held about the person.
pub const EXPORT: &str = "/api/insight/export";
