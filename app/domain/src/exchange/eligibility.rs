//! What lets an exchange through, and every reason that closes it (S10–S14, S72; hm-oebs-api-proxy `Bytte.kt`).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::{
    agreement::{Agreement, Task, pass_in_force},
    id::CaseId,
    iso::MATTRESS,
    loan::{Loan, LoanType},
    person::Person,
    time::eighteenth_birthday,
};

/// Why a loan cannot be exchanged by anybody (`kanIkkeByttesGrunner`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum LoanClosed {
    /// Short-term, trial or unknown: the aid goes back, it is not exchanged.
    LoanType(Option<LoanType>),
    /// Time-limited without a return date.
    NoReturnDate,
    /// Time-limited, and the return date is today or earlier.
    ReturnDue(NaiveDate),
    /// A mattress that is always delivered new (`ER_FØRSTEGANGSUTLEVERT_MADRASS`).
    FirstDeliveryMattress,
}

/// Why the holder cannot exchange this aid without asking.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Closed {
    /// Protected address: no digital exchange.
    ProtectedAddress,
    /// Under 18 and not represented: the guardian uses the pass (S19, S20).
    Underage,
    /// No agreement in force.
    NoAgreement,
    /// A car or a part of one (S13).
    Car,
    /// The agreement does not cover this category (S14).
    OutOfScope,
    /// The agreement leaves exchange to the centre (S10).
    NotHolderTask,
    /// Neither gloves nor cane: exchange goes through the centre (S72).
    NotSelfService,
    /// The loan itself cannot be exchanged.
    Loan(LoanClosed),
    /// An exchange of the same loan is under way.
    AlreadyOpen(CaseId),
}

/// What the rule looks at.
#[derive(Debug, Clone, Copy)]
pub struct Facts<'a> {
    pub subject: &'a Person,
    /// True when a guardian acts; the represented child is then naturally under 18.
    pub represented: bool,
    pub agreement: Option<&'a Agreement>,
    pub loan: &'a Loan,
    /// The open exchange of the same loan, if any.
    pub open_case: Option<CaseId>,
    /// Today in Norway.
    pub today: NaiveDate,
}

/// Why the loan as such is closed; none when `kanByttes`.
pub fn loan_closed(loan: &Loan, today: NaiveDate) -> Option<LoanClosed> {
    match loan.loan_type {
        Some(LoanType::Permanent) => {}
        Some(LoanType::TimeLimited) => match loan.return_date() {
            None => return Some(LoanClosed::NoReturnDate),
            Some(date) if date <= today => return Some(LoanClosed::ReturnDue(date)),
            Some(_) => {}
        },
        other => return Some(LoanClosed::LoanType(other)),
    }
    let name = loan.name.to_lowercase();
    let mattress = loan.iso.six() == MATTRESS && (name.contains("puls") || name.contains("hypnos"));
    mattress.then_some(LoanClosed::FirstDeliveryMattress)
}

/// Every reason that closes self-service, the weightiest first. Empty means the exchange is open.
pub fn closed_reasons(facts: &Facts<'_>) -> Vec<Closed> {
    let mut closed = Vec::new();
    if facts.subject.protection.is_protected() {
        closed.push(Closed::ProtectedAddress);
    }
    if !facts.represented && facts.today < eighteenth_birthday(facts.subject.birth) {
        closed.push(Closed::Underage);
    }
    match facts.agreement.filter(|pass| pass_in_force(pass, facts.subject, facts.today)) {
        None => closed.push(Closed::NoAgreement),
        Some(pass) => {
            if facts.loan.iso.is_car() {
                closed.push(Closed::Car);
            } else if !pass.scope.covers(&facts.loan.iso) {
                closed.push(Closed::OutOfScope);
            }
            if !pass.is_holder_task(Task::Exchange) {
                closed.push(Closed::NotHolderTask);
            }
        }
    }
    if !facts.loan.iso.is_self_service() {
        closed.push(Closed::NotSelfService);
    }
    closed.extend(loan_closed(facts.loan, facts.today).map(Closed::Loan));
    closed.extend(facts.open_case.map(Closed::AlreadyOpen));
    closed
}
