//! Order numbers with all that has happened to them, and questions that are not sent.

use domain::{
    order_number::{AskDraft, EventKind, WhyStaff},
    views::{HeldNumber, NumberBy},
};
use serde_json::{Value, json};

use super::{cases::by, moment};

pub(super) fn number(held: &HeldNumber) -> Value {
    let (number, aid) = (&held.number, &held.number.aid);
    let events = held.history.iter().map(|line| {
        let reason = match &line.event.kind {
            EventKind::Refused { reason, .. } => Some(reason.code()),
            _ => None,
        };
        json!({
            "version": line.event.version,
            "at": moment(line.event.at),
            "by": author(&line.by),
            "kind": number_event(&line.event.kind),
            "reason": reason,
            "text": line.event.kind.text(),
        })
    });
    json!({
        "id": number.id,
        "reference": number.reference.as_str(),
        "ask_id": number.ask,
        "asked_by": by(&held.asked_by),
        "centre": held.centre,
        "loan_id": aid.loan,
        "hms_number": aid.hms_number.as_ref().map(|hms| hms.as_str().to_owned()),
        "aid_name": aid.name,
        "iso": aid.iso,
        "category": aid.category,
        "serial_number": aid.serial_number,
        "also": number.also,
        "purpose": number.purpose.code(),
        "supplier_id": number.firm.supplier,
        "firm": number.firm.name,
        "note": number.note,
        "why_staff": number.why_staff.iter().map(|why| WhyStaff::code(*why)).collect::<Vec<_>>(),
        "code": number.code.as_ref().map(|code| code.as_str().to_owned()),
        "status": held.status.code(),
        "version": number.version,
        "asked_at": moment(number.asked_at),
        "due": number.due,
        "issued_at": number.issued_at.map(moment),
        "valid_until": number.valid_until,
        "ended_at": number.ended_at.map(moment),
        "events": events.collect::<Vec<_>>(),
    })
}

pub(super) fn question(draft: &AskDraft) -> Value {
    let fields = &draft.fields;
    json!({
        "id": draft.id,
        "aid": fields.aid,
        "product": fields.product,
        "purpose": fields.purpose,
        "supplier": fields.supplier,
        "firm": fields.firm,
        "note": fields.note,
        "changed_at": moment(draft.changed_at),
    })
}

fn author(who: &NumberBy) -> Value {
    match who {
        NumberBy::Somebody(somebody) => by(somebody),
        NumberBy::Firm => json!({ "who": "firm", "name": null }),
        NumberBy::Agreement => json!({ "who": "agreement", "name": null }),
    }
}

pub(super) fn number_event(kind: &EventKind) -> &'static str {
    match kind {
        EventKind::Asked => "asked",
        EventKind::Issued => "issued",
        EventKind::Refused { .. } => "refused",
        EventKind::Used => "used",
        EventKind::Closed => "closed",
        EventKind::Cancelled => "cancelled",
        EventKind::Revoked { .. } => "revoked",
    }
}
