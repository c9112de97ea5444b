//! One case as a row and back.

use domain::{
    case::{Case, CaseAid, CaseKind, Charge, Exchange, Matter, Purchase, Route},
    centre::CentreNumber,
    exchange::Delivery,
    id::{CaseId, DraftId, LoanId, PersonId, StaffId, TrialId},
    product::Rank,
    reference::Reference,
};

use crate::{
    codes::{Code, case_kind, hms_number, instant, iso, millis, rank, reason, status},
    entity::case_file,
    error::StoreError,
    rows::{address_of, address_parts},
};

pub(super) fn row_of(case: &Case, ended_at: Option<i64>) -> case_file::Model {
    let sent = Sent::of(&case.matter);
    let (street, postcode, city) = address_parts(sent.address);
    let aid = case.aid.clone();
    case_file::Model {
        id: case.id.0,
        reference: case.reference.as_str().to_owned(),
        draft_id: case.draft.0,
        subject_id: case.subject.0,
        submitted_by: case.submitted_by.0,
        centre: case.centre.0.clone(),
        kind: case.kind().code().to_owned(),
        loan_id: aid.loan.map(|loan| loan.0),
        hms_number: aid.hms_number.as_str().to_owned(),
        aid_name: aid.name,
        iso: aid.iso.into(),
        category: aid.category,
        serial_number: aid.serial_number,
        unit: aid.unit.word().to_owned(),
        reason: sent.reason,
        reason_text: sent.text,
        delivery: sent.delivery,
        street,
        postcode,
        city,
        trial_id: sent.trial.map(|trial| trial.0),
        supplier: sent.supplier,
        rank: sent.rank.map(|rank| rank.number().into()),
        amount: sent.amount,
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

/// The columns that only some kinds of case have.
#[derive(Default)]
struct Sent {
    reason: Option<String>,
    text: Option<String>,
    delivery: Option<String>,
    address: Option<domain::address::Address>,
    trial: Option<TrialId>,
    supplier: Option<String>,
    rank: Option<Rank>,
    amount: Option<String>,
}

impl Sent {
    fn of(matter: &Matter) -> Self {
        match matter.clone() {
            Matter::Exchange(exchange) => {
                let (delivery, address) = match exchange.delivery {
                    Delivery::Registered => (Delivery::REGISTERED, None),
                    Delivery::Other(address) => (Delivery::OTHER, Some(address)),
                    Delivery::Forgotten => (Delivery::OTHER, None),
                };
                Self {
                    reason: Some(exchange.reason.code().to_owned()),
                    text: exchange.reason_text,
                    delivery: Some(delivery.to_owned()),
                    address,
                    ..Self::default()
                }
            }
            Matter::Purchase(purchase) => Self {
                trial: Some(purchase.trial),
                supplier: Some(purchase.supplier),
                rank: purchase.rank,
                text: purchase.why,
                ..Self::default()
            },
            Matter::Charge(charge) => Self {
                supplier: Some(charge.supplier),
                amount: charge.amount,
                text: Some(charge.text),
                ..Self::default()
            },
        }
    }
}

pub(super) fn case_of(row: case_file::Model) -> Result<Case, StoreError> {
    Ok(Case {
        id: CaseId(row.id),
        reference: Reference::parse(&row.reference).map_err(|_wrong| unreadable("reference"))?,
        draft: DraftId(row.draft_id),
        subject: PersonId(row.subject_id),
        submitted_by: PersonId(row.submitted_by),
        matter: matter_of(&row)?,
        centre: CentreNumber(row.centre),
        aid: CaseAid {
            loan: row.loan_id.map(LoanId),
            hms_number: hms_number(&row.hms_number)?,
            name: row.aid_name,
            iso: iso(row.iso)?,
            category: row.category,
            serial_number: row.serial_number,
            unit: Code::read(&row.unit)?,
        },
        status: status(&row.status)?,
        version: row.version,
        handler: row.handler_id.map(StaffId),
        hold_until: row.hold_until,
        expected: row.expected,
        due: row.due,
        submitted_at: instant(row.submitted_at)?,
    })
}

fn matter_of(row: &case_file::Model) -> Result<Matter, StoreError> {
    let kind = case_kind(&row.kind)?;
    let supplier = || row.supplier.clone().ok_or(unreadable("supplier of a case"));
    let bought = |route| {
        let rank = rank(row.rank)?;
        let trial = row.trial_id.map(TrialId).ok_or(unreadable("trial of a case"))?;
        let why = row.reason_text.clone();
        Ok(Matter::Purchase(Purchase { trial, supplier: supplier()?, route, rank, why }))
    };
    match kind {
        CaseKind::Exchange => exchange_of(row).map(Matter::Exchange),
        CaseKind::Purchase => bought(Route::Agreement),
        CaseKind::Dispensation => bought(Route::Dispensation),
        CaseKind::NewDecision => bought(Route::NewDecision),
        CaseKind::Charge => {
            let text = row.reason_text.clone().ok_or(unreadable("text of a case"))?;
            Ok(Matter::Charge(Charge { supplier: supplier()?, amount: row.amount.clone(), text }))
        }
    }
}

fn exchange_of(row: &case_file::Model) -> Result<Exchange, StoreError> {
    let address = address_of(row.street.clone(), row.postcode.clone(), row.city.clone());
    let delivery = match (row.delivery.as_deref(), address) {
        (Some(Delivery::REGISTERED), None) => Delivery::Registered,
        (Some(Delivery::OTHER), Some(address)) => Delivery::Other(address),
        (Some(Delivery::OTHER), None) => Delivery::Forgotten,
        _ => return Err(unreadable("delivery")),
    };
    let why = row.reason.as_deref().ok_or(unreadable("reason for an exchange"))?;
    Ok(Exchange { reason: reason(why)?, reason_text: row.reason_text.clone(), delivery })
}

fn unreadable(what: &'static str) -> StoreError {
    StoreError::Unreadable { what }
}
