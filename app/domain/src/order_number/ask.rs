//! What becomes of a question for a number: issued at once, looked at by staff, or closed to the net.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Limit, LimitRule, Past, Purpose, limit::hit};
use crate::{
    agreement::{Agreement, pass_in_force},
    iso::Iso,
    loan::{Loan, LoanStatus, LoanType},
    person::Person,
    time::eighteenth_birthday,
};

/// Why no number can be asked for here. The page says so, and whom to call.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Closed {
    /// Protected address: by telephone.
    ProtectedAddress,
    /// Under 18 and not represented: the guardian uses the pass.
    Underage,
    /// No agreement in force.
    NoAgreement,
    /// A car or a part of one.
    Car,
}

/// Why a member of staff looks first: told to both in plain words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum WhyStaff {
    /// The agreement does not cover this category.
    OutOfScope,
    /// The agreement leaves this to the centre.
    NotHolderTask,
    /// Nobody knows what kind of aid it is.
    UnknownAid,
    /// The holder has no aid of this kind on loan.
    NoLoan,
    /// The aid is being repaired.
    InRepair,
    /// The aid is on loan for a trial or a short time, or nobody knows how.
    NotALastingLoan,
    /// The centre looks at every one in this category.
    AlwaysStaff,
    /// As many as the centre gives out at once have been given out.
    LimitHit,
    /// The firm is not on the list.
    FirmNotListed,
}

impl WhyStaff {
    pub const ALL: [Self; 9] = [
        Self::OutOfScope,
        Self::NotHolderTask,
        Self::UnknownAid,
        Self::NoLoan,
        Self::InRepair,
        Self::NotALastingLoan,
        Self::AlwaysStaff,
        Self::LimitHit,
        Self::FirmNotListed,
    ];

    /// Stable word for the database.
    pub fn code(self) -> &'static str {
        match self {
            Self::OutOfScope => "out_of_scope",
            Self::NotHolderTask => "not_holder_task",
            Self::UnknownAid => "unknown_aid",
            Self::NoLoan => "no_loan",
            Self::InRepair => "in_repair",
            Self::NotALastingLoan => "not_a_lasting_loan",
            Self::AlwaysStaff => "always_staff",
            Self::LimitHit => "limit_hit",
            Self::FirmNotListed => "firm_not_listed",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|why| why.code() == code)
    }
}

/// What the aid is, as far as the rule looks.
#[derive(Debug, Clone, Copy)]
pub enum AidFacts<'a> {
    Loan(&'a Loan),
    /// A product to be tried, with its kind when it is known.
    Product(Option<&'a Iso>),
}

/// What the rule looks at.
#[derive(Debug, Clone, Copy)]
pub struct Facts<'a> {
    pub subject: &'a Person,
    /// True when a guardian acts; the represented child is then naturally under 18.
    pub represented: bool,
    pub agreement: Option<&'a Agreement>,
    /// All of the subject's.
    pub loans: &'a [Loan],
    pub aid: AidFacts<'a>,
    pub purpose: Purpose,
    /// The firm is on the list.
    pub listed_firm: bool,
    /// Those of the centre.
    pub limits: &'a [Limit],
    /// Numbers given out to the subject before.
    pub past: &'a [Past],
    /// Today in Norway.
    pub today: NaiveDate,
}

/// What becomes of it. The lists are never empty, the weightiest reason first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Decision {
    Issue,
    ToStaff(Vec<WhyStaff>),
    Closed(Vec<Closed>),
}

/// The decision: what was agreed lets a number through; what was not waits for a member of staff, with the reason.
pub fn decide(facts: &Facts<'_>) -> Decision {
    let pass = facts.agreement.filter(|pass| pass_in_force(pass, facts.subject, facts.today));
    let closed = closed(facts, pass.is_some());
    let Some(pass) = pass.filter(|_| closed.is_empty()) else {
        return Decision::Closed(closed);
    };
    let why = why_staff(facts, pass);
    if why.is_empty() { Decision::Issue } else { Decision::ToStaff(why) }
}

fn iso<'a>(facts: &Facts<'a>) -> Option<&'a Iso> {
    match facts.aid {
        AidFacts::Loan(loan) => Some(&loan.iso),
        AidFacts::Product(iso) => iso,
    }
}

/// Why somebody can ask for no number here, whatever the aid.
pub fn closed_to(subject: &Person, represented: bool, has_pass: bool, today: NaiveDate) -> Vec<Closed> {
    let underage = !represented && today < eighteenth_birthday(subject.birth);
    let rules = [
        (subject.protection.is_protected(), Closed::ProtectedAddress),
        (underage, Closed::Underage),
        (!has_pass, Closed::NoAgreement),
    ];
    rules.into_iter().filter(|(holds, _)| *holds).map(|(_, closed)| closed).collect()
}

fn closed(facts: &Facts<'_>, has_pass: bool) -> Vec<Closed> {
    let mut closed = closed_to(facts.subject, facts.represented, has_pass, facts.today);
    closed.extend(iso(facts).is_some_and(Iso::is_car).then_some(Closed::Car));
    closed
}

fn why_staff(facts: &Facts<'_>, pass: &Agreement) -> Vec<WhyStaff> {
    let iso = iso(facts);
    let on_loan = |iso: &Iso| facts.loans.iter().any(|loan| loan.iso.six() == iso.six());
    let loan = match facts.aid {
        AidFacts::Loan(loan) => Some(loan),
        AidFacts::Product(_) => None,
    };
    let lasting = |loan: &Loan| match loan.loan_type {
        Some(LoanType::Permanent) => true,
        Some(LoanType::TimeLimited) => loan.return_date().is_none_or(|back| facts.today < back),
        Some(LoanType::ShortTerm | LoanType::Trial) | None => false,
    };
    let now = Past {
        loan: loan.map(|loan| loan.id),
        iso: iso.cloned(),
        purpose: facts.purpose,
        issued_on: facts.today,
    };
    let hit = hit(facts.limits, facts.past, &now);
    let rules = [
        (iso.is_some_and(|iso| !pass.scope.covers(iso)), WhyStaff::OutOfScope),
        (!pass.is_holder_task(facts.purpose.task()), WhyStaff::NotHolderTask),
        (iso.is_none(), WhyStaff::UnknownAid),
        (iso.is_some_and(|iso| !on_loan(iso)), WhyStaff::NoLoan),
        (loan.is_some_and(|loan| loan.status == LoanStatus::InRepair), WhyStaff::InRepair),
        (loan.is_some_and(|loan| !lasting(loan)), WhyStaff::NotALastingLoan),
        (hit == Some(LimitRule::AlwaysStaff), WhyStaff::AlwaysStaff),
        (matches!(hit, Some(LimitRule::AtMost(_))), WhyStaff::LimitHit),
        (!facts.listed_firm, WhyStaff::FirmNotListed),
    ];
    rules.into_iter().filter(|(holds, _)| *holds).map(|(_, why)| why).collect()
}
