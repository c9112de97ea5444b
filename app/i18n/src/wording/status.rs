//! States of a case and reasons for a rejection.

use domain::case::{CaseKind, RejectReason, Status};

use crate::Locale;

/// A state in a word or two where cases of all kinds stand together.
pub fn any_status(locale: Locale, one: Status) -> &'static str {
    match one {
        Status::Sent => locale.pick("Sendt eller bestilt", "Sendt eller bestilt", "Sent or ordered"),
        other => status(locale, CaseKind::Exchange, other),
    }
}

/// The state in a word or two.
pub fn status(locale: Locale, kind: CaseKind, status: Status) -> &'static str {
    match status {
        Status::Received => locale.pick("Mottatt", "Motteken", "Received"),
        Status::InProgress => locale.pick("Under behandling", "Under behandling", "Being processed"),
        Status::OnHold => locale.pick("Satt på vent", "Sett på vent", "On hold"),
        Status::Approved => locale.pick("Godkjent", "Godkjend", "Approved"),
        Status::Sent if kind == CaseKind::Exchange => locale.pick("Sendt", "Sendt", "Sent"),
        Status::Sent => locale.pick("Bestilt", "Bestilt", "Ordered"),
        Status::Settled => locale.pick("Ordnet", "Ordna", "Settled"),
        Status::Delivered => locale.pick("Levert", "Levert", "Delivered"),
        Status::Rejected => locale.pick("Avslått", "Avslått", "Rejected"),
        Status::Withdrawn => locale.pick("Trukket tilbake", "Trekt tilbake", "Withdrawn"),
        Status::Cancelled => locale.pick("Avsluttet", "Avslutta", "Closed"),
    }
}

/// Why the centre says no.
pub fn reject_reason(locale: Locale, reason: RejectReason) -> &'static str {
    match reason {
        RejectReason::Duplicate => locale.pick(
            "Det samme er allerede i gang i en annen sak",
            "Det same er alt i gang i ei anna sak",
            "The same is already under way in another case",
        ),
        RejectReason::Repairable => locale.pick(
            "Hjelpemiddelet kan repareres",
            "Hjelpemiddelet kan reparerast",
            "The device can be repaired",
        ),
        RejectReason::Covered => locale.pick(
            "Et hjelpemiddel på avtale dekker behovet",
            "Eit hjelpemiddel på avtale dekkjer behovet",
            "A device on an agreement covers the need",
        ),
        RejectReason::NeedsConversation => locale.pick(
            "Vi bør snakke sammen om behovet først",
            "Vi bør snakke saman om behovet først",
            "We should talk about the need first",
        ),
        RejectReason::NeedsDecision => locale.pick(
            "Et annet hjelpemiddel krever et nytt vedtak",
            "Eit anna hjelpemiddel krev eit nytt vedtak",
            "Another type of device needs a new decision",
        ),
        RejectReason::Other => locale.pick("Annen grunn", "Annan grunn", "Another reason"),
    }
}
