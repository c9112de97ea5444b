//! One case as a row and back.

use crate::{
    codes::{Code, hms_number, instant, iso, millis, reason, status},
    entity::exchange_case,
    error::StoreError,
    rows::{address_of, address_parts},
};
use domain::{
    case::{Case, ExchangedAid},
    centre::CentreNumber,
    exchange::Delivery,
    id::{CaseId, DraftId, LoanId, PersonId, StaffId},
    reference::Reference,
};

pub(super) fn row_of(case: &Case, ended_at: Option<i64>) -> exchange_case::Model {
    let (delivery, address) = match &case.delivery {
        Delivery::Registered => (Delivery::REGISTERED, None),
        Delivery::Other(address) => (Delivery::OTHER, Some(address.clone())),
        Delivery::Forgotten => (Delivery::OTHER, None),
    };
    let (street, postcode, city) = address_parts(address);
    let aid = case.aid.clone();
    exchange_case::Model {
        id: case.id.0,
        reference: case.reference.as_str().to_owned(),
        draft_id: case.draft.0,
        subject_id: case.subject.0,
        submitted_by: case.submitted_by.0,
        centre: case.centre.0.clone(),
        loan_id: aid.loan.0,
        hms_number: aid.hms_number.as_str().to_owned(),
        aid_name: aid.name,
        iso: aid.iso.into(),
        category: aid.category,
        serial_number: aid.serial_number,
        unit: aid.unit.word().to_owned(),
        reason: case.reason.code().to_owned(),
        reason_text: case.reason_text.clone(),
        delivery: delivery.to_owned(),
        street,
        postcode,
        city,
        status: case.status.code().to_owned(),
        version: case.version,
        handler_id: case.handler.map(|id| id.0),
        hold_until: case.hold_until,
        expected: case.expected,
        due: case.due,
        submitted_at: millis(case.submitted_at),
        ended_at,
    }
}

pub(super) fn case_of(row: exchange_case::Model) -> Result<Case, StoreError> {
    let delivery = match (row.delivery.as_str(), address_of(row.street, row.postcode, row.city)) {
        (Delivery::REGISTERED, None) => Delivery::Registered,
        (Delivery::OTHER, Some(address)) => Delivery::Other(address),
        (Delivery::OTHER, None) => Delivery::Forgotten,
        _ => return Err(StoreError::Unreadable { what: "delivery" }),
    };
    Ok(Case {
        id: CaseId(row.id),
        reference: Reference::parse(&row.reference)
            .map_err(|_wrong| StoreError::Unreadable { what: "reference" })?,
        draft: DraftId(row.draft_id),
        subject: PersonId(row.subject_id),
        submitted_by: PersonId(row.submitted_by),
        centre: CentreNumber(row.centre),
        aid: ExchangedAid {
            loan: LoanId(row.loan_id),
            hms_number: hms_number(&row.hms_number)?,
            name: row.aid_name,
            iso: iso(row.iso)?,
            category: row.category,
            serial_number: row.serial_number,
            unit: Code::read(&row.unit)?,
        },
        reason: reason(&row.reason)?,
        reason_text: row.reason_text,
        delivery,
        status: status(&row.status)?,
        version: row.version,
        handler: row.handler_id.map(StaffId),
        hold_until: row.hold_until,
        expected: row.expected,
        due: row.due,
        submitted_at: instant(row.submitted_at)?,
    })
}
