//! Order numbers (bestillingsnummer): with one, a firm tries out, services or repairs an aid and sends the bill to the centre
//! (S5, S34, S60). Whoever has the number can use it, so it stands in no address, log, message or error.

mod ask;
mod event;
mod form;
mod limit;
mod moves;
mod purpose;
mod status;

use std::fmt;

use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};

use crate::{
    centre::CentreNumber,
    code::{Code, CodeError},
    id::{AskId, LoanId, OrderNumberId, PersonId, SupplierId},
    iso::Iso,
    loan::Loan,
    product::HmsNumber,
    reference::Reference,
    time::{Instant, add_working_days, oslo_date},
};

pub use ask::{AidFacts, Closed, Decision, Facts, WhyStaff, closed_to, decide};
pub use event::{Author, Event, EventKind};
pub use form::{
    ANOTHER, Ask, AskDraft, AskFields, AskedAid, AskedFirm, MAX_NOTE, MAX_NUMBER_TEXT, NamedProduct,
    NumberMoveFields,
};
pub use limit::{DEFAULT_MOST, LIMIT_DAYS, Limit, LimitFields, LimitRule, Past, limit_for};
pub use moves::{Move, MoveKind, RefuseReason};
pub use purpose::Purpose;
pub use status::{IllegalMove, Status};

/// Working days until the centre has answered a question for a number. Ours, not Nav's: S61 says "easy and fast" without a
/// figure.
pub const ANSWER_WORKING_DAYS: u32 = 1;

/// The number itself: twelve characters in three groups of four. `Debug` does not show it: it may not come into a log.
#[derive(Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct NumberCode(Code<11>);

impl NumberCode {
    /// Makes a number of random bits: one of 22¹¹, so that guessing is hopeless.
    pub fn from_random(bits: u64) -> Self {
        Self(Code::from_random(bits))
    }

    /// Reads what a person wrote: spaces, hyphens and case do not matter.
    pub fn parse(text: &str) -> Result<Self, CodeError> {
        Code::parse(text).map(Self)
    }

    /// Twelve characters without grouping, as stored.
    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }
}

impl fmt::Debug for NumberCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("NumberCode").finish_non_exhaustive()
    }
}

impl fmt::Display for NumberCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// The aid as it was when the number was asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NumberedAid {
    /// None for a product that is to be tried.
    pub loan: Option<LoanId>,
    pub hms_number: Option<HmsNumber>,
    pub name: String,
    /// None when nobody knows what kind it is.
    pub iso: Option<Iso>,
    pub category: Option<String>,
    pub serial_number: Option<String>,
}

impl From<Loan> for NumberedAid {
    fn from(loan: Loan) -> Self {
        Self {
            loan: Some(loan.id),
            hms_number: Some(loan.hms_number),
            name: loan.name,
            iso: Some(loan.iso),
            category: Some(loan.category),
            serial_number: loan.serial_number,
        }
    }
}

/// The firm that may use the number, as it was called when it was asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Firm {
    /// None for one that is not on the list.
    pub supplier: Option<SupplierId>,
    pub name: String,
}

/// One order number, or the question for one. Changes only by [`OrderNumber::apply`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OrderNumber {
    pub id: OrderNumberId,
    /// What it is called on the telephone; the number itself is for the firm.
    pub reference: Reference,
    /// The form it was asked for with; unique, so sending it twice is one number.
    pub ask: AskId,
    pub subject: PersonId,
    /// The holder or a guardian.
    pub asked_by: PersonId,
    pub centre: CentreNumber,
    pub aid: NumberedAid,
    /// Names of what else is tried at the same visit.
    pub also: Vec<String>,
    pub purpose: Purpose,
    pub firm: Firm,
    pub note: Option<String>,
    /// Why a member of staff had to look at it; empty when it was issued at once.
    pub why_staff: Vec<WhyStaff>,
    /// None until it is issued.
    pub code: Option<NumberCode>,
    /// As it was left: a number that has expired is still issued here. See [`OrderNumber::status_on`].
    pub status: Status,
    /// Grows by one with every change; a stale page is refused.
    pub version: i64,
    pub asked_at: Instant,
    /// When the centre answers at the latest.
    pub due: NaiveDate,
    pub issued_at: Option<Instant>,
    /// The last day on which a firm can use it.
    pub valid_until: Option<NaiveDate>,
    pub ended_at: Option<Instant>,
}

impl OrderNumber {
    /// Where it stands on a day in Norway: an issued number has expired once its last day is over. Nobody needs to write
    /// that down.
    pub fn status_on(&self, today: NaiveDate) -> Status {
        self.status.on(self.valid_until, today)
    }

    /// Makes the move: the changed number, one version on, and the event that tells of it. Rights are asked before.
    pub fn apply(&self, made: Move, by: Author, now: Instant) -> Result<(Self, Event), IllegalMove> {
        let today = oslo_date(now);
        let status = self.status_on(today).after(made.kind())?;
        let mut number = Self { status, version: self.version + 1, ..self.clone() };
        if let Move::Issue { code } = &made {
            number.code = Some(code.clone());
            number.issued_at = Some(now);
            number.valid_until = Some(today + Days::new(self.purpose.valid_days()));
        }
        number.ended_at = (!status.is_open()).then_some(now);
        let event = Event { number: self.id, version: number.version, at: now, by, kind: made.into() };
        Ok((number, event))
    }

    /// The promised date that has passed without an answer.
    pub fn late_since(&self, today: NaiveDate) -> Option<NaiveDate> {
        (self.status == Status::Asked && self.due < today).then_some(self.due)
    }

    /// When a question of that moment is answered at the latest.
    pub fn due_when_asked(at: Instant) -> NaiveDate {
        add_working_days(oslo_date(at), ANSWER_WORKING_DAYS)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_does_not_show_itself_to_whoever_prints_values() {
        let code = NumberCode::from_random(4711);
        let printed = format!("{code:?}");
        assert!(!printed.contains(code.as_str()) && !printed.contains(&code.to_string()), "{printed}");
        assert_eq!(NumberCode::parse(&code.to_string()), Ok(code));
    }
}
