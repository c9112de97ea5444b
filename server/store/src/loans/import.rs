//! Loans in bulk, as the register of loans delivers them.

use std::collections::HashMap;

use chrono::NaiveDate;
use domain::{
    id::{LoanId, PersonId},
    iso::Iso,
    loan::{LoanStatus, LoanType, Unit},
    product::HmsNumber,
};
use sea_orm::{EntityTrait as _, QueryFilter as _, prelude::Uuid};
use sha2::{Digest as _, Sha256};

use crate::{
    ImportCounts,
    codes::Code as _,
    entity::loan,
    error::{StoreError, failed},
    handle::{Connected as _, Tx},
    rows::{CHUNK, Sorted, put, sort},
};

/// One row of the register of loans.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportedLoan {
    pub person: PersonId,
    /// What makes the row the same row next time: order number, HMS number, serial number and index.
    pub key: String,
    pub hms_number: HmsNumber,
    /// Shown as the name until the catalogue knows a better one.
    pub description: String,
    pub iso: Iso,
    /// Title of the category.
    pub category: String,
    pub serial_number: Option<String>,
    pub loan_type: Option<LoanType>,
    pub lent_on: Option<NaiveDate>,
    pub return_by: Option<NaiveDate>,
    pub updated_return_by: Option<NaiveDate>,
    /// In `unit`s, at least 1.
    pub quantity: u32,
    pub unit: Unit,
    pub status: LoanStatus,
}

/// Inserts the loans or brings their rows up to date. [`StoreError::Dangling`] when a person is unknown.
pub async fn save_many(tx: &Tx, loans: &[ImportedLoan]) -> Result<ImportCounts, StoreError> {
    let mut counts = ImportCounts::default();
    for chunk in loans.chunks(CHUNK) {
        let rows: Vec<_> = chunk.iter().map(row_of).map(|row| (row.id, row)).collect();
        let known = loan::Entity::find().filter(loan::COLUMN.id.is_in(rows.iter().map(|(id, _)| *id)));
        let known = known.all(tx.connection()).await.map_err(failed("read loans"))?;
        let known: HashMap<_, _> = known.into_iter().map(|row| (row.id, row)).collect();
        let Sorted { to_write, counts: of_chunk } = sort(rows, &known);
        counts += of_chunk;
        put(tx, to_write, "keep loans").await?;
    }
    Ok(counts)
}

/// The identifier follows from the person's, which is random, and the key: importing again finds the same loans, and
/// their addresses stay.
fn id_of(person: PersonId, key: &str) -> LoanId {
    let digest = Sha256::new().chain_update(person.0.as_bytes()).chain_update(key).finalize();
    let mut bytes = [0; 16];
    bytes.iter_mut().zip(digest).for_each(|(to, from)| *to = from);
    LoanId(uuid::Builder::from_custom_bytes(bytes).into_uuid())
}

fn row_of(loan: &ImportedLoan) -> loan::Model {
    let id: Uuid = id_of(loan.person, &loan.key).0;
    loan::Model {
        id,
        person_id: loan.person.0,
        key: loan.key.clone(),
        hms_number: loan.hms_number.as_str().to_owned(),
        description: loan.description.clone(),
        iso: loan.iso.as_str().to_owned(),
        category: loan.category.clone(),
        serial_number: loan.serial_number.clone(),
        loan_type: loan.loan_type.map(|kind| kind.code().to_owned()),
        lent_on: loan.lent_on,
        return_by: loan.return_by,
        updated_return_by: loan.updated_return_by,
        quantity: loan.quantity.into(),
        unit: loan.unit.word().to_owned(),
        status: loan.status.word().to_owned(),
    }
}
