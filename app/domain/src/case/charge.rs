//! A bill that a firm wanted the holder to pay, as it is reported (S62): strings, nothing promised, nothing lost.

use serde::{Deserialize, Serialize};

use super::Charge;
use crate::{
    id::{DraftId, LoanId, OrderNumberId, PersonId},
    order_number::AskedFirm,
    person::Person,
    problem::{Field, Problem},
    time::Instant,
    typed::{required_text, text, too_long},
};

/// Characters in what happened.
pub const MAX_CHARGE_TEXT: usize = 1000;
/// Characters in the amount, which is kept as it is written.
pub const MAX_AMOUNT: usize = 40;

/// What the firm wanted money for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Billed {
    Loan(LoanId),
    Number(OrderNumberId),
}

/// The report exactly as it was typed.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct ChargeFields {
    /// The identifier of a supplier, or [`crate::order_number::ANOTHER`]. Not asked about an order number, which has a firm.
    pub supplier: String,
    pub firm: String,
    pub amount: String,
    pub text: String,
}

/// A report being written, one for each subject, writer and thing it is about. Its identifier becomes the draft of the case,
/// so that sending it twice is one case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChargeDraft {
    pub id: DraftId,
    pub subject: PersonId,
    pub writer: PersonId,
    pub billed: Billed,
    pub fields: ChargeFields,
    pub changed_at: Instant,
}

/// A report as it comes from the form with that identifier.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChargeTyped {
    pub id: DraftId,
    pub billed: Billed,
    pub fields: ChargeFields,
}

/// A complete report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChargeReport {
    /// None when the order number says which.
    pub firm: Option<AskedFirm>,
    pub amount: Option<String>,
    pub text: String,
}

impl ChargeFields {
    /// Parses the report, or names everything that is wrong with it, in the order of the page.
    pub fn parse(&self, billed: Billed) -> Result<ChargeReport, Vec<Problem>> {
        let mut problems = Vec::new();
        let firm = match billed {
            Billed::Loan(_) => AskedFirm::parse(&mut problems, &self.supplier, &self.firm),
            Billed::Number(_) => None,
        };
        too_long(&mut problems, Field::Amount, &self.amount, MAX_AMOUNT);
        let happened = required_text(&mut problems, Field::Happened, &self.text, MAX_CHARGE_TEXT);
        match happened {
            Some(text_of_holder) if problems.is_empty() => {
                Ok(ChargeReport { firm, amount: text(&self.amount), text: text_of_holder })
            }
            _ => Err(problems),
        }
    }
}

impl ChargeReport {
    /// With the firm as it is called.
    pub fn by(self, supplier: String) -> Charge {
        Charge { supplier, amount: self.amount, text: self.text }
    }
}

/// Why nothing can be reported on the net. The page says so, and whom to call.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum ChargeClosed {
    /// Protected address: by telephone.
    ProtectedAddress,
    /// Nobody knows which centre.
    NoCentre,
    /// Nobody knows what kind of aid it is.
    UnknownAid,
}

/// Why the subject can report nothing here, the weightiest reason; none when they can. No agreement is needed: nobody is to
/// pay (S62).
pub fn charge_closed(subject: &Person, has_centre: bool, knows_aid: bool) -> Option<ChargeClosed> {
    if subject.protection.is_protected() {
        return Some(ChargeClosed::ProtectedAddress);
    }
    if !has_centre {
        return Some(ChargeClosed::NoCentre);
    }
    (!knows_aid).then_some(ChargeClosed::UnknownAid)
}
