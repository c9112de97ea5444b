//! What happens with a case right now: the holder and the centre read the same sentences.
//!
//! A case about money has an answer and no delivery; everything else ends at the door.

use chrono::NaiveDate;
use domain::{
    case::{Case, CaseKind, Status},
    views::CaseCard,
};

use super::matter::{matter, matter_first};
use crate::{Locale, format};

/// What the holder sees right now: where the case is, who has it and which date counts; honest when the date has passed.
///
/// `centre_name` is [`Centre::name`](domain::centre::Centre::name), without "Nav hjelpemiddelsentral" in front.
pub fn now(locale: Locale, case: &Case, centre_name: &str, today: NaiveDate) -> String {
    let centre = centre(locale, centre_name);
    let (due, expected) =
        (format::date_with_weekday(locale, case.due), format::date_with_weekday(locale, case.expected));
    let late = case.late_since(today).is_some();
    let phone = format::national_phone();
    let the_matter = matter_first(locale, case.kind());
    let arrives = arrives(locale, case.kind(), &expected);
    let sent = sent(locale, case.kind());
    match case.status {
        Status::Received if late => locale.pick(
            format!("{centre} har saken, men er forsinket. Du skulle hatt svar {due}. Du kan ringe {phone} og spørre."),
            format!("{centre} har saka, men er forseinka. Du skulle hatt svar {due}. Du kan ringje {phone} og spørje."),
            format!("{centre} has the case, but is late. You should have had an answer by {due}. You can call {phone} and ask."),
        ),
        Status::Received => locale.pick(
            format!("{centre} har mottatt saken. Du får svar senest {due}.{arrives}"),
            format!("{centre} har fått saka. Du får svar seinast {due}.{arrives}"),
            format!("{centre} has received the case. You get an answer by {due}.{arrives}"),
        ),
        Status::InProgress if late => locale.pick(
            format!("En ansatt hos {centre} behandler saken, men er forsinket. Du skulle hatt svar {due}. Du kan ringe {phone} og spørre."),
            format!("Ein tilsett hos {centre} behandlar saka, men er forseinka. Du skulle hatt svar {due}. Du kan ringje {phone} og spørje."),
            format!("{centre} is working on the case, but is late. You should have had an answer by {due}. You can call {phone} and ask."),
        ),
        Status::InProgress => locale.pick(
            format!("En ansatt hos {centre} behandler saken nå. Du får svar senest {due}.{arrives}"),
            format!("Ein tilsett hos {centre} behandlar saka no. Du får svar seinast {due}.{arrives}"),
            format!("Somebody at {centre} is working on the case now. You get an answer by {due}.{arrives}"),
        ),
        Status::OnHold => on_hold(locale, &centre, case.hold_until, today),
        Status::Approved if late => locale.pick(
            format!("{the_matter} er godkjent, men {centre} er forsinket. Det nye hjelpemiddelet skulle vært framme {expected}. Du kan ringe {phone} og spørre."),
            format!("{the_matter} er godkjent, men {centre} er forseinka. Det nye hjelpemiddelet skulle vore framme {expected}. Du kan ringje {phone} og spørje."),
            format!("{the_matter} is approved, but {centre} is late. The new device should have arrived by {expected}. You can call {phone} and ask."),
        ),
        Status::Approved => locale.pick(
            format!("{the_matter} er godkjent. {centre} gjør det nye hjelpemiddelet klart. Det ventes fram senest {expected}."),
            format!("{the_matter} er godkjent. {centre} gjer det nye hjelpemiddelet klart. Det er venta fram seinast {expected}."),
            format!("{the_matter} is approved. {centre} is getting the new device ready. It is expected by {expected}."),
        ),
        Status::Sent if late => locale.pick(
            format!("{centre} har {sent} det nye hjelpemiddelet. Det skulle vært framme {expected}. Ring {phone} hvis du ikke har fått det."),
            format!("{centre} har {sent} det nye hjelpemiddelet. Det skulle vore framme {expected}. Ring {phone} om du ikkje har fått det."),
            format!("{centre} has {sent} the new device. It should have arrived by {expected}. Call {phone} if you have not received it."),
        ),
        Status::Sent => locale.pick(
            format!("{centre} har {sent} det nye hjelpemiddelet. Det ventes fram senest {expected}."),
            format!("{centre} har {sent} det nye hjelpemiddelet. Det er venta fram seinast {expected}."),
            format!("{centre} has {sent} the new device. It is expected by {expected}."),
        ),
        _ => ended(locale, case, &centre),
    }
}

/// The same of a case that has ended.
fn ended(locale: Locale, case: &Case, centre: &str) -> String {
    let matter = matter(locale, case.kind());
    match case.status {
        Status::Delivered => locale.pick(
            "Det nye hjelpemiddelet er levert. Saken er ferdig.".to_owned(),
            "Det nye hjelpemiddelet er levert. Saka er ferdig.".to_owned(),
            "The new device has been delivered. The case is finished.".to_owned(),
        ),
        Status::Rejected => locale.pick(
            format!("{centre} har sagt nei til {matter}. Begrunnelsen står i saken. Er du uenig, eller vil du snakke om det? Ring sentralen."),
            format!("{centre} har sagt nei til {matter}. Grunngivinga står i saka. Er du usamd, eller vil du snakke om det? Ring sentralen."),
            format!("{centre} has said no to {matter}. The reason is given in the case. Do you disagree, or want to talk about it? Call the centre."),
        ),
        Status::Settled => locale.pick(
            "Sentralen har ordnet saken. Svaret står i saken.".to_owned(),
            "Sentralen har ordna saka. Svaret står i saka.".to_owned(),
            "The centre has settled the case. The answer is given in the case.".to_owned(),
        ),
        Status::Withdrawn if case.kind() != CaseKind::Exchange => locale.pick(
            "Saken er trukket tilbake.".to_owned(),
            "Saka er trekt tilbake.".to_owned(),
            "The case has been withdrawn.".to_owned(),
        ),
        Status::Withdrawn => locale.pick(
            "Saken er trukket tilbake. Hjelpemiddelet blir ikke byttet.".to_owned(),
            "Saka er trekt tilbake. Hjelpemiddelet blir ikkje bytt.".to_owned(),
            "The case has been withdrawn. The device will not be exchanged.".to_owned(),
        ),
        Status::Cancelled if case.kind() != CaseKind::Exchange => locale.pick(
            format!("{centre} har avsluttet saken. Grunnen står i saken."),
            format!("{centre} har avslutta saka. Grunnen står i saka."),
            format!("{centre} has closed the case. The reason is given in the case."),
        ),
        _ => locale.pick(
            format!("{centre} har avsluttet saken uten å bytte hjelpemiddelet. Grunnen står i saken."),
            format!("{centre} har avslutta saka utan å byte hjelpemiddelet. Grunnen står i saka."),
            format!("{centre} has closed the case without exchanging the device. The reason is given in the case."),
        ),
    }
}

/// When the new aid is expected, as a sentence with a space in front; nothing where nothing is delivered.
fn arrives(locale: Locale, kind: CaseKind, expected: &str) -> String {
    if kind == CaseKind::Charge {
        return String::new();
    }
    locale.pick(
        format!(" Det nye hjelpemiddelet ventes fram senest {expected}."),
        format!(" Det nye hjelpemiddelet er venta fram seinast {expected}."),
        format!(" The new device is expected by {expected}."),
    )
}

/// What the centre has done with the new aid.
fn sent(locale: Locale, kind: CaseKind) -> &'static str {
    match kind {
        CaseKind::Exchange => locale.pick("sendt", "sendt", "sent"),
        _ => locale.pick("bestilt", "bestilt", "ordered"),
    }
}

fn on_hold(locale: Locale, centre: &str, until: Option<NaiveDate>, today: NaiveDate) -> String {
    let passed = until.is_some_and(|until| until < today);
    let Some(until) = until.map(|until| format::date_with_weekday(locale, until)) else {
        return locale.pick(
            format!("{centre} har saken. Den er satt på vent."),
            format!("{centre} har saka. Ho er sett på vent."),
            format!("{centre} has the case. It is on hold."),
        );
    };
    if passed {
        let phone = format::national_phone();
        locale.pick(
            format!("{centre} har saken. Den skulle vente til {until}, og det er passert. Ring {phone} hvis du ikke hører noe."),
            format!("{centre} har saka. Ho skulle vente til {until}, og det er passert. Ring {phone} om du ikkje høyrer noko."),
            format!("{centre} has the case. It was to wait until {until}, which has passed. Call {phone} if you hear nothing."),
        )
    } else {
        locale.pick(
            format!("{centre} har saken. Den venter til {until}. Da går de videre med den."),
            format!("{centre} har saka. Ho ventar til {until}. Då går dei vidare med saka."),
            format!("{centre} has the case. It waits until {until}. Then they go on with it."),
        )
    }
}

/// What happens next, in one short sentence for a list.
pub fn next(locale: Locale, card: &CaseCard, today: NaiveDate) -> String {
    if let Some(date) = card.late_since(today) {
        let (date, phone) = (format::date(locale, date), format::national_phone());
        return locale.pick(
            format!("Forsinket: skulle vært gjort {date}. Ring {phone} hvis du vil spørre."),
            format!("Forseinka: skulle vore gjort {date}. Ring {phone} om du vil spørje."),
            format!("Late: should have been done by {date}. Call {phone} if you want to ask."),
        );
    }
    let (due, expected) = (format::date(locale, card.due), format::date(locale, card.expected));
    match (card.status, card.hold_until) {
        (Status::Received | Status::InProgress, _) if card.kind == CaseKind::Charge => locale.pick(
            format!("Du får svar senest {due}."),
            format!("Du får svar seinast {due}."),
            format!("You get an answer by {due}."),
        ),
        (Status::Received | Status::InProgress, _) => locale.pick(
            format!("Du får svar senest {due}. Ventes levert senest {expected}."),
            format!("Du får svar seinast {due}. Venta levert seinast {expected}."),
            format!("You get an answer by {due}. Expected by {expected}."),
        ),
        (Status::OnHold, Some(until)) if until < today => {
            let (until, phone) = (format::date(locale, until), format::national_phone());
            locale.pick(
                format!("Skulle vente til {until}. Ring {phone} hvis du vil spørre."),
                format!("Skulle vente til {until}. Ring {phone} om du vil spørje."),
                format!("Was to wait until {until}. Call {phone} if you want to ask."),
            )
        }
        (Status::OnHold, Some(until)) => {
            let until = format::date(locale, until);
            locale.pick(
                format!("Venter til {until}."),
                format!("Ventar til {until}."),
                format!("Waits until {until}."),
            )
        }
        (Status::Approved | Status::Sent, _) => locale.pick(
            format!("Ventes levert senest {expected}."),
            format!("Venta levert seinast {expected}."),
            format!("Expected by {expected}."),
        ),
        (Status::OnHold, None) => locale
            .pick(
                "Hjelpemiddelsentralen har saken.",
                "Hjelpemiddelsentralen har saka.",
                "The centre has the case.",
            )
            .to_owned(),
        (
            Status::Delivered | Status::Settled | Status::Rejected | Status::Withdrawn | Status::Cancelled,
            _,
        ) => locale.pick("Saken er ferdig.", "Saka er ferdig.", "The case is finished.").to_owned(),
    }
}

/// The centre by its whole name.
pub fn centre(locale: Locale, name: &str) -> String {
    let kind =
        locale.pick("Nav hjelpemiddelsentral", "Nav hjelpemiddelsentral", "Nav assistive technology centre");
    format!("{kind} {name}")
}
