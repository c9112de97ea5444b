//! Aids on loan: permanent unless a story says otherwise.

use chrono::NaiveDate;
use domain::{
    id::{LoanId, PersonId},
    loan::{LoanStatus, LoanType, Unit},
};
use store::testing::permit;
use store::{
    StoreError, Tx,
    loans::{self, ImportedLoan},
};

use super::{World, count};

pub struct LoanBuilder(ImportedLoan);

/// A permanent loan of an aid of the category.
pub fn a_loan(person: PersonId, iso: &str) -> LoanBuilder {
    let number = count();
    LoanBuilder(ImportedLoan {
        person,
        key: format!("story|{number}"),
        hms_number: format!("{:06}", 100_000 + number).parse().unwrap(),
        description: format!("Aid {number}"),
        iso: iso.parse().unwrap(),
        category: "Category".to_owned(),
        serial_number: None,
        loan_type: Some(LoanType::Permanent),
        lent_on: Some("2024-01-15".parse().unwrap()),
        return_by: None,
        updated_return_by: None,
        quantity: 1,
        unit: Unit::Piece,
        status: LoanStatus::OnLoan,
    })
}

pub fn gloves(person: PersonId) -> LoanBuilder {
    let mut loan = a_loan(person, "090312");
    loan.0.unit = Unit::Pair;
    loan
}

pub fn cane(person: PersonId) -> LoanBuilder {
    a_loan(person, "123903")
}

impl LoanBuilder {
    /// An `OeBS` code, or none.
    pub fn of_type(mut self, code: &str) -> Self {
        self.0.loan_type = LoanType::from_code(code);
        self
    }

    pub fn with_serial_number(mut self, number: &str) -> Self {
        self.0.serial_number = Some(number.to_owned());
        self
    }

    pub fn named(mut self, name: &str) -> Self {
        self.0.description = name.to_owned();
        self
    }

    pub fn returned_by(mut self, first: Option<NaiveDate>, updated: Option<NaiveDate>) -> Self {
        self.0.return_by = first;
        self.0.updated_return_by = updated;
        self
    }

    pub async fn saved(self, world: &World) -> LoanId {
        let write = async |tx: &Tx| -> Result<(), StoreError> {
            loans::save_many(tx, std::slice::from_ref(&self.0)).await?;
            Ok(())
        };
        world.deps.store.write(write).await.unwrap();
        let loans = loans::of(&world.deps.store.read(), &permit(self.0.person)).await.unwrap();
        loans.into_iter().find(|loan| loan.hms_number == self.0.hms_number).unwrap().id
    }
}
