//! How a person stands today: the pass, and what the rules say about exchanging each loan.

use std::collections::HashMap;

use chrono::NaiveDate;
use domain::{
    actor::Citizen,
    agreement::{Agreement, home_centre, pass_in_force},
    centre::Centre,
    exchange::{Closed, Facts, closed_reasons},
    id::{CaseId, LoanId},
    loan::Loan,
    views::Pass,
};
use store::{
    Handle, agreements, cases, centres,
    standing::{LoanAtWork, loans_at_work},
};

use crate::{
    error::Failure,
    subject::{self, Subject},
};

/// The facts about one person that every rule asks for.
pub(crate) struct Standing {
    pub(crate) subject: Subject,
    /// Newest first.
    agreements: Vec<Agreement>,
    /// The open exchange of each loan that has one.
    pub(crate) open_cases: HashMap<LoanId, CaseId>,
    today: NaiveDate,
}

/// How the person `who` asks about stands today.
pub(crate) async fn of(handle: &impl Handle, who: &Citizen, today: NaiveDate) -> Result<Standing, Failure> {
    let (subject, agreements) = subject::with_agreements(handle, who, today).await?;
    let open_cases = cases::open_by_loan(handle, &subject.permit).await?;
    Ok(Standing { subject, agreements, open_cases, today })
}

/// As [`of`], with all loans of the person.
pub(crate) async fn with_loans(
    handle: &impl Handle,
    who: &Citizen,
    today: NaiveDate,
) -> Result<(Standing, Vec<LoanAtWork>), Failure> {
    let (subject, agreements) = subject::with_agreements(handle, who, today).await?;
    let loans = loans_at_work(handle, &subject.permit).await?;
    let open_cases = loans.iter().filter_map(|at| Some((at.loan.id, at.open_case?))).collect();
    Ok((Standing { subject, agreements, open_cases, today }, loans))
}

/// How `subject` stands today, when the right to know it has been decided elsewhere.
pub(crate) async fn of_subject(
    handle: &impl Handle,
    subject: Subject,
    today: NaiveDate,
) -> Result<Standing, Failure> {
    let agreements = agreements::of_holder(handle, &subject.permit).await?;
    let open_cases = cases::open_by_loan(handle, &subject.permit).await?;
    Ok(Standing { subject, agreements, open_cases, today })
}

impl Standing {
    /// The agreement in force, if any.
    pub(crate) fn agreement(&self) -> Option<&Agreement> {
        self.agreements.iter().find(|pass| pass_in_force(pass, &self.subject.person, self.today))
    }

    pub(crate) fn pass(&self) -> Pass {
        if let Some(agreement) = self.agreement() {
            return Pass::InForce(agreement.clone());
        }
        match self.agreements.first() {
            None => Pass::None,
            Some(newest) if newest.in_force_from > self.today => Pass::NotYet(newest.clone()),
            Some(newest) if newest.is_in_force(self.today) => Pass::CameOfAge(newest.clone()),
            Some(newest) => Pass::Ended(newest.clone()),
        }
    }

    /// Covered by a pass in force.
    pub(crate) fn covers(&self, loan: &Loan) -> bool {
        self.agreement().is_some_and(|agreement| agreement.scope.covers(&loan.iso))
    }

    /// Every reason that closes self-service for this loan; empty when it is open.
    pub(crate) fn closed(&self, loan: &Loan) -> Vec<Closed> {
        closed_reasons(&Facts {
            subject: &self.subject.person,
            represented: self.subject.represented,
            agreement: self.agreement(),
            loan,
            open_case: self.open_cases.get(&loan.id).copied(),
            today: self.today,
        })
    }

    /// The centre to turn to: the agreement's while it is in force or waits to be, else the municipality's.
    pub(crate) async fn centre(&self, handle: &impl Handle) -> Result<Option<Centre>, Failure> {
        match home_centre(&self.agreements, &self.subject.person, self.today) {
            Some(number) => Ok(centres::find(handle, &number).await?),
            None => Ok(None),
        }
    }
}
