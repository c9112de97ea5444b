//! Who was shown whom: one row for each person and showing, written before anything is shown (Nav's rule K253).
//!
//! * What was really shown is written down. Lists, choices of persons and refusals are not: refusals are a matter for the
//!   security log.
//! * The person a page is about is shown. Others that a page names — a guardian, a sender, a colleague — are shown by name
//!   only, and no row is written about them.
//! * Nobody is written down for reading about oneself. Whoever acts for another, as parent or as guardian, is written
//!   down once for each person, kind of page and Norwegian day.

use crate::{
    centre::CentreNumber,
    id::{CaseId, PersonId, StaffId},
    time::Instant,
};

/// How a person came to be shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ReadKind {
    /// A member of staff opened a case.
    Case,
    /// A member of staff opened the page of a person.
    Person,
    /// A member of staff handled a case.
    Move,
    /// A member of staff opened an order number.
    Number,
    /// A member of staff handled an order number.
    NumberMove,
    /// A member of staff opened a trial.
    TrialOpened,
    /// A member of staff handled a trial.
    TrialMove,
    /// A guardian saw the overview of a child.
    Overview,
    /// … the list of aids.
    Aids,
    /// … one aid.
    Aid,
    /// … an exchange being written.
    Exchange,
    /// … the list of cases.
    Cases,
    /// … one case.
    OwnCase,
    /// … the list of order numbers.
    Numbers,
    /// … one order number, or the form that asks for one.
    OwnNumber,
    /// … the list of trials.
    Trials,
    /// … one trial, or the times one can have for it.
    Trial,
    /// … who has looked at the child's information.
    Insight,
    /// … everything that is held about the child.
    Everything,
    /// Somebody who runs the service wrote out everything that is held about the person.
    Export,
}

impl ReadKind {
    pub const ALL: [Self; 20] = [
        Self::Case,
        Self::Person,
        Self::Move,
        Self::Number,
        Self::NumberMove,
        Self::TrialOpened,
        Self::TrialMove,
        Self::Overview,
        Self::Aids,
        Self::Aid,
        Self::Exchange,
        Self::Cases,
        Self::OwnCase,
        Self::Numbers,
        Self::OwnNumber,
        Self::Trials,
        Self::Trial,
        Self::Insight,
        Self::Everything,
        Self::Export,
    ];

    /// The stable word, as stored and exported.
    pub fn code(self) -> &'static str {
        match self {
            Self::Case => "case",
            Self::Person => "person",
            Self::Move => "move",
            Self::Number => "number",
            Self::NumberMove => "number_move",
            Self::TrialOpened => "trial_opened",
            Self::TrialMove => "trial_move",
            Self::Overview => "overview",
            Self::Aids => "aids",
            Self::Aid => "aid",
            Self::Exchange => "exchange",
            Self::Cases => "cases",
            Self::OwnCase => "own_case",
            Self::Numbers => "numbers",
            Self::OwnNumber => "own_number",
            Self::Trials => "trials",
            Self::Trial => "trial",
            Self::Insight => "insight",
            Self::Everything => "everything",
            Self::Export => "export",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }
}

/// Who was shown a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reader {
    /// A member of staff, at the centre of that moment.
    Staff { id: StaffId, centre: CentreNumber },
    /// A guardian, acting for the person.
    Guardian(PersonId),
    /// The export command: who ran it stands in the log of the machine.
    Program,
}

/// One showing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading {
    pub reader: Reader,
    /// Who was shown.
    pub person: PersonId,
    /// The case that was opened or handled by staff.
    pub case: Option<CaseId>,
    pub kind: ReadKind,
    pub at: Instant,
    /// The number of the request, as in the answer and the log; none outside of a request.
    pub request: Option<String>,
}
