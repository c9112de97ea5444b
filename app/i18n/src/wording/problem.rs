//! What to do about a problem in a form: each sentence says how to put it right.

mod calendar;

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
        ProblemKind::TooMany { max } => locale.pick(
            format!("Du kan ta med høyst {max}. Ta bort noe først."),
            format!("Du kan ta med høgst {max}. Ta bort noko først."),
            format!("You can bring {max} at most. Remove something first."),
        ),
        kind => match plain(locale, kind) {
            Some(sentence) => sentence.to_owned(),
            None => calendar::problem(locale, problem.field, kind),
        },
    }
}

/// The sentence for a problem that is put right in the same way everywhere.
fn plain(locale: Locale, kind: ProblemKind) -> Option<&'static str> {
    Some(match kind {
        ProblemKind::NotAPostcode => locale.pick(
            "Du må skrive postnummeret med fire sifre, for eksempel 0150.",
            "Du må skrive postnummeret med fire siffer, til dømes 0150.",
            "You must write the postcode with four digits, for example 0150.",
        ),
        ProblemKind::NotADate => locale.pick(
            "Du må skrive datoen som dag.måned.år, for eksempel 24.12.2026.",
            "Du må skrive datoen som dag.månad.år, til dømes 24.12.2026.",
            "You must write the date as day.month.year, for example 24.12.2026.",
        ),
        ProblemKind::NotATime => locale.pick(
            "Du må skrive dato og klokkeslett, for eksempel 24.12.2026 10.30.",
            "Du må skrive dato og klokkeslett, til dømes 24.12.2026 10.30.",
            "You must write a date and a time, for example 24.12.2026 10.30.",
        ),
        ProblemKind::TooFarAhead => locale.pick(
            "Du må velge en dato som ikke er så langt fram.",
            "Du må velje ein dato som ikkje er så langt fram.",
            "You must choose a date that is not so far ahead.",
        ),
        ProblemKind::Contradicted => locale.pick(
            "Du må velge «Ja», eller ta bort krysset for det du valgte.",
            "Du må velje «Ja», eller ta bort krysset for det du valde.",
            "You must choose “Yes”, or take away the tick for what you chose.",
        ),
        ProblemKind::NotAfterToday => locale.pick(
            "Du må velge en dato etter i dag.",
            "Du må velje ein dato etter i dag.",
            "You must choose a date after today.",
        ),
        ProblemKind::FirmTwice => locale.pick(
            "Du må velge «Firmaet står ikke på listen», eller ta bort navnet du har skrevet.",
            "Du må velje «Firmaet står ikkje på lista», eller ta bort namnet du har skrive.",
            "You must choose “The firm is not on the list”, or take away the name you have written.",
        ),
        ProblemKind::OnlyForTrial => locale.pick(
            "Du må velge et hjelpemiddel du har på lån. Bare utprøving kan gjelde noe annet.",
            "Du må velje eit hjelpemiddel du har på lån. Berre utprøving kan gjelde noko anna.",
            "You must choose a device you have on loan. Only a trial can be about another.",
        ),
        ProblemKind::NotACategory => locale.pick(
            "Du må skrive 2 til 8 sifre, for eksempel 1222.",
            "Du må skrive 2 til 8 siffer, til dømes 1222.",
            "You must write 2 to 8 digits, for example 1222.",
        ),
        ProblemKind::NotACount => locale.pick(
            "Du må skrive et tall fra 0 til 999, eller «alltid».",
            "Du må skrive eit tal frå 0 til 999, eller «alltid».",
            "You must write a number from 0 to 999, or “alltid”.",
        ),
        ProblemKind::BeforeToday => locale.pick(
            "Du må velge en dato som ikke er passert.",
            "Du må velje ein dato som ikkje er passert.",
            "You must choose a date that has not passed.",
        ),
        _ => return None,
    })
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
        Field::Person => locale.pick(
            "Du må velge hvem det gjelder.",
            "Du må velje kven det gjeld.",
            "You must choose who it is for.",
        ),
        other => missing_of_staff(locale, other),
    }
}

fn missing_of_staff(locale: Locale, field: Field) -> &'static str {
    match field {
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
        other => missing_in_trial(locale, other),
    }
}

fn missing_in_trial(locale: Locale, field: Field) -> &'static str {
    match field {
        Field::Place => locale.pick(
            "Du må velge hvor du vil prøve.",
            "Du må velje kvar du vil prøve.",
            "You must choose where you want to try.",
        ),
        Field::Supplier => {
            locale.pick("Du må velge et firma.", "Du må velje eit firma.", "You must choose a firm.")
        }
        Field::Charges => locale.pick(
            "Du må svare på om firmaet tar betalt. Er du usikker, kan du ringe og spørre dem.",
            "Du må svare på om firmaet tek betalt. Er du usikker, kan du ringje og spørje dei.",
            "You must say whether the firm charges. If you are not sure, you can call and ask them.",
        ),
        Field::Product => locale.pick(
            "Du må velge minst ett hjelpemiddel du vil prøve.",
            "Du må velje minst eitt hjelpemiddel du vil prøve.",
            "You must choose at least one device to try.",
        ),
        Field::Time => {
            locale.pick("Du må velge en time.", "Du må velje ein time.", "You must choose a time.")
        }
        Field::Wish => locale.pick(
            "Du må skrive minst ett tidspunkt som passer for deg.",
            "Du må skrive minst eitt tidspunkt som passar for deg.",
            "You must write at least one time that suits you.",
        ),
        Field::Outcome => locale.pick(
            "Du må velge om du fant noe som passer.",
            "Du må velje om du fann noko som passar.",
            "You must choose whether you found something that fits.",
        ),
        Field::Chosen => locale.pick(
            "Du må krysse av for det du valgte.",
            "Du må krysse av for det du valde.",
            "You must tick what you chose.",
        ),
        Field::Why(_) => locale.pick(
            "Du må skrive hvorfor du valgte dette.",
            "Du må skrive kvifor du valde dette.",
            "You must write why you chose this.",
        ),
        Field::Interpreter | Field::NeedText => locale.pick(
            "Du må skrive hva du trenger.",
            "Du må skrive kva du treng.",
            "You must write what you need.",
        ),
        other => missing_in_number(locale, other),
    }
}

fn missing_in_number(locale: Locale, field: Field) -> &'static str {
    match field {
        Field::Aid => locale.pick(
            "Du må velge hvilket hjelpemiddel det gjelder.",
            "Du må velje kva hjelpemiddel det gjeld.",
            "You must choose which device it is about.",
        ),
        Field::NewProduct => locale.pick(
            "Du må skrive hva som skal prøves ut.",
            "Du må skrive kva som skal prøvast ut.",
            "You must write what is to be tried out.",
        ),
        Field::Purpose => locale.pick(
            "Du må velge hva det gjelder.",
            "Du må velje kva det gjeld.",
            "You must choose what it is about.",
        ),
        Field::Firm => locale.pick(
            "Du må skrive navnet på firmaet.",
            "Du må skrive namnet på firmaet.",
            "You must write the name of the firm.",
        ),
        Field::Happened => locale.pick(
            "Du må skrive hva som skjedde.",
            "Du må skrive kva som skjedde.",
            "You must write what happened.",
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
        other => calendar::missing(locale, other),
    }
}

fn field_name(locale: Locale, field: Field) -> &'static str {
    match field {
        Field::ReasonText => locale.pick("beskrivelsen", "skildringa", "the description"),
        Field::Street => locale.pick("adressen", "adressa", "the address"),
        Field::City => locale.pick("poststedet", "poststaden", "the postal town"),
        Field::Firm => locale.pick("navnet", "namnet", "the name"),
        Field::Amount => locale.pick("beløpet", "beløpet", "the amount"),
        _ => locale.pick("teksten", "teksten", "the text"),
    }
}
