//! A matter that was sent to the centre, on its way to an answer or to the door.

mod charge;
mod event;
mod form;
mod matter;
mod moves;
mod promise;
mod status;

use crate::{
    centre::CentreNumber,
    id::{CaseId, DraftId, LoanId, PersonId, StaffId},
    iso::Iso,
    loan::{Loan, Unit},
    person::Person,
    product::HmsNumber,
    reference::Reference,
    time::{Instant, oslo_date},
};
use chrono::NaiveDate;

pub use charge::{
    Billed, ChargeClosed, ChargeDraft, ChargeFields, ChargeReport, ChargeTyped, MAX_AMOUNT, MAX_CHARGE_TEXT,
    charge_closed,
};
pub use event::{Event, EventBy, EventKind};
pub(crate) use form::read_date;
pub use form::{MAX_MOVE_TEXT, MoveFields};
pub use matter::{CaseKind, Charge, Exchange, Matter, Purchase, Route};
pub use moves::{Move, MoveKind, RejectReason};
pub use promise::Promise;
pub use status::{IllegalMove, Status};

/// The aid or product as it was when the case was sent: one piece, or one pair of gloves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaseAid {
    /// The loan it is about; none for a product that is not on loan yet.
    pub loan: Option<LoanId>,
    pub hms_number: HmsNumber,
    pub name: String,
    pub iso: Iso,
    pub category: String,
    pub serial_number: Option<String>,
    pub unit: Unit,
}

impl From<Loan> for CaseAid {
    fn from(loan: Loan) -> Self {
        Self {
            loan: Some(loan.id),
            hms_number: loan.hms_number,
            name: loan.name,
            iso: loan.iso,
            category: loan.category,
            serial_number: loan.serial_number,
            unit: loan.unit,
        }
    }
}

/// One case. Changes only by [`Case::apply`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Case {
    pub id: CaseId,
    pub reference: Reference,
    /// What it was sent from: a draft, or a product that was tried. Unique, so sending twice is one case.
    pub draft: DraftId,
    /// Whose aid it is.
    pub subject: PersonId,
    /// Who sent it: the holder or a guardian.
    pub submitted_by: PersonId,
    pub centre: CentreNumber,
    pub aid: CaseAid,
    pub matter: Matter,
    pub status: Status,
    /// Grows by one with every change; a stale page is refused.
    pub version: i64,
    pub handler: Option<StaffId>,
    /// Set while on hold.
    pub hold_until: Option<NaiveDate>,
    /// When the new aid is expected at the door; a hold moves it.
    pub expected: NaiveDate,
    /// When the centre must have decided; a hold moves it.
    pub due: NaiveDate,
    pub submitted_at: Instant,
}

impl Case {
    /// Makes the move: the changed case, one version on, and the event that tells of it. `by` must be the handler for
    /// staff moves; rights are asked of [`crate::access::decide`] before.
    pub fn apply(&self, made: Move, by: EventBy, now: Instant) -> Result<(Self, Event), IllegalMove> {
        let status = self.after(made.kind())?;
        let mut case = Self { status, version: self.version + 1, ..self.clone() };
        match (&made, &by) {
            (Move::Take | Move::TakeOver, EventBy::Staff(staff)) => case.handler = Some(*staff),
            (Move::HandBack, _) => case.handler = None,
            (Move::Send { expected }, _) => case.expected = *expected,
            _ => {}
        }
        case.hold_until = match &made {
            Move::Hold { until, .. } => Some(*until),
            Move::TakeOver => self.hold_until,
            _ => None,
        };
        let (today, promise) = (oslo_date(now), self.promise());
        match (self.hold_until, case.hold_until) {
            (None, Some(until)) => case.keep(promise.held(today, until)),
            (Some(until), None) => case.keep(promise.resumed(today, until)),
            _ => {}
        }
        let event = Event { case: self.id, version: case.version, at: now, by, kind: made.into() };
        Ok((case, event))
    }

    /// The state after a move, or that it is not legal in this case now.
    pub fn after(&self, made: MoveKind) -> Result<Status, IllegalMove> {
        if !self.kind().knows(made) {
            return Err(IllegalMove { from: self.status, made });
        }
        self.status.after(made)
    }

    pub fn kind(&self) -> CaseKind {
        self.matter.kind()
    }

    /// What is promised now.
    pub fn promise(&self) -> Promise {
        Promise { decided_by: self.due, delivered_by: self.expected }
    }

    fn keep(&mut self, promise: Promise) {
        self.due = promise.decided_by;
        self.expected = promise.delivered_by;
    }

    /// The promised date that has passed, when one has ([`Promise::late_since`]).
    pub fn late_since(&self, today: NaiveDate) -> Option<NaiveDate> {
        self.promise().late_since(self.status, today)
    }

    /// Without an address that was typed, when the subject's is protected: whoever reads it.
    #[must_use]
    pub fn shown_about(self, subject: &Person) -> Self {
        let protected = subject.protection.is_protected();
        let matter = if protected { self.matter.without_address() } else { self.matter };
        Self { matter, ..self }
    }

    /// Still under way.
    pub fn is_open(&self) -> bool {
        self.status.is_open()
    }
}
