//! Who has looked, and how.

use domain::{
    read_log::ReadKind,
    views::{ReadBy, ReadCase, ReadLine},
};

use super::{centre, matter::errand};
use crate::Locale;

/// Who it was, to the one who was shown.
pub fn reader(locale: Locale, by: &ReadBy) -> String {
    match by {
        ReadBy::You => locale.pick("Du", "Du", "You").to_owned(),
        ReadBy::Guardian(None) => locale
            .pick("En foresatt eller verge", "Ein føresett eller verje", "A parent or guardian")
            .to_owned(),
        ReadBy::Guardian(Some(name)) => locale.pick(
            format!("{name}, foresatt eller verge"),
            format!("{name}, føresett eller verje"),
            format!("{name}, parent or guardian"),
        ),
        ReadBy::Staff { name, centre: number } => format!("{name}, {}", centre(locale, number)),
        ReadBy::Program => locale
            .pick("De som driver Brukerpass", "Dei som driv Brukarpass", "Those who run Brukerpass")
            .to_owned(),
    }
}

/// What was looked at, and why, in plain words.
pub fn reading(locale: Locale, line: &ReadLine) -> String {
    match &line.case {
        Some(case) => of_case(locale, line.kind, case),
        None => plain(locale, line.kind).to_owned(),
    }
}

fn of_case(locale: Locale, kind: ReadKind, case: &ReadCase) -> String {
    let errand = errand(locale, case.kind, &case.aid_name);
    if kind == ReadKind::Move {
        locale.pick(
            format!("Behandlet saken «{errand}»"),
            format!("Behandla saka «{errand}»"),
            format!("Handled the case “{errand}”"),
        )
    } else {
        locale.pick(
            format!("Åpnet saken «{errand}»"),
            format!("Opna saka «{errand}»"),
            format!("Opened the case “{errand}”"),
        )
    }
}

/// What was looked at, without the case it was about.
pub(super) fn plain(locale: Locale, kind: ReadKind) -> &'static str {
    match kind {
        ReadKind::Case => locale.pick("Åpnet en sak", "Opna ei sak", "Opened a case"),
        ReadKind::Move => locale.pick("Behandlet en sak", "Behandla ei sak", "Handled a case"),
        ReadKind::Number => {
            locale.pick("Åpnet et bestillingsnummer", "Opna eit bestillingsnummer", "Opened an order number")
        }
        ReadKind::NumberMove => locale.pick(
            "Behandlet et bestillingsnummer",
            "Behandla eit bestillingsnummer",
            "Handled an order number",
        ),
        ReadKind::Numbers => locale.pick(
            "Så listen over bestillingsnumre",
            "Såg lista over bestillingsnummer",
            "Saw the list of order numbers",
        ),
        ReadKind::OwnNumber => {
            locale.pick("Så et bestillingsnummer", "Såg eit bestillingsnummer", "Saw an order number")
        }
        ReadKind::TrialOpened => locale.pick("Åpnet en utprøving", "Opna ei utprøving", "Opened a trial"),
        ReadKind::TrialMove => {
            locale.pick("Behandlet en utprøving", "Behandla ei utprøving", "Handled a trial")
        }
        ReadKind::Trials => {
            locale.pick("Så listen over utprøvinger", "Såg lista over utprøvingar", "Saw the list of trials")
        }
        ReadKind::Trial => locale.pick("Så en utprøving", "Såg ei utprøving", "Saw a trial"),
        ReadKind::Person => locale.pick(
            "Åpnet siden med opplysninger, brukerpass, hjelpemidler og saker",
            "Opna sida med opplysningar, brukarpass, hjelpemiddel og saker",
            "Opened the page with personal information, pass, devices and cases",
        ),
        ReadKind::Overview => locale.pick("Så oversikten", "Såg oversikta", "Saw the overview"),
        ReadKind::Aids => locale.pick("Så hjelpemidlene", "Såg hjelpemidla", "Saw the devices"),
        ReadKind::Aid => locale.pick("Så ett hjelpemiddel", "Såg eitt hjelpemiddel", "Saw one device"),
        ReadKind::Exchange => locale.pick(
            "Så et bytte som ikke var sendt",
            "Såg eit byte som ikkje var sendt",
            "Saw an exchange that was not sent",
        ),
        ReadKind::Cases => {
            locale.pick("Så listen over saker", "Såg lista over saker", "Saw the list of cases")
        }
        ReadKind::OwnCase => locale.pick("Så en sak", "Såg ei sak", "Saw a case"),
        ReadKind::Insight => locale.pick(
            "Så hvem som har sett på opplysningene",
            "Såg kven som har sett på opplysningane",
            "Saw who has looked at the information",
        ),
        ReadKind::Everything => {
            locale.pick("Så alt som er lagret", "Såg alt som er lagra", "Saw everything that is stored")
        }
        ReadKind::Export => locale.pick(
            "Skrev ut alt som er lagret, fordi noen ba om innsyn",
            "Skreiv ut alt som er lagra, fordi nokon bad om innsyn",
            "Wrote out everything that is stored, because somebody asked for access",
        ),
    }
}
