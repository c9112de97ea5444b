//! The terms of order numbers.

use domain::order_number::{Closed, EventKind, Purpose, RefuseReason, Status, WhyStaff};

use crate::Locale;

/// Names one after the other, within a sentence.
pub fn listed(locale: Locale, names: &[&str]) -> String {
    match names {
        [] => String::new(),
        [one] => (*one).to_owned(),
        [first @ .., last] => format!("{} {} {last}", first.join(", "), locale.pick("og", "og", "and")),
    }
}

/// What the firm is to do, as a heading.
pub fn purpose(locale: Locale, purpose: Purpose) -> &'static str {
    match purpose {
        Purpose::Trial => locale.pick("Utprøving", "Utprøving", "Trial"),
        Purpose::Service => locale.pick("Service", "Service", "Service"),
        Purpose::Repair => locale.pick("Reparasjon", "Reparasjon", "Repair"),
    }
}

/// … within a sentence.
pub fn purpose_within(locale: Locale, purpose: Purpose) -> &'static str {
    match purpose {
        Purpose::Trial => locale.pick("utprøving", "utprøving", "a trial"),
        Purpose::Service => locale.pick("service", "service", "service"),
        Purpose::Repair => locale.pick("reparasjon", "reparasjon", "repair"),
    }
}

/// … as an answer to what it is.
pub fn purpose_hint(locale: Locale, purpose: Purpose) -> &'static str {
    match purpose {
        Purpose::Trial => locale.pick(
            "Når firmaet tar betalt for at du prøver noe.",
            "Når firmaet tek betalt for at du prøver noko.",
            "When the firm charges for letting you try something.",
        ),
        Purpose::Service => {
            locale.pick("Ettersyn eller justering.", "Ettersyn eller justering.", "A check or an adjustment.")
        }
        Purpose::Repair => locale.pick(
            "Noe er ødelagt eller slitt.",
            "Noko er øydelagt eller slite.",
            "Something is broken or worn.",
        ),
    }
}

/// Where a number stands.
pub fn number_status(locale: Locale, status: Status) -> &'static str {
    match status {
        Status::Asked => locale.pick("Venter på svar", "Ventar på svar", "Waiting for an answer"),
        Status::Issued => locale.pick("Klart til bruk", "Klart til bruk", "Ready to use"),
        Status::Used => locale.pick("Brukt", "Brukt", "Used"),
        Status::Closed => locale.pick("Gjort opp", "Gjort opp", "Settled"),
        Status::Refused => locale.pick("Avslått", "Avslått", "Refused"),
        Status::Cancelled => locale.pick("Gjelder ikke", "Gjeld ikkje", "No longer valid"),
        Status::Expired => locale.pick("Gått ut", "Gått ut", "Run out"),
    }
}

/// What was done with a number, as the title of a moment in the history.
pub fn number_event(locale: Locale, kind: &EventKind) -> &'static str {
    match kind {
        EventKind::Asked => {
            locale.pick("Nummeret ble bestilt", "Nummeret vart bestilt", "The number was asked for")
        }
        EventKind::Issued => {
            locale.pick("Nummeret ble utstedt", "Nummeret vart utstedt", "The number was issued")
        }
        EventKind::Refused { .. } => locale.pick("Det ble avslått", "Det vart avslått", "It was refused"),
        EventKind::Used => locale.pick("Nummeret ble brukt", "Nummeret vart brukt", "The number was used"),
        EventKind::Closed => {
            locale.pick("Regningen ble gjort opp", "Rekninga vart gjord opp", "The bill was settled")
        }
        EventKind::Cancelled => {
            locale.pick("Nummeret ble avbestilt", "Nummeret vart avbestilt", "The number was cancelled")
        }
        EventKind::Revoked { .. } => locale.pick(
            "Sentralen trakk nummeret tilbake",
            "Sentralen trekte nummeret tilbake",
            "The centre revoked the number",
        ),
    }
}

/// Why the centre gives no number.
pub fn refuse_reason(locale: Locale, reason: RefuseReason) -> &'static str {
    match reason {
        RefuseReason::Duplicate => {
            locale.pick("Det er i gang allerede", "Det er alt i gang", "It is under way already")
        }
        RefuseReason::NotCovered => locale.pick(
            "Avtalen dekker det ikke",
            "Avtalen dekkjer det ikkje",
            "The agreement does not cover it",
        ),
        RefuseReason::DoneByUs => locale.pick(
            "Sentralen eller kommunen gjør det",
            "Sentralen eller kommunen gjer det",
            "The centre or the municipality does it",
        ),
        RefuseReason::NeedsConversation => {
            locale.pick("Vi må snakke sammen først", "Vi må snakke saman først", "We have to talk first")
        }
        RefuseReason::Other => locale.pick("Noe annet", "Noko anna", "Something else"),
    }
}

/// Why a member of staff looks first. The same words for both sides.
pub fn why_staff(locale: Locale, why: WhyStaff) -> &'static str {
    match why {
        WhyStaff::OutOfScope => locale.pick(
            "Avtalen gjelder ikke denne typen hjelpemiddel.",
            "Avtalen gjeld ikkje denne typen hjelpemiddel.",
            "The agreement does not cover this kind of device.",
        ),
        WhyStaff::NotHolderTask => locale.pick(
            "I avtalen er det sentralen som ordner dette.",
            "I avtalen er det sentralen som ordnar dette.",
            "In the agreement the centre arranges this.",
        ),
        WhyStaff::UnknownAid => locale.pick(
            "Vi kjenner ikke typen hjelpemiddel.",
            "Vi kjenner ikkje typen hjelpemiddel.",
            "We do not know the kind of device.",
        ),
        WhyStaff::NoLoan => locale.pick(
            "Ingen hjelpemidler av denne typen er på lån.",
            "Ingen hjelpemiddel av denne typen er på lån.",
            "No device of this kind is on loan.",
        ),
        WhyStaff::InRepair => locale.pick(
            "Hjelpemiddelet er til reparasjon.",
            "Hjelpemiddelet er til reparasjon.",
            "The device is being repaired.",
        ),
        WhyStaff::NotALastingLoan => locale.pick(
            "Hjelpemiddelet er lånt for en kort tid eller til utprøving.",
            "Hjelpemiddelet er lånt for ei kort tid eller til utprøving.",
            "The device is on loan for a short time or for a trial.",
        ),
        WhyStaff::AlwaysStaff => locale.pick(
            "Sentralen ser alltid på denne typen hjelpemiddel.",
            "Sentralen ser alltid på denne typen hjelpemiddel.",
            "The centre always looks at this kind of device.",
        ),
        WhyStaff::LimitHit => locale.pick(
            "Det er gitt flere numre for det samme det siste året.",
            "Det er gitt fleire nummer for det same det siste året.",
            "Several numbers have been given for the same in the last year.",
        ),
        WhyStaff::FirmNotListed => locale.pick(
            "Firmaet står ikke på listen.",
            "Firmaet står ikkje på lista.",
            "The firm is not on the list.",
        ),
    }
}

/// Why no number can be asked for here. `child` is the name of the one acted for.
pub fn number_closed(locale: Locale, closed: Closed, child: Option<&str>) -> String {
    match (closed, child) {
        (Closed::ProtectedAddress, _) => locale
            .pick(
                "Med beskyttet adresse ordner vi dette på telefon.",
                "Med verna adresse ordnar vi dette på telefon.",
                "With a protected address we arrange this by telephone.",
            )
            .to_owned(),
        (Closed::Underage, _) => locale
            .pick(
                "Du er under 18 år. Be en foresatt logge inn og gjøre det for deg.",
                "Du er under 18 år. Be ein føresett logge inn og gjere det for deg.",
                "You are under 18. Ask a parent to sign in and do it for you.",
            )
            .to_owned(),
        (Closed::NoAgreement, None) => locale
            .pick(
                "Du har ikke et brukerpass som gjelder nå.",
                "Du har ikkje eit brukarpass som gjeld no.",
                "You do not have a pass that is in force now.",
            )
            .to_owned(),
        (Closed::NoAgreement, Some(name)) => locale.pick(
            format!("{name} har ikke et brukerpass som gjelder nå."),
            format!("{name} har ikkje eit brukarpass som gjeld no."),
            format!("{name} does not have a pass that is in force now."),
        ),
        (Closed::Car, _) => locale
            .pick(
                "Bil er aldri med i brukerpasset. Spør etter bilsenteret.",
                "Bil er aldri med i brukarpasset. Spør etter bilsenteret.",
                "Cars are never part of the pass. Ask for the car centre.",
            )
            .to_owned(),
    }
}
