//! Products of the national catalogue (hm-grunndata-rapid-dto `ProductRapidDTO`): what they are, which agreements they stand
//! on, what is required before one may have them, and how they are looked for.

mod demand;
mod on_agreement;
mod query;

use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::{id::SupplierId, iso::Iso};

pub use demand::{SupplementaryForm, Training};
pub use on_agreement::{FIRST_DAY, LAST_DAY, OnAgreement, Post, Rank, Span, spans, standing};
pub use query::{CategoryPrefix, MOST_WORDS, PER_PAGE, ProductQuery};

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

/// Whether a product stands alone (`attributes.produkttype`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Kind {
    /// `Hovedprodukt`
    #[default]
    Main,
    /// `Tilbehoer`
    Accessory,
    /// `Del`
    Part,
}

/// A row of the technical data (`techData`), as the supplier wrote it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TechnicalFact {
    pub key: String,
    pub value: String,
    /// Blank when there is none.
    pub unit: String,
}

/// A product of the catalogue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Product {
    pub hms_number: HmsNumber,
    pub name: String,
    pub iso: Iso,
    /// Title of the category.
    pub iso_title: String,
    pub supplier: SupplierId,
    pub kind: Kind,
    /// False for one that has left the market: it is still on loan to somebody, but cannot be chosen.
    pub on_market: bool,
    /// Those that have ended too: whoever shows them asks for the day.
    pub agreements: Vec<OnAgreement>,
    pub technical: Vec<TechnicalFact>,
    /// The course that the catalogue asks for (`pakrevdGodkjenningskurs.tittel`), when it names one.
    pub course: Option<String>,
    /// The series and other words by which it is found.
    pub keywords: Vec<String>,
    /// True for a row made up for demonstration; pages say so.
    pub invented: bool,
}

impl Product {
    /// What is required before somebody uses it; none for most.
    pub fn training(&self) -> Option<Training> {
        Training::of(&self.iso)
    }

    /// The form that goes with an application for it; none where no form is known.
    pub fn supplementary_form(&self) -> Option<SupplementaryForm> {
        SupplementaryForm::of(&self.iso)
    }
}
