//! Rights to act, the read log, and what the person does here.

use domain::{
    actor::Right,
    representation::RepresentationKind,
    views::{HeldDoings, HeldRepresentation, ReadBy, ReadLine},
};
use serde_json::{Value, json};

use super::{cases::event_word, moment, numbers::number_event, trials::step_word};

pub(super) fn right(held: &HeldRepresentation) -> Value {
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

pub(super) fn read(line: &ReadLine) -> Value {
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

pub(super) fn doings(doings: &HeldDoings) -> Value {
    json!({
        "represents": doings.represents.iter().map(right).collect::<Vec<_>>(),
        "acts_for_others": doings.acts.iter().map(|act| json!({
            "at": moment(act.at),
            "kind": event_word(&act.kind),
            "reference": act.reference.as_str(),
        })).collect::<Vec<_>>(),
        "number_acts_for_others": doings.number_acts.iter().map(|act| json!({
            "at": moment(act.at),
            "kind": number_event(&act.kind),
            "reference": act.reference.as_str(),
        })).collect::<Vec<_>>(),
        "trial_acts_for_others": doings.trial_acts.iter().map(|act| json!({
            "at": moment(act.at),
            "step": step_word(act.step),
        })).collect::<Vec<_>>(),
        "sessions": doings.sessions.iter().map(|session| json!({
            "kind": "citizen",
            "created_at": moment(session.created_at),
            "last_seen_at": moment(session.last_seen_at),
            "ends_at": moment(session.ends_at),
            "acting_for": session.acts_for_child,
        })).collect::<Vec<_>>(),
        "staff_member": doings.staff.iter().map(|staff| json!({
            "nav_ident": staff.nav_ident,
            "name": staff.work.as_ref().map(|work| &work.name),
            "centre": staff.work.as_ref().map(|work| &work.centre),
            "rights": staff.work.as_ref().map(|work| work.rights.all().map(Right::code).collect::<Vec<_>>()),
        })).collect::<Vec<_>>(),
        "read_log_as_guardian": doings.readings.iter().map(|reading| json!({
            "at": moment(reading.at),
            "what": reading.kind.code(),
            "child": reading.name,
            "request_id": reading.request,
        })).collect::<Vec<_>>(),
    })
}
