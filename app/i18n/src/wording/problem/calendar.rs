//! What to do about a problem in the calendar of trials.

use chrono::Weekday;
use domain::problem::{Field, ProblemKind};

use crate::Locale;

pub(super) fn problem(locale: Locale, field: Field, kind: ProblemKind) -> String {
    match kind {
        ProblemKind::NotBetween { min, max } => {
            let name = number_name(locale, field);
            locale.pick(
                format!("{name}: Du må skrive et helt tall fra {min} til {max}."),
                format!("{name}: Du må skrive eit heilt tal frå {min} til {max}."),
                format!("{name}: You must write a whole number from {min} to {max}."),
            )
        }
        ProblemKind::TooLongPeriod { days } => locale.pick(
            format!("Du må velge høyst {days} dager om gangen."),
            format!("Du må velje høgst {days} dagar om gongen."),
            format!("You must choose {days} days at most at a time."),
        ),
        ProblemKind::RoomNotInUse => locale
            .pick(
                "Rommet er ikke i bruk. Kryss av for at rommet er i bruk, og lagre det først.",
                "Rommet er ikkje i bruk. Kryss av for at rommet er i bruk, og lagre det først.",
                "The room is not in use. Tick that it is in use and save it first.",
            )
            .to_owned(),
        ProblemKind::NotHours => not_hours(locale, field),
        _ => locale
            .pick(
                "Du må velge et tidspunkt etter starten.",
                "Du må velje eit tidspunkt etter starten.",
                "You must choose an end after the start.",
            )
            .to_owned(),
    }
}

/// A weekday may have a break; a date has one opening. Several weekdays can be wrong at once: each is named.
fn not_hours(locale: Locale, field: Field) -> String {
    let Field::HoursOf(weekday) = field else {
        return locale
            .pick(
                "Du må skrive tiden som fra-til, for eksempel 09.00-14.30.",
                "Du må skrive tida som frå-til, til dømes 09.00-14.30.",
                "You must write the hours as from-to, for example 09.00-14.30.",
            )
            .to_owned();
    };
    let day = weekday_name(locale, weekday);
    locale.pick(
        format!("Du må skrive tidene {day} som fra-til i rekkefølge, for eksempel 09.00-11.30, 12.00-14.30."),
        format!("Du må skrive tidene {day} som frå-til i rekkjefølgje, til dømes 09.00-11.30, 12.00-14.30."),
        format!(
            "You must write the hours of {day} as from-to in order, for example 09.00-11.30, 12.00-14.30."
        ),
    )
}

fn weekday_name(locale: Locale, weekday: Weekday) -> &'static str {
    let names = &locale.texts().staff_calendar.weekdays;
    let at = usize::try_from(weekday.num_days_from_monday()).unwrap_or_default();
    names.get(at).copied().unwrap_or_default()
}

/// The labels of fields that take a number.
fn number_name(locale: Locale, field: Field) -> &'static str {
    let (room, calendar) = (&locale.texts().staff_room, &locale.texts().staff_calendar);
    match field {
        Field::Minutes => room.minutes,
        Field::Buffer => room.buffer,
        Field::Capacity => room.capacity,
        Field::BookDays => calendar.book_days,
        Field::ChangeHours => calendar.change_hours,
        _ => calendar.horizon_days,
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
        Field::BookDays => locale.pick(
            "Du må skrive hvor mange arbeidsdager før timen den kan bestilles.",
            "Du må skrive kor mange arbeidsdagar før timen han kan bestillast.",
            "You must write how many working days before a time it can be booked.",
        ),
        Field::ChangeHours => locale.pick(
            "Du må skrive hvor mange klokketimer før timen den kan endres og avlyses.",
            "Du må skrive kor mange klokketimar før timen han kan endrast og avlysast.",
            "You must write how many hours before a time it can be changed and called off.",
        ),
        Field::HorizonDays => locale.pick(
            "Du må skrive hvor mange dager fram timene vises.",
            "Du må skrive kor mange dagar fram timane blir viste.",
            "You must write how many days ahead the times are shown.",
        ),
        Field::ClosedTo | Field::MadeTo | Field::ShownTo => locale.pick(
            "Du må skrive datoen det varer til.",
            "Du må skrive datoen det varer til.",
            "You must write the date it lasts until.",
        ),
        Field::ClosedFrom | Field::MadeFrom | Field::ShownFrom => locale.pick(
            "Du må skrive datoen det gjelder fra.",
            "Du må skrive datoen det gjeld frå.",
            "You must write the date it begins.",
        ),
        _ => locale.pick("Du må skrive datoen.", "Du må skrive datoen.", "You must write the date."),
    }
}
