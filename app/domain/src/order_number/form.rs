//! What holders and staff type about an order number: strings, nothing promised, nothing lost.

use serde::{Deserialize, Serialize};

use super::{MoveKind, OrderNumber, Purpose, RefuseReason};
use crate::{
    id::{AskId, LoanId, PersonId, SupplierId},
    iso::Iso,
    problem::{Field, Problem, ProblemKind},
    product::HmsNumber,
    time::Instant,
    typed::{required_text, text, too_long},
};

/// Characters in the note to the centre.
pub const MAX_NOTE: usize = 1000;
/// Characters in a text to the holder.
pub const MAX_NUMBER_TEXT: usize = 1000;
/// Characters in the name of a firm or of a product.
const MAX_NAME: usize = 200;

/// The choice of an aid or a firm that is not listed.
pub const ANOTHER: &str = "annet";

/// A question for a number exactly as it was typed.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct AskFields {
    /// The identifier of a loan, or [`ANOTHER`].
    pub aid: String,
    /// What is to be tried, when it is not on loan.
    pub product: String,
    /// A [`Purpose`] code, or blank.
    pub purpose: String,
    /// The identifier of a supplier, or [`ANOTHER`].
    pub supplier: String,
    pub firm: String,
    pub note: String,
}

/// A question being written, one for each subject and the one who writes it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AskDraft {
    pub id: AskId,
    pub subject: PersonId,
    pub writer: PersonId,
    pub fields: AskFields,
    pub changed_at: Instant,
}

/// A product that is to be tried.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NamedProduct {
    pub hms_number: Option<HmsNumber>,
    pub name: String,
    /// The kind and its title, when they are known.
    pub kind: Option<(Iso, String)>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AskedAid {
    Loan(LoanId),
    Product(NamedProduct),
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AskedFirm {
    Listed(SupplierId),
    /// Not on the list: always to staff.
    Other(String),
}

impl AskedFirm {
    /// The firm that was chosen, or the name that was written when it is not on the list.
    pub(crate) fn parse(problems: &mut Vec<Problem>, supplier: &str, firm: &str) -> Option<Self> {
        if supplier == ANOTHER {
            return required_text(problems, Field::Firm, firm, MAX_NAME).map(Self::Other);
        }
        let supplier = supplier.parse().ok();
        if supplier.is_none() {
            problems.push(Problem::new(Field::Supplier, ProblemKind::Missing));
        } else if !firm.trim().is_empty() {
            problems.push(Problem::new(Field::Firm, ProblemKind::FirmTwice));
        }
        supplier.map(Self::Listed)
    }
}

/// A complete question. Asking twice with the same `id` is asking once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ask {
    pub id: AskId,
    pub aid: AskedAid,
    pub purpose: Purpose,
    pub firm: AskedFirm,
    pub note: Option<String>,
    /// Names of what else is tried at the same visit.
    pub also: Vec<String>,
}

impl AskFields {
    /// Parses the question, or names everything that is wrong with it, in the order of the page.
    pub fn parse(&self, id: AskId) -> Result<Ask, Vec<Problem>> {
        let mut problems = Vec::new();
        let purpose = Purpose::from_code(&self.purpose);
        let aid = self.aid(&mut problems, purpose);
        if purpose.is_none() {
            problems.push(Problem::new(Field::Purpose, ProblemKind::Missing));
        }
        let firm = AskedFirm::parse(&mut problems, &self.supplier, &self.firm);
        too_long(&mut problems, Field::Note, &self.note, MAX_NOTE);
        match (aid, purpose, firm) {
            (Some(aid), Some(purpose), Some(firm)) if problems.is_empty() => {
                Ok(Ask { id, aid, purpose, firm, note: text(&self.note), also: Vec::new() })
            }
            _ => Err(problems),
        }
    }

    /// Whether something stands here that `number` does not hold: written after it was asked for, or beside it. What was
    /// written on the way to it is no more than it.
    pub fn adds_to(&self, number: &OrderNumber) -> bool {
        let (aid, firm) = (&number.aid, &number.firm);
        let more = |typed: &str, held: &str| !held.to_lowercase().starts_with(&typed.trim().to_lowercase());
        let loan = aid.loan.map_or_else(|| ANOTHER.to_owned(), |loan| loan.to_string());
        let supplier = firm.supplier.map_or_else(|| ANOTHER.to_owned(), |supplier| supplier.to_string());
        // The catalogue's name took the place of a number that was typed.
        let same_product =
            self.product.trim().parse().is_ok_and(|typed: HmsNumber| Some(typed) == aid.hms_number);
        more(&self.aid, &loan)
            || (!same_product && more(&self.product, &aid.name))
            || more(&self.purpose, number.purpose.code())
            || more(&self.supplier, &supplier)
            || more(&self.firm, &firm.name)
            || more(&self.note, number.note.as_deref().unwrap_or_default())
    }

    fn aid(&self, problems: &mut Vec<Problem>, purpose: Option<Purpose>) -> Option<AskedAid> {
        if self.aid != ANOTHER {
            let loan = self.aid.parse().ok();
            if loan.is_none() {
                problems.push(Problem::new(Field::Aid, ProblemKind::Missing));
            }
            return loan.map(AskedAid::Loan);
        }
        // What is not on loan can only be tried.
        if purpose.is_some_and(|purpose| purpose != Purpose::Trial) {
            problems.push(Problem::new(Field::Aid, ProblemKind::OnlyForTrial));
        }
        let name = required_text(problems, Field::NewProduct, &self.product, MAX_NAME)?;
        let hms_number = name.parse().ok();
        Some(AskedAid::Product(NamedProduct { hms_number, name, kind: None }))
    }
}

/// A move of staff exactly as it was typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NumberMoveFields {
    pub kind: MoveKind,
    /// A [`RefuseReason`] code, or blank.
    pub reason: String,
    /// What the holder reads.
    pub text: String,
}

impl NumberMoveFields {
    /// What is wrong with it; nothing when it can be made.
    pub fn problems(&self) -> Vec<Problem> {
        let mut problems = Vec::new();
        if self.kind == MoveKind::Refuse && self.refuse_reason().is_none() {
            problems.push(Problem::new(Field::DecisionReason, ProblemKind::Missing));
        }
        if self.kind.needs_text() {
            if text(&self.text).is_none() {
                problems.push(Problem::new(Field::DecisionText, ProblemKind::Missing));
            }
            too_long(&mut problems, Field::DecisionText, &self.text, MAX_NUMBER_TEXT);
        }
        problems
    }

    pub fn refuse_reason(&self) -> Option<RefuseReason> {
        RefuseReason::from_code(&self.reason)
    }
}
