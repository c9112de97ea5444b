//! What to do about a problem in the calendar of trials.

use domain::problem::{Field, ProblemKind};

use crate::Locale;

pub(super) fn problem(locale: Locale, field: Field, kind: ProblemKind) -> String {
    match kind {
        ProblemKind::NotBetween { min, max } => locale.pick(
            format!("Du må skrive et helt tall fra {min} til {max}."),
            format!("Du må skrive eit heilt tal frå {min} til {max}."),
            format!("You must write a whole number from {min} to {max}."),
        ),
        ProblemKind::TooLongPeriod { days } => locale.pick(
            format!("Du må velge høyst {days} dager om gangen."),
            format!("Du må velje høgst {days} dagar om gongen."),
            format!("You must choose {days} days at most at a time."),
        ),
        ProblemKind::NotHours => not_hours(locale, field).to_owned(),
        _ => locale
            .pick(
                "Du må velge et tidspunkt etter starten.",
                "Du må velje eit tidspunkt etter starten.",
                "You must choose an end after the start.",
            )
            .to_owned(),
    }
}

/// A weekday may have a break; a date has one opening.
fn not_hours(locale: Locale, field: Field) -> &'static str {
    if field == Field::Hours {
        locale.pick(
            "Du må skrive tiden som fra-til, for eksempel 09.00-14.30.",
            "Du må skrive tida som frå-til, til dømes 09.00-14.30.",
            "You must write the hours as from-to, for example 09.00-14.30.",
        )
    } else {
        locale.pick(
            "Du må skrive tidene som fra-til i rekkefølge, for eksempel 09.00-11.30, 12.00-14.30.",
            "Du må skrive tidene som frå-til i rekkjefølgje, til dømes 09.00-11.30, 12.00-14.30.",
            "You must write the hours as from-to in order, for example 09.00-11.30, 12.00-14.30.",
        )
    }
}

pub(super) fn missing(locale: Locale, field: Field) -> &'static str {
    match field {
        Field::RoomName => locale.pick(
            "Du må skrive hva rommet heter.",
            "Du må skrive kva rommet heiter.",
            "You must write the name of the room.",
        ),
        Field::Directions => locale.pick(
            "Du må skrive hvor rommet er.",
            "Du må skrive kvar rommet er.",
            "You must write where the room is.",
        ),
        Field::Minutes => locale.pick(
            "Du må skrive hvor mange minutter en time varer.",
            "Du må skrive kor mange minutt ein time varer.",
            "You must write how many minutes a trial lasts.",
        ),
        Field::Buffer => locale.pick(
            "Du må skrive hvor mange minutter det er mellom to timer.",
            "Du må skrive kor mange minutt det er mellom to timar.",
            "You must write how many minutes there are between two trials.",
        ),
        Field::Capacity => locale.pick(
            "Du må skrive hvor mange rommet kan ta imot samtidig.",
            "Du må skrive kor mange rommet kan ta imot samtidig.",
            "You must write how many the room can receive at once.",
        ),
        Field::Hours | Field::HoursOf(_) => locale.pick(
            "Du må skrive åpningstiden, eller krysse av for stengt.",
            "Du må skrive opningstida, eller krysse av for stengt.",
            "You must write the opening hours, or tick that it is closed.",
        ),
        Field::ClosedReason => locale.pick(
            "Du må skrive hvorfor det er stengt.",
            "Du må skrive kvifor det er stengt.",
            "You must write why it is closed.",
        ),
        Field::BookDays | Field::ChangeHours | Field::HorizonDays => {
            locale.pick("Du må skrive fristen.", "Du må skrive fristen.", "You must write the limit.")
        }
        _ => locale.pick("Du må skrive datoen.", "Du må skrive datoen.", "You must write the date."),
    }
}
