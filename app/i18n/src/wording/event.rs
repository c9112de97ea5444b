//! What has happened to a case.

use domain::case::{CaseKind, EventKind};

use super::matter::matter_first;
use crate::{Locale, format};

/// What was done, as the title of a moment in the history.
pub fn event(locale: Locale, case: CaseKind, kind: &EventKind) -> String {
    let the_matter = || matter_first(locale, case);
    let words = match kind {
        EventKind::Submitted => {
            return format!("{} {}", the_matter(), locale.pick("er sendt inn", "er sendt inn", "was sent"));
        }
        EventKind::Taken => locale.pick("Behandlingen begynte", "Behandlinga byrja", "The processing began"),
        EventKind::TakenOver => locale.pick(
            "En annen overtok saken",
            "Ein annan tok over saka",
            "Somebody else took over the case",
        ),
        EventKind::HandedBack => {
            locale.pick("Saken ble lagt tilbake", "Saka vart lagd tilbake", "The case was handed back")
        }
        EventKind::Held { until, .. } => {
            let until = format::date(locale, *until);
            return locale.pick(
                format!("Saken ble satt på vent til {until}"),
                format!("Saka vart sett på vent til {until}"),
                format!("The case was put on hold until {until}"),
            );
        }
        EventKind::Resumed => {
            locale.pick("Behandlingen fortsatte", "Behandlinga heldt fram", "The processing went on")
        }
        EventKind::Approved => {
            let approved = locale.pick("ble godkjent", "vart godkjent", "was approved");
            return format!("{} {approved}", the_matter());
        }
        EventKind::Rejected { .. } => {
            let rejected = locale.pick("ble avslått", "vart avslått", "was rejected");
            return format!("{} {rejected}", the_matter());
        }
        EventKind::Sent { expected } => {
            let expected = format::date(locale, *expected);
            if case == CaseKind::Exchange {
                return locale.pick(
                    format!("Det nye hjelpemiddelet ble sendt, ventet fram {expected}"),
                    format!("Det nye hjelpemiddelet vart sendt, venta fram {expected}"),
                    format!("The new device was sent, expected {expected}"),
                );
            }
            return locale.pick(
                format!("Det nye hjelpemiddelet ble bestilt, ventet fram {expected}"),
                format!("Det nye hjelpemiddelet vart bestilt, venta fram {expected}"),
                format!("The new device was ordered, expected {expected}"),
            );
        }
        EventKind::Delivered => locale.pick(
            "Det nye hjelpemiddelet ble levert",
            "Det nye hjelpemiddelet vart levert",
            "The new device was delivered",
        ),
        EventKind::Settled { .. } => {
            locale.pick("Saken ble ordnet", "Saka vart ordna", "The case was settled")
        }
        EventKind::Cancelled { .. } => {
            locale.pick("Saken ble avsluttet", "Saka vart avslutta", "The case was closed")
        }
        EventKind::Withdrawn => {
            locale.pick("Saken ble trukket tilbake", "Saka vart trekt tilbake", "The case was withdrawn")
        }
    };
    words.to_owned()
}

/// What staff wrote to the holder with the event, word for word.
pub fn event_text(kind: &EventKind) -> Option<&str> {
    match kind {
        EventKind::Held { reason, .. } => Some(reason),
        EventKind::Rejected { text, .. } | EventKind::Settled { text } | EventKind::Cancelled { text } => {
            Some(text)
        }
        _ => None,
    }
}
