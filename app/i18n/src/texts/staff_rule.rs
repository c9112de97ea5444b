//! The check of the rules as staff read it: which facts let an exchange through, or what stands in the way.

use domain::exchange::{Closed, LoanClosed};

use crate::{Locale, format};

#[derive(Debug)]
pub struct StaffRule {
    pub heading: &'static str,
    pub open: &'static str,
    pub closed: &'static str,
    pub closed_text: &'static str,
    pub unknown: &'static str,
    pub pass: &'static str,
    pub exchanges: &'static str,
    pub exchanges_self: &'static str,
    pub category: &'static str,
    pub loan_type: &'static str,
    /// The date a time-limited loan ends.
    pub until: fn(&str) -> String,
    pub others: &'static str,
    pub others_none: &'static str,
    pub protection: &'static str,
    pub protection_none: &'static str,
    pub age: &'static str,
    pub years: fn(u32) -> String,
    pub guardian_acts: &'static str,
    pub why: fn(Closed) -> String,
}

pub const NB: StaffRule = StaffRule {
    heading: "Kontroll av reglene",
    open: "Byttet oppfyller alle reglene i dag:",
    closed: "Reglene sier nei i dag",
    closed_text: "Noe er endret siden saken ble sendt inn. Vurder dette før du godkjenner:",
    unknown: "Vi kan ikke kontrollere reglene når hjelpemiddelet ikke er på lån.",
    pass: "Brukerpass",
    exchanges: "Hvem bytter",
    exchanges_self: "Personen selv, etter avtalen",
    category: "Kategori",
    loan_type: "Type lån",
    until: |date| format!("til {date}"),
    others: "Andre bytter av lånet",
    others_none: "Ingen i gang",
    protection: "Adressebeskyttelse",
    protection_none: "Nei",
    age: "Alder",
    years: |age| format!("{age} år"),
    guardian_acts: "en foresatt eller verge handler",
    why: |closed| why(Locale::Nb, closed),
};

pub const NN: StaffRule = StaffRule {
    heading: "Kontroll av reglane",
    open: "Bytet oppfyller alle reglane i dag:",
    closed: "Reglane seier nei i dag",
    closed_text: "Noko er endra sidan saka vart sendt inn. Vurder dette før du godkjenner:",
    unknown: "Vi kan ikkje kontrollere reglane når hjelpemiddelet ikkje er på lån.",
    pass: "Brukarpass",
    exchanges: "Kven byter",
    exchanges_self: "Personen sjølv, etter avtalen",
    category: "Kategori",
    loan_type: "Type lån",
    until: |date| format!("til {date}"),
    others: "Andre byte av lånet",
    others_none: "Ingen i gang",
    protection: "Adressevern",
    protection_none: "Nei",
    age: "Alder",
    years: |age| format!("{age} år"),
    guardian_acts: "ein føresett eller verje handlar",
    why: |closed| why(Locale::Nn, closed),
};

pub const EN: StaffRule = StaffRule {
    heading: "Check of the rules",
    open: "The exchange meets all the rules today:",
    closed: "The rules say no today",
    closed_text: "Something has changed since the case was sent in. Consider this before you approve:",
    unknown: "The rules cannot be checked when the device is not on loan.",
    pass: "Brukerpass",
    exchanges: "Who exchanges",
    exchanges_self: "The person, by the agreement",
    category: "Category",
    loan_type: "Type of loan",
    until: |date| format!("until {date}"),
    others: "Other exchanges of the loan",
    others_none: "None under way",
    protection: "Protected address",
    protection_none: "No",
    age: "Age",
    years: |age| format!("{age} years"),
    guardian_acts: "a parent or guardian acts",
    why: |closed| why(Locale::En, closed),
};

/// One thing that stands in the way, about the person rather than to the person.
fn why(locale: Locale, closed: Closed) -> String {
    let words = match closed {
        Closed::ProtectedAddress => locale.pick(
            "Personen har adressebeskyttelse.",
            "Personen har adressevern.",
            "The person’s address is protected.",
        ),
        Closed::Underage => locale.pick(
            "Personen er under 18 år, og ingen foresatt eller verge har sendt saken.",
            "Personen er under 18 år, og ingen føresett eller verje har sendt saka.",
            "The person is under 18, and no parent or guardian has sent the case.",
        ),
        Closed::NoAgreement => locale.pick(
            "Personen har ikke et brukerpass som gjelder i dag.",
            "Personen har ikkje eit brukarpass som gjeld i dag.",
            "The person has no pass in force today.",
        ),
        Closed::Car => locale.pick(
            "Hjelpemiddelet hører til en bil. Bil er aldri med i passet.",
            "Hjelpemiddelet høyrer til ein bil. Bil er aldri med i passet.",
            "The device belongs to a car. Cars are never part of the pass.",
        ),
        Closed::OutOfScope => locale.pick(
            "Avtalen gjelder ikke dette hjelpemiddelet.",
            "Avtalen gjeld ikkje dette hjelpemiddelet.",
            "The agreement does not cover this device.",
        ),
        Closed::NotHolderTask => locale.pick(
            "I avtalen er det sentralen som bytter.",
            "I avtalen er det sentralen som byter.",
            "By the agreement the centre does the exchanging.",
        ),
        Closed::NotSelfService => locale.pick(
            "Hjelpemiddelet er verken kjørehansker eller mobilitetsstokk.",
            "Hjelpemiddelet er verken køyrehanskar eller mobilitetsstokk.",
            "The device is neither driving gloves nor a mobility cane.",
        ),
        Closed::Loan(LoanClosed::LoanType(None)) => locale.pick(
            "Vi vet ikke hvilken type lån dette er.",
            "Vi veit ikkje kva type lån dette er.",
            "We do not know what type of loan this is.",
        ),
        Closed::Loan(LoanClosed::LoanType(Some(_))) => locale.pick(
            "Lånet er verken fast eller tidsbegrenset.",
            "Lånet er verken fast eller tidsavgrensa.",
            "The loan is neither permanent nor time-limited.",
        ),
        Closed::Loan(LoanClosed::NoReturnDate) => locale.pick(
            "Lånet er tidsbegrenset, men mangler sluttdato.",
            "Lånet er tidsavgrensa, men manglar sluttdato.",
            "The loan is time-limited, but has no end date.",
        ),
        Closed::Loan(LoanClosed::ReturnDue(date)) => {
            let date = format::date(locale, date);
            return locale.pick(
                format!("Lånet gikk ut {date}."),
                format!("Lånet gjekk ut {date}."),
                format!("The loan ended on {date}."),
            );
        }
        Closed::Loan(LoanClosed::FirstDeliveryMattress) => locale.pick(
            "Madrassen blir alltid levert ny og kan ikke byttes.",
            "Madrassen blir alltid levert ny og kan ikkje bytast.",
            "The mattress is always delivered new and cannot be exchanged.",
        ),
        Closed::AlreadyOpen(_) => locale.pick(
            "Et annet bytte av samme lån er i gang.",
            "Eit anna byte av same lånet er i gang.",
            "Another exchange of the same loan is under way.",
        ),
    };
    words.to_owned()
}
