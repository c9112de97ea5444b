//! What to do about a problem in a form: each sentence says how to put it right.

use domain::problem::{Field, Problem, ProblemKind};

use crate::Locale;

/// The sentence for one problem; the same above the button and at the field.
pub fn problem(locale: Locale, problem: Problem) -> String {
    match problem.kind {
        ProblemKind::Missing => missing(locale, problem.field).to_owned(),
        ProblemKind::TooLong { max } => {
            let name = field_name(locale, problem.field);
            locale.pick(
                format!("Du må korte ned: {name} kan ha høyst {max} tegn."),
                format!("Du må korte ned: {name} kan ha høgst {max} teikn."),
                format!("You must shorten it: {name} can have {max} characters at most."),
            )
        }
        ProblemKind::NotAPostcode => locale
            .pick(
                "Du må skrive postnummeret med fire sifre, for eksempel 0150.",
                "Du må skrive postnummeret med fire siffer, til dømes 0150.",
                "You must write the postcode with four digits, for example 0150.",
            )
            .to_owned(),
        ProblemKind::NotADate => locale
            .pick(
                "Du må skrive datoen som dag.måned.år, for eksempel 24.12.2026.",
                "Du må skrive datoen som dag.månad.år, til dømes 24.12.2026.",
                "You must write the date as day.month.year, for example 24.12.2026.",
            )
            .to_owned(),
        ProblemKind::NotAfterToday => locale
            .pick(
                "Du må velge en dato etter i dag.",
                "Du må velje ein dato etter i dag.",
                "You must choose a date after today.",
            )
            .to_owned(),
        ProblemKind::BeforeToday => locale
            .pick(
                "Du må velge en dato som ikke er passert.",
                "Du må velje ein dato som ikkje er passert.",
                "You must choose a date that has not passed.",
            )
            .to_owned(),
    }
}

fn missing(locale: Locale, field: Field) -> &'static str {
    match field {
        Field::Reason => locale.pick(
            "Du må velge hvorfor hjelpemiddelet skal byttes.",
            "Du må velje kvifor hjelpemiddelet skal bytast.",
            "You must choose why the device is to be exchanged.",
        ),
        Field::ReasonText => locale.pick(
            "Du må skrive hva som er galt, siden du valgte «Annet».",
            "Du må skrive kva som er gale, sidan du valde «Anna».",
            "You must write what is wrong, since you chose “Other”.",
        ),
        Field::Delivery => locale.pick(
            "Du må velge hvor hjelpemiddelet skal leveres.",
            "Du må velje kvar hjelpemiddelet skal leverast.",
            "You must choose where the device is to be delivered.",
        ),
        Field::Street => locale.pick(
            "Du må skrive gate og nummer.",
            "Du må skrive gate og nummer.",
            "You must write the street and number.",
        ),
        Field::Postcode => locale.pick(
            "Du må skrive postnummeret.",
            "Du må skrive postnummeret.",
            "You must write the postcode.",
        ),
        Field::City => locale.pick(
            "Du må skrive poststedet.",
            "Du må skrive poststaden.",
            "You must write the postal town.",
        ),
        Field::DecisionReason => locale.pick(
            "Du må velge hvorfor du avslår.",
            "Du må velje kvifor du avslår.",
            "You must choose why you reject it.",
        ),
        Field::DecisionText => locale.pick(
            "Du må skrive en forklaring som personen kan lese.",
            "Du må skrive ei forklaring som personen kan lese.",
            "You must write an explanation for the person to read.",
        ),
        Field::ExpectedDate => locale.pick(
            "Du må skrive når hjelpemiddelet ventes fram.",
            "Du må skrive når hjelpemiddelet er venta fram.",
            "You must write when the device is expected to arrive.",
        ),
        Field::HoldUntil => locale.pick(
            "Du må skrive hvilken dato saken skal vente til.",
            "Du må skrive kva dato saka skal vente til.",
            "You must write the date until which the case waits.",
        ),
        Field::HoldReason => locale.pick(
            "Du må skrive hva saken venter på.",
            "Du må skrive kva saka ventar på.",
            "You must write what the case waits for.",
        ),
        Field::Person => locale.pick(
            "Du må velge hvem det gjelder.",
            "Du må velje kven det gjeld.",
            "You must choose who it is for.",
        ),
    }
}

fn field_name(locale: Locale, field: Field) -> &'static str {
    match field {
        Field::ReasonText => locale.pick("beskrivelsen", "skildringa", "the description"),
        Field::Street => locale.pick("adressen", "adressa", "the address"),
        Field::City => locale.pick("poststedet", "poststaden", "the postal town"),
        _ => locale.pick("teksten", "teksten", "the text"),
    }
}
