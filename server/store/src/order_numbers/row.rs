//! One order number as a row and back.

use domain::{
    centre::CentreNumber,
    id::{AskId, LoanId, OrderNumberId, PersonId, SupplierId},
    order_number::{Firm, NumberCode, NumberedAid, OrderNumber, Purpose, Status, WhyStaff},
    reference::Reference,
};

use crate::{
    codes::{hms_number, instant, iso, millis},
    entity::order_number,
    error::StoreError,
};

/// What makes two questions the same one: the purpose, the aid and the firm.
pub(super) fn errand(number: &OrderNumber) -> String {
    let aid = match (number.aid.loan, &number.aid.hms_number) {
        (Some(loan), _) => loan.to_string(),
        // Products of one name are many.
        (None, Some(hms)) => hms.as_str().to_owned(),
        (None, None) => number.aid.name.to_lowercase(),
    };
    let firm = match number.firm.supplier {
        Some(supplier) => supplier.to_string(),
        None => number.firm.name.to_lowercase(),
    };
    format!("{} {aid} {firm}", number.purpose.code())
}

pub(super) fn row_of(number: &OrderNumber) -> order_number::Model {
    let errand = errand(number);
    let number = number.clone();
    let why: Vec<&str> = number.why_staff.iter().map(|why| why.code()).collect();
    order_number::Model {
        id: number.id.0,
        reference: number.reference.as_str().to_owned(),
        ask_id: number.ask.0,
        subject_id: number.subject.0,
        asked_by: number.asked_by.0,
        centre: number.centre.0,
        loan_id: number.aid.loan.map(|loan| loan.0),
        hms_number: number.aid.hms_number.map(|hms| hms.as_str().to_owned()),
        aid_name: number.aid.name,
        iso: number.aid.iso.map(String::from),
        category: number.aid.category,
        serial_number: number.aid.serial_number,
        also: (!number.also.is_empty()).then(|| number.also.join("\n")),
        purpose: number.purpose.code().to_owned(),
        supplier_id: number.firm.supplier.map(|supplier| supplier.0),
        firm: number.firm.name,
        note: number.note,
        why_staff: why.join(" "),
        code: number.code.map(|code| code.as_str().to_owned()),
        errand,
        is_open: number.status.is_open(),
        status: number.status.code().to_owned(),
        version: number.version,
        asked_at: millis(number.asked_at),
        due: number.due,
        issued_at: number.issued_at.map(millis),
        valid_until: number.valid_until,
        ended_at: number.ended_at.map(millis),
    }
}

pub(super) fn number_of(row: order_number::Model) -> Result<OrderNumber, StoreError> {
    let why = |word| WhyStaff::from_code(word).ok_or(StoreError::Unreadable { what: "why staff look" });
    Ok(OrderNumber {
        id: OrderNumberId(row.id),
        reference: Reference::parse(&row.reference)
            .map_err(|_wrong| StoreError::Unreadable { what: "reference" })?,
        ask: AskId(row.ask_id),
        subject: PersonId(row.subject_id),
        asked_by: PersonId(row.asked_by),
        centre: CentreNumber(row.centre),
        aid: NumberedAid {
            loan: row.loan_id.map(LoanId),
            hms_number: row.hms_number.as_deref().map(hms_number).transpose()?,
            name: row.aid_name,
            iso: row.iso.map(iso).transpose()?,
            category: row.category,
            serial_number: row.serial_number,
        },
        also: row.also.iter().flat_map(|names| names.lines()).map(str::to_owned).collect(),
        purpose: purpose(&row.purpose)?,
        firm: Firm { supplier: row.supplier_id.map(SupplierId), name: row.firm },
        note: row.note,
        why_staff: row.why_staff.split_whitespace().map(why).collect::<Result<_, _>>()?,
        code: row.code.as_deref().map(code).transpose()?,
        status: status(&row.status)?,
        version: row.version,
        asked_at: instant(row.asked_at)?,
        due: row.due,
        issued_at: row.issued_at.map(instant).transpose()?,
        valid_until: row.valid_until,
        ended_at: row.ended_at.map(instant).transpose()?,
    })
}

pub(super) fn code(text: &str) -> Result<NumberCode, StoreError> {
    NumberCode::parse(text).map_err(|_wrong| StoreError::Unreadable { what: "order number" })
}

pub(super) fn purpose(word: &str) -> Result<Purpose, StoreError> {
    Purpose::from_code(word).ok_or(StoreError::Unreadable { what: "purpose of an order number" })
}

pub(super) fn status(word: &str) -> Result<Status, StoreError> {
    Status::from_code(word).ok_or(StoreError::Unreadable { what: "status of an order number" })
}
