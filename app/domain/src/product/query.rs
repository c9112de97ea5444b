//! A search in the catalogue, as it stands in an address.

use std::str::FromStr;

use super::HmsNumber;
use crate::{alphabet, id::SupplierId};

/// The beginning of an ISO code: a group of four digits, or a category of six or eight.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CategoryPrefix(String);

#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a category is looked for by four, six or eight digits")]
pub struct NotACategory;

impl CategoryPrefix {
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for CategoryPrefix {
    type Err = NotACategory;

    fn from_str(text: &str) -> Result<Self, NotACategory> {
        let digits = text.bytes().all(|byte| byte.is_ascii_digit());
        if digits && matches!(text.len(), 4 | 6 | 8) { Ok(Self(text.to_owned())) } else { Err(NotACategory) }
    }
}

/// Words that are looked for; more are left out, as each costs a look.
pub const MOST_WORDS: usize = 8;
/// Products on one page of a list.
pub const PER_PAGE: u64 = 20;
/// Letters of one search.
const LONGEST: usize = 200;

/// What is looked for. What an address does not say, or says in a way that is not understood, is not asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProductQuery {
    /// As typed, without blanks around them.
    pub typed: String,
    pub category: Option<CategoryPrefix>,
    pub supplier: Option<SupplierId>,
    /// Whether what is on an agreement covers the need is asked first (S41).
    pub only_on_agreement: bool,
    /// Counted from 1.
    pub page: u64,
}

impl Default for ProductQuery {
    fn default() -> Self {
        Self { typed: String::new(), category: None, supplier: None, only_on_agreement: true, page: 1 }
    }
}

impl ProductQuery {
    pub const WORDS: &str = "sok";
    pub const CATEGORY: &str = "kategori";
    pub const SUPPLIER: &str = "leverandor";
    /// Said to see those on no agreement too: a box that is not ticked sends nothing, and the first visit sends nothing.
    pub const ALL: &str = "alle";
    pub const PAGE: &str = "side";
    /// The value of a box that is ticked.
    pub const YES: &str = "ja";

    /// Reads the search from the values of an address.
    pub fn read(value: impl Fn(&str) -> Option<String>) -> Self {
        let typed: String = value(Self::WORDS).unwrap_or_default().chars().take(LONGEST).collect();
        Self {
            typed: typed.trim().to_owned(),
            category: value(Self::CATEGORY).and_then(|code| code.parse().ok()),
            supplier: value(Self::SUPPLIER).and_then(|id| id.parse().ok()),
            only_on_agreement: value(Self::ALL).as_deref() != Some(Self::YES),
            page: value(Self::PAGE).and_then(|page| page.parse().ok()).unwrap_or(1).max(1),
        }
    }

    /// Names and values for an address, without what is as usual.
    pub fn pairs(&self) -> Vec<(&'static str, String)> {
        let mut pairs = Vec::new();
        if !self.typed.is_empty() {
            pairs.push((Self::WORDS, self.typed.clone()));
        }
        pairs.extend(self.category.iter().map(|category| (Self::CATEGORY, category.0.clone())));
        pairs.extend(self.supplier.map(|supplier| (Self::SUPPLIER, supplier.to_string())));
        if !self.only_on_agreement {
            pairs.push((Self::ALL, Self::YES.to_owned()));
        }
        if self.page > 1 {
            pairs.push((Self::PAGE, self.page.to_string()));
        }
        pairs
    }

    /// The words that must all be found, as [`alphabet::search_form`] writes them. Signs around a word are not part of it;
    /// signs within one are.
    pub fn words(&self) -> Vec<String> {
        let form = alphabet::search_form(&self.typed);
        let words =
            form.split_whitespace().map(|word| word.trim_matches(|sign: char| !sign.is_alphanumeric()));
        words.filter(|word| !word.is_empty()).take(MOST_WORDS).map(str::to_owned).collect()
    }

    /// The product that is asked for by its number, with or without blanks in it.
    pub fn hms_number(&self) -> Option<HmsNumber> {
        let number: String = self.typed.chars().filter(|letter| !letter.is_whitespace()).collect();
        number.parse().ok()
    }
}
