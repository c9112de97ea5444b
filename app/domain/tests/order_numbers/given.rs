//! What the tables start from: somebody with a pass, an aid on loan and a firm on the list.

use chrono::{Days, NaiveDate};
use domain::{
    agreement::{Agreement, Scope, Task},
    centre::CentreNumber,
    id::{AgreementId, LoanId, PersonId},
    iso::Iso,
    loan::{Loan, LoanStatus, LoanType, Unit},
    order_number::{AidFacts, Decision, Facts, Limit, LimitRule, Past, Purpose, decide},
    person::{AddressProtection, Person},
};
use uuid::Uuid;

pub(crate) fn today() -> NaiveDate {
    "2026-11-23".parse().unwrap()
}

pub(crate) fn iso(text: &str) -> Iso {
    text.parse().unwrap()
}

pub(crate) fn person() -> Person {
    Person {
        id: PersonId(Uuid::from_u128(1)),
        given_name: "Syntetisk".into(),
        family_name: "Test".into(),
        birth: "1980-01-01".parse().unwrap(),
        address: None,
        municipality: "0301".into(),
        protection: AddressProtection::None,
        shielded: false,
    }
}

pub(crate) fn pass() -> Agreement {
    Agreement {
        id: AgreementId(Uuid::from_u128(2)),
        holder: person().id,
        centre: centre(),
        in_force_from: "2020-01-01".parse().unwrap(),
        in_force_to: None,
        scope: Scope::All,
        holder_tasks: Task::ALL.to_vec(),
        contact: None,
    }
}

pub(crate) fn centre() -> CentreNumber {
    CentreNumber("4703".into())
}

pub(crate) fn chair() -> Loan {
    Loan {
        id: LoanId(Uuid::from_u128(3)),
        person: person().id,
        hms_number: "232510".parse().unwrap(),
        name: "Rullestol".into(),
        iso: iso("122203"),
        category: "Manuelle rullestoler".into(),
        serial_number: None,
        loan_type: Some(LoanType::Permanent),
        lent_on: None,
        return_by: None,
        updated_return_by: None,
        quantity: 1,
        unit: Unit::Piece,
        status: LoanStatus::OnLoan,
        invented: true,
    }
}

/// A product to be tried, in place of the loan.
#[derive(Clone)]
pub(crate) enum Product {
    None,
    Known(Iso),
    Unknown,
}

/// What a case of the table starts from; everything is as it should be.
#[derive(Clone)]
pub(crate) struct Given {
    pub(crate) person: Person,
    pub(crate) represented: bool,
    pub(crate) pass: Option<Agreement>,
    pub(crate) loan: Loan,
    pub(crate) product: Product,
    pub(crate) purpose: Purpose,
    pub(crate) listed: bool,
    pub(crate) limits: Vec<Limit>,
    pub(crate) past: Vec<Past>,
}

pub(crate) fn given() -> Given {
    Given {
        person: person(),
        represented: false,
        pass: Some(pass()),
        loan: chair(),
        product: Product::None,
        purpose: Purpose::Repair,
        listed: true,
        limits: Vec::new(),
        past: Vec::new(),
    }
}

impl Given {
    pub(crate) fn with(mut self, change: impl FnOnce(&mut Self)) -> Self {
        change(&mut self);
        self
    }

    pub(crate) fn decided(&self) -> Decision {
        let loans = [self.loan.clone()];
        let [loan] = &loans;
        let aid = match &self.product {
            Product::Known(iso) => AidFacts::Product(Some(iso)),
            Product::Unknown => AidFacts::Product(None),
            Product::None => AidFacts::Loan(loan),
        };
        decide(&Facts {
            subject: &self.person,
            represented: self.represented,
            agreement: self.pass.as_ref(),
            loans: &loans,
            aid,
            purpose: self.purpose,
            listed_firm: self.listed,
            limits: &self.limits,
            past: &self.past,
            today: today(),
        })
    }
}

pub(crate) fn past(loan: Option<LoanId>, category: &str, purpose: Purpose, days_ago: u64) -> Past {
    Past { loan, iso: Some(iso(category)), purpose, issued_on: today() - Days::new(days_ago) }
}

pub(crate) fn limit(prefix: &str, purpose: Option<Purpose>, rule: LimitRule) -> Limit {
    Limit { centre: centre(), prefix: prefix.into(), purpose, rule }
}
