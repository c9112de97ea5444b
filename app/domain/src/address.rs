//! Norwegian street addresses.

use serde::{Deserialize, Serialize};

/// Where something can be delivered. All three parts are non-blank; the postcode has four digits.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Address {
    pub street: String,
    pub postcode: String,
    pub city: String,
}

/// Four digits, nothing else; 0000 is nowhere.
pub fn is_postcode(text: &str) -> bool {
    text.len() == 4 && text.bytes().all(|b| b.is_ascii_digit()) && text != "0000"
}
