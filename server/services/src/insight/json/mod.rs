//! Everything that is held about one person as JSON: the names of the columns, values as stored.

mod aids;
mod cases;
mod numbers;
mod others;
mod trials;

use chrono::SecondsFormat;
use domain::{person::AddressProtection, time::Instant, views::Everything};
use serde_json::{Value, json};

/// The document. Instants are in UTC, dates are Norwegian, empty means that nothing is stored;
/// `doings` is empty too for somebody who acts for the person.
pub fn json(everything: &Everything) -> Value {
    let Everything { person, .. } = everything;
    json!({
        "written_at": moment(everything.at),
        "person": {
            "id": person.id,
            "national_number": everything.national_number,
            "given_name": person.given_name,
            "family_name": person.family_name,
            "birth": person.birth,
            "street": person.address.as_ref().map(|address| &address.street),
            "postcode": person.address.as_ref().map(|address| &address.postcode),
            "city": person.address.as_ref().map(|address| &address.city),
            "municipality": person.municipality,
            "protection": protection(person.protection),
            "shielded": person.shielded,
        },
        "agreements": everything.agreements.iter().map(aids::agreement).collect::<Vec<_>>(),
        "loans": everything.loans.iter().map(aids::loan).collect::<Vec<_>>(),
        "drafts": everything.drafts.iter().map(aids::draft).collect::<Vec<_>>(),
        "order_numbers": everything.numbers.iter().map(numbers::number).collect::<Vec<_>>(),
        "questions": everything.questions.iter().map(numbers::question).collect::<Vec<_>>(),
        "trials": everything.trials.iter().map(trials::trial).collect::<Vec<_>>(),
        "cases": everything.cases.iter().map(cases::case).collect::<Vec<_>>(),
        "charges": everything.charges.iter().map(cases::charge).collect::<Vec<_>>(),
        "represented_by": everything.represented_by.iter().map(others::right).collect::<Vec<_>>(),
        "read_log": everything.reads.iter().map(others::read).collect::<Vec<_>>(),
        "doings": everything.doings.as_ref().map(others::doings),
    })
}

fn moment(at: Instant) -> String {
    at.to_rfc3339_opts(SecondsFormat::Millis, true)
}

fn protection(protection: AddressProtection) -> &'static str {
    match protection {
        AddressProtection::None => "none",
        AddressProtection::Confidential => "confidential",
        AddressProtection::StrictlyConfidential => "strictly_confidential",
        AddressProtection::StrictlyConfidentialAbroad => "strictly_confidential_abroad",
    }
}
