//! Products of the national catalogue (hm-grunndata-rapid-dto `ProductRapidDTO`), as far as the overview of loans needs
//! them.

use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::iso::Iso;

/// HMS number: six digits, leading zeros kept.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct HmsNumber(String);

#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("an HMS number has six digits")]
pub struct HmsNumberError;

impl HmsNumber {
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for HmsNumber {
    type Err = HmsNumberError;

    fn from_str(text: &str) -> Result<Self, HmsNumberError> {
        if text.len() == 6 && text.bytes().all(|b| b.is_ascii_digit()) {
            Ok(Self(text.to_owned()))
        } else {
            Err(HmsNumberError)
        }
    }
}

/// A product of the catalogue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Product {
    pub hms_number: HmsNumber,
    pub name: String,
    pub iso: Iso,
    /// Title of the eight-digit category.
    pub iso_title: String,
    pub supplier: String,
    /// True for a row made up for demonstration; pages say so.
    pub invented: bool,
}
