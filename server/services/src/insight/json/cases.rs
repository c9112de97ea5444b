//! Cases with all that has happened to them.

use domain::{
    case::{Billed, ChargeDraft, EventKind, Matter, RejectReason},
    exchange::Delivery,
    product::Rank,
    views::{By, HeldCase},
};
use serde_json::{Value, json};

use super::{aids::unit, moment};

/// A report that is not sent.
pub(super) fn charge(draft: &ChargeDraft) -> Value {
    let (loan, number) = match draft.billed {
        Billed::Loan(loan) => (Some(loan), None),
        Billed::Number(number) => (None, Some(number)),
    };
    json!({
        "id": draft.id,
        "loan_id": loan,
        "number_id": number,
        "supplier": draft.fields.supplier,
        "firm": draft.fields.firm,
        "amount": draft.fields.amount,
        "text": draft.fields.text,
        "changed_at": moment(draft.changed_at),
    })
}

pub(super) fn case(held: &HeldCase) -> Value {
    let (case, aid) = (&held.case, &held.case.aid);
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
    let mut entry = json!({
        "id": case.id,
        "reference": case.reference.as_str(),
        "draft_id": case.draft,
        "submitted_by": by(&held.sent_by),
        "centre": held.centre,
        "kind": case.kind().code(),
        "loan_id": aid.loan,
        "hms_number": aid.hms_number.as_str(),
        "aid_name": aid.name,
        "iso": aid.iso,
        "category": aid.category,
        "serial_number": aid.serial_number,
        "unit": unit(aid.unit),
        "status": case.status.code(),
        "version": case.version,
        "hold_until": case.hold_until,
        "expected": case.expected,
        "due": case.due,
        "submitted_at": moment(case.submitted_at),
        "ended_at": held.ended_at.map(moment),
        "events": events.collect::<Vec<_>>(),
    });
    if let (Value::Object(entry), Value::Object(sent)) = (&mut entry, sent(&case.matter)) {
        entry.extend(sent);
    }
    entry
}

/// What was sent: only some kinds of case have each.
fn sent(matter: &Matter) -> Value {
    match matter {
        Matter::Exchange(exchange) => {
            let (delivery, address) = match &exchange.delivery {
                Delivery::Registered => (Delivery::REGISTERED, None),
                Delivery::Other(address) => (Delivery::OTHER, Some(address)),
                Delivery::Forgotten => (Delivery::OTHER, None),
            };
            json!({
                "reason": exchange.reason.code(),
                "reason_text": exchange.reason_text,
                "delivery": delivery,
                "street": address.map(|address| &address.street),
                "postcode": address.map(|address| &address.postcode),
                "city": address.map(|address| &address.city),
            })
        }
        Matter::Purchase(purchase) => json!({
            "trial_id": purchase.trial,
            "supplier": purchase.supplier,
            "rank": purchase.rank.map(Rank::number),
            "reason_text": purchase.why,
        }),
        Matter::Charge(charge) => json!({
            "supplier": charge.supplier,
            "amount": charge.amount,
            "reason_text": charge.text,
        }),
    }
}

/// Who did something. A name stands apart from the word, so that none can be taken for one.
pub(super) fn by(by: &By) -> Value {
    let (who, name) = match by {
        By::You => ("you", None),
        By::Citizen(name) => ("citizen", Some(name)),
        By::Staff(name) => ("staff", Some(name)),
        By::Centre => ("centre", None),
        By::Guardian => ("guardian", None),
    };
    json!({ "who": who, "name": name })
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
        EventKind::Rejected { text, .. } | EventKind::Settled { text } | EventKind::Cancelled { text } => {
            Some(text)
        }
        _ => None,
    }
}

pub(super) fn event_word(kind: &EventKind) -> &'static str {
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
        EventKind::Settled { .. } => "settled",
        EventKind::Cancelled { .. } => "cancelled",
        EventKind::Withdrawn => "withdrawn",
    }
}
