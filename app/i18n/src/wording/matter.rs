//! What a case is about, in the words of a sentence.

use domain::case::{CaseKind, ChargeClosed};

use crate::Locale;

/// What was asked for, and of which aid: the title of a case.
pub fn errand(locale: Locale, kind: CaseKind, aid: &str) -> String {
    match kind {
        CaseKind::Exchange => {
            locale.pick(format!("Bytte av {aid}"), format!("Byte av {aid}"), format!("Exchange of {aid}"))
        }
        CaseKind::Purchase => {
            locale.pick(format!("Kjøp av {aid}"), format!("Kjøp av {aid}"), format!("Purchase of {aid}"))
        }
        CaseKind::Dispensation => locale.pick(
            format!("Dispensasjon for {aid}"),
            format!("Dispensasjon for {aid}"),
            format!("Exemption for {aid}"),
        ),
        CaseKind::NewDecision => locale.pick(
            format!("Nytt vedtak om {aid}"),
            format!("Nytt vedtak om {aid}"),
            format!("New decision about {aid}"),
        ),
        CaseKind::Charge => locale.pick(
            format!("Varsel om betalingskrav for {aid}"),
            format!("Varsel om betalingskrav for {aid}"),
            format!("Report of a demand for payment for {aid}"),
        ),
    }
}

/// The kind of case in a word, for lists of staff.
pub fn case_kind(locale: Locale, kind: CaseKind) -> &'static str {
    match kind {
        CaseKind::Exchange => locale.pick("Bytte", "Byte", "Exchange"),
        CaseKind::Purchase => locale.pick("Kjøp", "Kjøp", "Purchase"),
        CaseKind::Dispensation => locale.pick("Dispensasjon", "Dispensasjon", "Exemption"),
        CaseKind::NewDecision => locale.pick("Nytt vedtak", "Nytt vedtak", "New decision"),
        CaseKind::Charge => locale.pick(
            "Varsel om betalingskrav",
            "Varsel om betalingskrav",
            "Report of a demand for payment",
        ),
    }
}

/// What was sent, inside a sentence: "byttet". Always of the neuter in Norwegian, so that every sentence about it bends
/// alike.
pub fn matter(locale: Locale, kind: CaseKind) -> &'static str {
    match kind {
        CaseKind::Exchange => locale.pick("byttet", "bytet", "the exchange"),
        CaseKind::Purchase => locale.pick("ønsket om kjøp", "ønsket om kjøp", "the purchase request"),
        CaseKind::Dispensation => {
            locale.pick("ønsket om dispensasjon", "ønsket om dispensasjon", "the request for an exemption")
        }
        CaseKind::NewDecision => {
            locale.pick("ønsket om nytt vedtak", "ønsket om nytt vedtak", "the request for a new decision")
        }
        CaseKind::Charge => locale.pick(
            "varselet om betalingskrav",
            "varselet om betalingskrav",
            "the report of a demand for payment",
        ),
    }
}

/// [`matter`] at the beginning of a sentence.
pub(super) fn matter_first(locale: Locale, kind: CaseKind) -> String {
    let word = matter(locale, kind);
    let mut letters = word.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// What withdrawing leads to.
pub fn withdrawing(locale: Locale, kind: CaseKind, aid: &str) -> String {
    match kind {
        CaseKind::Exchange => locale.pick(
            format!("Da blir {aid} ikke byttet. Du beholder hjelpemiddelet, og du kan starte et nytt bytte senere."),
            format!("Då blir {aid} ikkje bytt. Du beheld hjelpemiddelet, og du kan starte eit nytt byte seinare."),
            format!("Then {aid} will not be exchanged. You keep the device, and can start a new exchange later."),
        ),
        CaseKind::Purchase | CaseKind::Dispensation | CaseKind::NewDecision => locale.pick(
            format!("Da blir ikke {aid} bestilt til deg. Du kan prøve ut et annet hjelpemiddel senere."),
            format!("Då blir ikkje {aid} bestilt til deg. Du kan prøve ut eit anna hjelpemiddel seinare."),
            format!("Then {aid} will not be ordered for you. You can try another device later."),
        ),
        CaseKind::Charge => locale.pick(
            "Da tar ikke sentralen saken opp med firmaet. Du kan melde fra på nytt senere.".to_owned(),
            "Då tek ikkje sentralen saka opp med firmaet. Du kan melde frå på nytt seinare.".to_owned(),
            "Then the centre will not take it up with the firm. You can report it again later.".to_owned(),
        ),
    }
}

/// Why a firm that wanted money cannot be reported on the net.
pub fn charge_closed(locale: Locale, closed: ChargeClosed) -> &'static str {
    match closed {
        ChargeClosed::ProtectedAddress => locale.pick(
            "Adressen er beskyttet. Derfor tar vi dette på telefon.",
            "Adressa er verna. Difor tek vi dette på telefon.",
            "The address is protected. That is why we do this by telephone.",
        ),
        ChargeClosed::NoCentre => locale.pick(
            "Vi vet ikke hvilken hjelpemiddelsentral du hører til.",
            "Vi veit ikkje kva hjelpemiddelsentral du høyrer til.",
            "We do not know which assistive technology centre is yours.",
        ),
        ChargeClosed::UnknownAid => locale.pick(
            "Vi vet ikke hva slags hjelpemiddel dette er.",
            "Vi veit ikkje kva slags hjelpemiddel dette er.",
            "We do not know what kind of device this is.",
        ),
    }
}
