//! What is missing in the calendar of trials.

use domain::problem::Field;

use crate::Locale;

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
