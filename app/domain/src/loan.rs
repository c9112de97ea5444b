//! Aids on loan (hm-oebs-api-proxy `UtlånMedProduktinfo.kt`).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::{
    id::{LoanId, PersonId},
    iso::Iso,
    product::HmsNumber,
};

/// OeBS `utlånsType`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum LoanType {
    /// `P`
    Permanent,
    /// `F`, with a return date
    TimeLimited,
    /// `K`
    ShortTerm,
    /// `U`, utprøvingslån
    Trial,
}

impl LoanType {
    pub fn from_code(code: &str) -> Option<Self> {
        match code {
            "P" => Some(Self::Permanent),
            "F" => Some(Self::TimeLimited),
            "K" => Some(Self::ShortTerm),
            "U" => Some(Self::Trial),
            _ => None,
        }
    }

    pub fn code(self) -> &'static str {
        match self {
            Self::Permanent => "P",
            Self::TimeLimited => "F",
            Self::ShortTerm => "K",
            Self::Trial => "U",
        }
    }
}

/// OeBS `antallEnhet`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Unit {
    /// `STK`
    Piece,
    /// `PAR`
    Pair,
}

/// OeBS `artikkelStatus`: only these two are shown to holders.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum LoanStatus {
    /// `I utlån`
    OnLoan,
    /// `Til reparasjon`
    InRepair,
}

/// One aid on loan to one person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Loan {
    pub id: LoanId,
    pub person: PersonId,
    pub hms_number: HmsNumber,
    /// Catalogue name when the product is known there, else the description from OeBS.
    pub name: String,
    pub iso: Iso,
    /// Title of the category.
    pub category: String,
    pub serial_number: Option<String>,
    /// None when OeBS gives none: then nothing may be exchanged.
    pub loan_type: Option<LoanType>,
    pub lent_on: Option<NaiveDate>,
    /// Return date as first agreed.
    pub return_by: Option<NaiveDate>,
    /// Return date as later changed; wins over the first.
    pub updated_return_by: Option<NaiveDate>,
    /// In `unit`s, at least 1.
    pub quantity: u32,
    pub unit: Unit,
    pub status: LoanStatus,
    /// The product row is made up for demonstration.
    pub invented: bool,
}

/// Days ahead that somebody is told of a loan that goes back.
pub const RETURN_NOTICE_DAYS: i64 = 30;

impl Loan {
    /// The return date that counts.
    pub fn return_date(&self) -> Option<NaiveDate> {
        self.updated_return_by.or(self.return_by)
    }

    /// The day it goes back, when that is within [`RETURN_NOTICE_DAYS`] or has passed.
    pub fn goes_back_soon(&self, today: NaiveDate) -> Option<NaiveDate> {
        self.return_date().filter(|day| (*day - today).num_days() <= RETURN_NOTICE_DAYS)
    }
}
