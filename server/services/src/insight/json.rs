//! Everything that is held about one person as JSON: the names of the columns, values as stored.

use chrono::SecondsFormat;
use domain::{
    actor::Right,
    agreement::{Scope, Task},
    case::{EventKind, RejectReason},
    exchange::Delivery,
    loan::{LoanStatus, LoanType, Unit},
    person::AddressProtection,
    representation::RepresentationKind,
    time::Instant,
    views::{
        By, Everything, HeldAgreement, HeldCase, HeldDraft, HeldLoan, HeldRepresentation, ReadBy, ReadLine,
    },
};
use serde_json::{Value, json};

/// The document. Instants are in UTC, dates are Norwegian, empty means that nothing is stored.
pub fn json(everything: &Everything) -> Value {
    let Everything { person, .. } = everything;
    json!({
        "written_at": moment(everything.at),
        "person": {
            "id": person.id,
            "national_number": everything.national_number,
            "given_name": person.given_name,
            "family_name": person.family_name,
            "birth": person.birth,
            "street": person.address.as_ref().map(|address| &address.street),
            "postcode": person.address.as_ref().map(|address| &address.postcode),
            "city": person.address.as_ref().map(|address| &address.city),
            "municipality": person.municipality,
            "protection": protection(person.protection),
            "shielded": person.shielded,
        },
        "agreements": everything.agreements.iter().map(agreement).collect::<Vec<_>>(),
        "loans": everything.loans.iter().map(loan).collect::<Vec<_>>(),
        "drafts": everything.drafts.iter().map(draft).collect::<Vec<_>>(),
        "cases": everything.cases.iter().map(case).collect::<Vec<_>>(),
        "represented_by": everything.represented_by.iter().map(right).collect::<Vec<_>>(),
        "represents": everything.represents.iter().map(right).collect::<Vec<_>>(),
        "acts_for_others": everything.acts.iter().map(|act| json!({
            "at": moment(act.at),
            "kind": event_word(&act.kind),
            "reference": act.reference.as_str(),
        })).collect::<Vec<_>>(),
        "sessions": everything.sessions.iter().map(|session| json!({
            "kind": "citizen",
            "created_at": moment(session.created_at),
            "last_seen_at": moment(session.last_seen_at),
            "ends_at": moment(session.ends_at),
            "acting_for": session.acts_for_child,
        })).collect::<Vec<_>>(),
        "staff_member": everything.staff.iter().map(|staff| json!({
            "nav_ident": staff.nav_ident,
            "name": staff.work.as_ref().map(|work| &work.name),
            "centre": staff.work.as_ref().map(|work| &work.centre),
            "rights": staff.work.as_ref().map(|work| work.rights.all().map(Right::code).collect::<Vec<_>>()),
        })).collect::<Vec<_>>(),
        "read_log": everything.reads.iter().map(read).collect::<Vec<_>>(),
        "read_log_as_guardian": everything.readings.iter().map(|reading| json!({
            "at": moment(reading.at),
            "what": reading.kind.code(),
            "child": reading.name,
            "request_id": reading.request,
        })).collect::<Vec<_>>(),
    })
}

fn moment(at: Instant) -> String {
    at.to_rfc3339_opts(SecondsFormat::Millis, true)
}

fn protection(protection: AddressProtection) -> &'static str {
    match protection {
        AddressProtection::None => "none",
        AddressProtection::Confidential => "confidential",
        AddressProtection::StrictlyConfidential => "strictly_confidential",
        AddressProtection::StrictlyConfidentialAbroad => "strictly_confidential_abroad",
    }
}

fn agreement(held: &HeldAgreement) -> Value {
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

fn unit(unit: Unit) -> &'static str {
    match unit {
        Unit::Piece => "STK",
        Unit::Pair => "PAR",
    }
}

fn loan(held: &HeldLoan) -> Value {
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

fn draft(held: &HeldDraft) -> Value {
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

fn case(held: &HeldCase) -> Value {
    let (case, aid) = (&held.case, &held.case.aid);
    let (delivery, address) = match &case.delivery {
        Delivery::Registered => (Delivery::REGISTERED, None),
        Delivery::Other(address) => (Delivery::OTHER, Some(address)),
        Delivery::Forgotten => (Delivery::OTHER, None),
    };
    let events = held.history.iter().map(|line| {
        let (on_date, reject_reason) = details(&line.event.kind);
        json!({
            "version": line.event.version,
            "at": moment(line.event.at),
            "by": by(&line.by),
            "kind": event_word(&line.event.kind),
            "on_date": on_date,
            "reject_reason": reject_reason.map(RejectReason::code),
            "text": event_text(&line.event.kind),
        })
    });
    json!({
        "id": case.id,
        "reference": case.reference.as_str(),
        "draft_id": case.draft,
        "submitted_by": by(&held.sent_by),
        "centre": held.centre,
        "loan_id": aid.loan,
        "hms_number": aid.hms_number.as_str(),
        "aid_name": aid.name,
        "iso": aid.iso,
        "category": aid.category,
        "serial_number": aid.serial_number,
        "unit": unit(aid.unit),
        "reason": case.reason.code(),
        "reason_text": case.reason_text,
        "delivery": delivery,
        "street": address.map(|address| &address.street),
        "postcode": address.map(|address| &address.postcode),
        "city": address.map(|address| &address.city),
        "status": case.status.code(),
        "version": case.version,
        "hold_until": case.hold_until,
        "expected": case.expected,
        "due": case.due,
        "submitted_at": moment(case.submitted_at),
        "ended_at": held.ended_at.map(moment),
        "events": events.collect::<Vec<_>>(),
    })
}

fn by(by: &By) -> &str {
    match by {
        By::You => "you",
        By::Citizen(name) | By::Staff(name) => name,
        By::Centre => "the centre",
        By::Guardian => "a guardian",
    }
}

fn right(held: &HeldRepresentation) -> Value {
    json!({
        "name": held.name,
        "kind": match held.kind {
            RepresentationKind::ParentalResponsibility => "parental_responsibility",
            RepresentationKind::Guardianship => "guardianship",
            RepresentationKind::GuardianshipElsewhere => "guardianship_elsewhere",
        },
        "valid_from": held.from,
        "valid_to": held.to,
    })
}

fn read(line: &ReadLine) -> Value {
    let (reader, name, centre) = match &line.by {
        ReadBy::You => ("you", None, None),
        ReadBy::Guardian(name) => ("guardian", name.as_ref(), None),
        ReadBy::Staff { name, centre } => ("staff", Some(name), Some(centre)),
        ReadBy::Program => ("export", None, None),
    };
    json!({
        "at": moment(line.at),
        "reader": reader,
        "name": name,
        "centre": centre,
        "what": line.kind.code(),
        "case_id": line.case.as_ref().map(|case| case.id),
        "request_id": line.request,
    })
}

fn details(kind: &EventKind) -> (Option<chrono::NaiveDate>, Option<RejectReason>) {
    match kind {
        EventKind::Held { until, .. } => (Some(*until), None),
        EventKind::Sent { expected } => (Some(*expected), None),
        EventKind::Rejected { reason, .. } => (None, Some(*reason)),
        _ => (None, None),
    }
}

fn event_text(kind: &EventKind) -> Option<&str> {
    match kind {
        EventKind::Held { reason, .. } => Some(reason),
        EventKind::Rejected { text, .. } | EventKind::Cancelled { text } => Some(text),
        _ => None,
    }
}

fn event_word(kind: &EventKind) -> &'static str {
    match kind {
        EventKind::Submitted => "submitted",
        EventKind::Taken => "taken",
        EventKind::TakenOver => "taken_over",
        EventKind::HandedBack => "handed_back",
        EventKind::Held { .. } => "held",
        EventKind::Resumed => "resumed",
        EventKind::Approved => "approved",
        EventKind::Rejected { .. } => "rejected",
        EventKind::Sent { .. } => "sent",
        EventKind::Delivered => "delivered",
        EventKind::Cancelled { .. } => "cancelled",
        EventKind::Withdrawn => "withdrawn",
    }
}
