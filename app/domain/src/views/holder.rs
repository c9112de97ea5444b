//! What the holder's pages are given.

use chrono::NaiveDate;

use super::{EventLine, TrialCards};
use crate::{
    address::Address,
    agreement::Agreement,
    case::{Billed, Case, CaseKind, ChargeClosed, ChargeFields, Promise, Status},
    centre::Centre,
    exchange::{Closed, Draft},
    id::{CaseId, DraftId, LoanId, PersonId},
    loan::Loan,
    person::AddressProtection,
    reference::Reference,
    supplier::Supplier,
    time::Instant,
};

/// A person one can choose to act for, oneself first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonChoice {
    pub id: PersonId,
    pub name: String,
    /// Whole years.
    pub age: u32,
    pub is_self: bool,
    /// First day on which a child is 18 and must have a pass of its own; none for oneself, and for those one acts for by a
    /// mandate.
    pub of_age_on: Option<NaiveDate>,
}

/// The state of the pass today.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Pass {
    /// Never had one.
    None,
    /// Signed, but starts later.
    NotYet(Agreement),
    InForce(Agreement),
    Ended(Agreement),
    /// Made for a child who has come of age: a new, own agreement is needed.
    CameOfAge(Agreement),
}

impl Pass {
    /// The agreement, when it is in force.
    pub fn in_force(&self) -> Option<&Agreement> {
        match self {
            Self::InForce(agreement) => Some(agreement),
            _ => None,
        }
    }
}

/// The front page of a signed-in citizen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Overview {
    pub subject_name: String,
    pub protection: AddressProtection,
    pub pass: Pass,
    /// The agreement's centre, else the municipality's; none when neither is known.
    pub centre: Option<Centre>,
    pub drafts: Vec<DraftCard>,
    /// Open cases, newest first.
    pub ongoing: Vec<CaseCard>,
    /// Cases that the centre has lately answered for good, newest first.
    pub answered: Vec<CaseCard>,
    /// Trials that are begun, to come or to be answered; those that are over are left out.
    pub trials: TrialCards,
    /// Loans to be returned soon, the first to go back first.
    pub going_back: Vec<Return>,
    pub loan_count: usize,
    /// Loans that can be exchanged without asking right now.
    pub self_service_count: usize,
}

/// A loan that goes back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Return {
    pub loan: LoanId,
    pub aid_name: String,
    pub on: NaiveDate,
}

/// An exchange somebody has begun.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DraftCard {
    pub id: DraftId,
    pub loan: LoanId,
    pub aid_name: String,
    pub changed_at: Instant,
    /// The day it is deleted unless somebody writes on it.
    pub deleted_on: NaiveDate,
}

/// One line about a case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaseCard {
    pub id: CaseId,
    pub reference: Reference,
    pub kind: CaseKind,
    pub aid_name: String,
    pub status: Status,
    pub submitted_at: Instant,
    /// When the centre decides at the latest.
    pub due: NaiveDate,
    /// When the new aid is expected at the door.
    pub expected: NaiveDate,
    pub hold_until: Option<NaiveDate>,
}

impl CaseCard {
    /// The promised date that has passed, when one has.
    pub fn late_since(&self, today: NaiveDate) -> Option<NaiveDate> {
        Promise { decided_by: self.due, delivered_by: self.expected }.late_since(self.status, today)
    }
}

/// What can be done about exchanging a loan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ExchangeDoor {
    /// Open: start, or go on with the draft when there is one.
    Open(Option<DraftId>),
    /// Closed, the weightiest reason first; never empty.
    Closed(Vec<Closed>),
}

/// One aid in the overview of loans.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LoanCard {
    pub loan: Loan,
    /// Covered by a pass in force.
    pub covered: bool,
    pub exchange: ExchangeDoor,
}

/// All aids on loan, newest first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LoanList {
    pub pass: Pass,
    pub loans: Vec<LoanCard>,
}

/// One aid with its cases.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LoanPage {
    pub card: LoanCard,
    pub pass: Pass,
    pub centre: Option<Centre>,
    /// Newest first.
    pub cases: Vec<CaseCard>,
}

/// An exchange being written, or the case it has become.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DraftState {
    Open(Box<DraftPage>),
    /// Already sent: the receipt is the only page left.
    Sent(CaseId),
}

/// What the pages of an exchange show.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DraftPage {
    pub draft: Draft,
    pub loan: Loan,
    /// None when the population register has no address to deliver to.
    pub registered_address: Option<Address>,
    /// Why it can no longer be sent, when something has changed since it was begun.
    pub closed: Vec<Closed>,
    pub centre: Option<Centre>,
}

/// All cases of a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaseList {
    /// Newest first.
    pub ongoing: Vec<CaseCard>,
    /// Newest first.
    pub ended: Vec<CaseCard>,
}

/// The form that reports that a firm wanted money.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChargeForm {
    pub id: DraftId,
    pub billed: Billed,
    pub fields: ChargeFields,
    /// When it was last kept, when it was.
    pub kept_at: Option<Instant>,
    pub aid_name: String,
    /// The firm of the order number; none when it is to be chosen.
    pub firm: Option<String>,
    /// By name.
    pub suppliers: Vec<Supplier>,
    pub closed: Option<ChargeClosed>,
    pub centre: Option<Centre>,
}

/// What became of a report that was sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reported {
    Case(CaseId),
    /// Something is missing: it is kept as it was typed.
    Incomplete,
    /// The rules say no: it is kept, and the form says whom to call.
    Closed,
}

/// One case as the holder sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CasePage {
    pub case: Case,
    pub centre: Centre,
    /// Where it goes when the delivery is to the registered address.
    pub registered_address: Option<Address>,
    /// Oldest first; only what the holder is to see.
    pub history: Vec<EventLine>,
}
