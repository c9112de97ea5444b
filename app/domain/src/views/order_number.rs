//! What the pages about order numbers are given.

use chrono::NaiveDate;

use super::{By, Pass, StaffPersonCard};
use crate::{
    centre::Centre,
    id::{AskId, OrderNumberId},
    loan::Loan,
    order_number::{
        AskFields, Closed, Event, Limit, NumberCode, NumberMoveFields, OrderNumber, Purpose, Status,
    },
    reference::Reference,
    supplier::Supplier,
    time::Instant,
};

/// One line about an order number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NumberCard {
    pub id: OrderNumberId,
    pub reference: Reference,
    /// None until it is issued.
    pub code: Option<NumberCode>,
    pub aid_name: String,
    pub purpose: Purpose,
    pub firm: String,
    /// As it stands today.
    pub status: Status,
    pub asked_at: Instant,
    pub due: NaiveDate,
    pub valid_until: Option<NaiveDate>,
}

/// All order numbers of a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NumberList {
    /// Newest first.
    pub numbers: Vec<NumberCard>,
    pub centre: Option<Centre>,
}

/// One line of an order number's history.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NumberEventLine {
    pub event: Event,
    pub by: NumberBy,
}

/// Who did something with an order number, as told to the reader.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NumberBy {
    Somebody(By),
    Firm,
    /// What was agreed let it through.
    Agreement,
}

/// One order number as the holder sees it: the slip.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NumberPage {
    pub number: OrderNumber,
    /// As it stands today.
    pub status: Status,
    pub centre: Centre,
    /// The firm as it is on the list now.
    pub supplier: Option<Supplier>,
    /// Oldest first.
    pub history: Vec<NumberEventLine>,
}

/// An order number that can be used, to have on paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaperSlip {
    pub number: OrderNumber,
    pub code: NumberCode,
    pub centre: Centre,
    /// The firm as it is on the list now.
    pub supplier: Option<Supplier>,
}

/// The form that asks for a number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NumberForm {
    pub ask: AskId,
    pub fields: AskFields,
    /// When it was last kept, when it was.
    pub kept_at: Option<Instant>,
    /// In the order of the page of aids.
    pub loans: Vec<Loan>,
    /// By name.
    pub suppliers: Vec<Supplier>,
    /// Why nothing can be asked for here whatever the aid; empty when it can.
    pub closed: Vec<Closed>,
    pub centre: Option<Centre>,
}

/// What became of a form that was sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Asked {
    Number(OrderNumberId),
    /// There is this number already, and what was typed beyond it is kept as a form.
    Already(OrderNumberId),
    /// Something is missing: it is kept as it was typed.
    Incomplete,
}

/// What a firm is told about a number: nothing about anybody.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Checked {
    /// No such number, or one that was misread.
    Unknown,
    Known {
        /// As it stands today.
        status: Status,
        purpose: Purpose,
        valid_until: Option<NaiveDate>,
        centre: Centre,
    },
}

/// Which order numbers staff list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum NumberView {
    /// Those that wait for an answer, the first due first.
    #[default]
    ToAnswer,
    Issued,
    /// Used, and not yet closed.
    Used,
    /// Those ended or expired lately, newest first.
    Ended,
}

/// How many numbers each view holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct NumberCounts {
    pub to_answer: usize,
    pub issued: usize,
    pub used: usize,
    pub ended: usize,
}

impl NumberCounts {
    pub fn of(self, view: NumberView) -> usize {
        match view {
            NumberView::ToAnswer => self.to_answer,
            NumberView::Issued => self.issued,
            NumberView::Used => self.used,
            NumberView::Ended => self.ended,
        }
    }
}

/// Days for which an ended number is listed.
pub const ENDED_NUMBER_DAYS: u64 = 30;

/// The order numbers of a centre.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StaffNumberList {
    pub centre_name: String,
    pub view: NumberView,
    pub counts: NumberCounts,
    pub rows: Vec<StaffNumberRow>,
}

/// One of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StaffNumberRow {
    pub card: NumberCard,
    pub person_name: String,
    /// The answer is late.
    pub overdue: bool,
}

/// One order number as staff handle it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StaffNumber {
    pub number: OrderNumber,
    /// As it stands today.
    pub status: Status,
    pub person: StaffPersonCard,
    /// The guardian who asked, when it was not the holder.
    pub asked_by: Option<By>,
    pub pass: Pass,
    /// The loan as it is now; none when it is no longer on loan, or never was.
    pub loan: Option<Loan>,
    pub supplier: Option<Supplier>,
    /// Oldest first, with names.
    pub history: Vec<NumberEventLine>,
    /// A move that was typed by the reader and refused.
    pub typed: Option<NumberMoveFields>,
}

/// What a centre has set, and what its numbers are used for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NumberLimits {
    pub centre_name: String,
    /// By category.
    pub limits: Vec<Limit>,
    /// By firm.
    pub by_firm: Vec<Usage>,
    /// By category.
    pub by_category: Vec<Usage>,
}

/// How many numbers of one firm or one category there are.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Usage {
    pub name: String,
    pub asked: usize,
    pub issued: usize,
    pub used: usize,
}
