//! Aids on loan.

mod import;

use std::cmp::Ordering;

use chrono::NaiveDate;
use domain::{
    access::Permit,
    id::{LoanId, PersonId},
    loan::Loan,
};
use sea_orm::{ConnectionTrait as _, FromQueryResult, Statement, Value, prelude::Uuid};

pub use import::{ImportedLoan, save_many};

use crate::{
    codes::{Code, hms_number, iso, loan_type},
    error::{StoreError, failed},
    handle::Handle,
};

/// The name is the catalogue's when the product is known there.
pub(crate) const COLUMNS: &str = "l.id, l.person_id, l.hms_number, COALESCE(p.name, l.description) AS name, l.iso, \
     l.category, l.serial_number, l.loan_type, l.lent_on, l.return_by, l.updated_return_by, l.quantity, l.unit, \
     l.status, COALESCE(p.invented, FALSE) AS invented";
pub(crate) const TABLES: &str = "loan l LEFT JOIN product p ON p.hms_number = l.hms_number";

/// All loans of the subject, the latest first; those without a date last, then by name.
pub async fn of(h: &impl Handle, permit: &Permit) -> Result<Vec<Loan>, StoreError> {
    let mut loans = select(h, "l.person_id = $1", [permit.subject().0.into()].into()).await?;
    loans.sort_by(newest_first);
    Ok(loans)
}

/// Here and not in SQL: the databases disagree on the order of letters and on where nothing goes.
pub(crate) fn newest_first(one: &Loan, other: &Loan) -> Ordering {
    let by_name = || one.name.cmp(&other.name);
    other.lent_on.cmp(&one.lent_on).then_with(by_name).then_with(|| one.id.cmp(&other.id))
}

/// One loan of the subject; none when it is somebody else's.
pub async fn find(h: &impl Handle, permit: &Permit, loan: LoanId) -> Result<Option<Loan>, StoreError> {
    let own = "l.person_id = $1 AND l.id = $2";
    Ok(select(h, own, [permit.subject().0.into(), loan.0.into()].into()).await?.pop())
}

async fn select(h: &impl Handle, which: &str, values: Vec<Value>) -> Result<Vec<Loan>, StoreError> {
    let db = h.connection();
    let sql = format!("SELECT {COLUMNS} FROM {TABLES} WHERE {which}");
    let statement = Statement::from_sql_and_values(db.get_database_backend(), sql, values);
    let rows = Row::find_by_statement(statement).all(db).await.map_err(failed("read loans"))?;
    rows.into_iter().map(loan_of).collect()
}

#[derive(FromQueryResult)]
pub(crate) struct Row {
    id: Uuid,
    person_id: Uuid,
    hms_number: String,
    name: String,
    iso: String,
    category: String,
    serial_number: Option<String>,
    loan_type: Option<String>,
    lent_on: Option<NaiveDate>,
    return_by: Option<NaiveDate>,
    updated_return_by: Option<NaiveDate>,
    quantity: i64,
    unit: String,
    status: String,
    invented: bool,
}

pub(crate) fn loan_of(row: Row) -> Result<Loan, StoreError> {
    Ok(Loan {
        id: LoanId(row.id),
        person: PersonId(row.person_id),
        hms_number: hms_number(&row.hms_number)?,
        name: row.name,
        iso: iso(row.iso)?,
        category: row.category,
        serial_number: row.serial_number,
        loan_type: row.loan_type.as_deref().map(loan_type).transpose()?,
        lent_on: row.lent_on,
        return_by: row.return_by,
        updated_return_by: row.updated_return_by,
        quantity: u32::try_from(row.quantity)
            .map_err(|_wrong| StoreError::Unreadable { what: "quantity" })?,
        unit: Code::read(&row.unit)?,
        status: Code::read(&row.status)?,
        invented: row.invented,
    })
}
