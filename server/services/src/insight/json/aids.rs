//! Agreements, aids on loan and exchanges that are not sent.

use domain::{
    agreement::{Scope, Task},
    loan::{LoanStatus, LoanType, Unit},
    views::{HeldAgreement, HeldDraft, HeldLoan},
};
use serde_json::{Value, json};

use super::moment;

pub(super) fn agreement(held: &HeldAgreement) -> Value {
    let agreement = &held.agreement;
    let (scope, categories) = match &agreement.scope {
        Scope::All => ("all", None),
        Scope::Categories(codes) => ("categories", Some(codes)),
    };
    json!({
        "id": agreement.id,
        "centre": held.centre,
        "in_force_from": agreement.in_force_from,
        "in_force_to": agreement.in_force_to,
        "scope": scope,
        "categories": categories,
        "holder_exchanges": agreement.is_holder_task(Task::Exchange),
        "holder_tries": agreement.is_holder_task(Task::Trial),
        "holder_repairs": agreement.is_holder_task(Task::Repair),
        "holder_orders": agreement.is_holder_task(Task::Ordering),
        "contact": agreement.contact,
    })
}

pub(super) fn unit(unit: Unit) -> &'static str {
    match unit {
        Unit::Piece => "STK",
        Unit::Pair => "PAR",
    }
}

pub(super) fn loan(held: &HeldLoan) -> Value {
    let loan = &held.loan;
    json!({
        "id": loan.id,
        "key": held.key,
        "hms_number": loan.hms_number.as_str(),
        "name": loan.name,
        "description": held.description,
        "iso": loan.iso,
        "category": loan.category,
        "serial_number": loan.serial_number,
        "loan_type": loan.loan_type.map(LoanType::code),
        "lent_on": loan.lent_on,
        "return_by": loan.return_by,
        "updated_return_by": loan.updated_return_by,
        "quantity": loan.quantity,
        "unit": unit(loan.unit),
        "status": match loan.status {
            LoanStatus::OnLoan => "on_loan",
            LoanStatus::InRepair => "in_repair",
        },
    })
}

pub(super) fn draft(held: &HeldDraft) -> Value {
    let (draft, fields) = (&held.draft, &held.draft.fields);
    json!({
        "id": draft.id,
        "loan_id": draft.loan,
        "aid_name": held.aid_name,
        "reason": fields.reason,
        "reason_text": fields.reason_text,
        "delivery": fields.delivery,
        "street": fields.street,
        "postcode": fields.postcode,
        "city": fields.city,
        "changed_at": moment(draft.changed_at),
    })
}
