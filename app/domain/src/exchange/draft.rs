//! An exchange as typed: strings, nothing promised, nothing lost.

use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};

use crate::{
    id::{DraftId, LoanId, PersonId},
    time::{Instant, oslo_date},
};

/// Days after the last change before a draft is deleted (as Nav's form NAV 10-07.31).
pub const DRAFT_LIFE_DAYS: u64 = 28;
/// Characters in the free text of the reason.
pub const MAX_REASON_TEXT: usize = 1000;
/// Characters in each part of an address.
pub const MAX_ADDRESS_PART: usize = 200;

/// The fields exactly as they were typed.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct DraftFields {
    /// A [`Reason`](super::Reason) code, or blank.
    pub reason: String,
    pub reason_text: String,
    /// A [`Delivery`](super::Delivery) code, or blank.
    pub delivery: String,
    pub street: String,
    pub postcode: String,
    pub city: String,
}

/// One exchange being written, kept on the server.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    pub id: DraftId,
    /// Whose aid it is.
    pub subject: PersonId,
    pub loan: LoanId,
    pub fields: DraftFields,
    pub changed_at: Instant,
}

impl Draft {
    /// The day on which the draft is deleted unless somebody writes on it.
    pub fn deleted_on(&self) -> NaiveDate {
        oslo_date(self.changed_at) + Days::new(DRAFT_LIFE_DAYS)
    }
}
