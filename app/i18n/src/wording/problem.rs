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
        ProblemKind::OnlyForTrial => locale
            .pick(
                "Du må velge et hjelpemiddel du har på lån. Bare utprøving kan gjelde noe annet.",
                "Du må velje eit hjelpemiddel du har på lån. Berre utprøving kan gjelde noko anna.",
                "You must choose a device you have on loan. Only a trial can be about another.",
            )
            .to_owned(),
        ProblemKind::NotACategory => locale
            .pick(
                "Du må skrive 2 til 8 sifre, for eksempel 1222.",
                "Du må skrive 2 til 8 siffer, til dømes 1222.",
                "You must write 2 to 8 digits, for example 1222.",
            )
            .to_owned(),
        ProblemKind::NotACount => locale
            .pick(
                "Du må skrive et tall fra 0 til 999, eller «alltid».",
                "Du må skrive eit tal frå 0 til 999, eller «alltid».",
                "You must write a number from 0 to 999, or “alltid”.",
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
        Field::Aid => locale.pick(
            "Du må velge hvilket hjelpemiddel det gjelder.",
            "Du må velje kva hjelpemiddel det gjeld.",
            "You must choose which device it is about.",
        ),
        Field::Product => locale.pick(
            "Du må skrive hva som skal prøves ut.",
            "Du må skrive kva som skal prøvast ut.",
            "You must write what is to be tried out.",
        ),
        Field::Purpose => locale.pick(
            "Du må velge hva det gjelder.",
            "Du må velje kva det gjeld.",
            "You must choose what it is about.",
        ),
        Field::Supplier => locale.pick("Du må velge firma.", "Du må velje firma.", "You must choose a firm."),
        Field::Firm => locale.pick(
            "Du må skrive navnet på firmaet.",
            "Du må skrive namnet på firmaet.",
            "You must write the name of the firm.",
        ),
        Field::Note => locale.pick("Du må skrive noe.", "Du må skrive noko.", "You must write something."),
        Field::Category => locale.pick(
            "Du må skrive kategorien.",
            "Du må skrive kategorien.",
            "You must write the category.",
        ),
        Field::Most => {
            locale.pick("Du må skrive grensen.", "Du må skrive grensa.", "You must write the limit.")
        }
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
