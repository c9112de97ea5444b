//! Loans, reasons and deliveries.

use domain::{
    exchange::{Delivery, Reason},
    loan::{LoanType, Unit},
};

use crate::Locale;

/// Why the aid is to be exchanged, as a choice and in a summary.
pub fn reason(locale: Locale, reason: Reason) -> &'static str {
    match reason {
        Reason::Worn => locale.pick("Utslitt", "Utslite", "Worn out"),
        Reason::Defective => {
            locale.pick("Ødelagt eller defekt", "Øydelagt eller defekt", "Broken or defective")
        }
        Reason::Other => locale.pick("Annet", "Anna", "Other"),
    }
}

/// Where it is delivered, without the address itself.
pub fn delivery(locale: Locale, delivery: &Delivery) -> &'static str {
    match delivery {
        Delivery::Registered => locale.pick(
            "Til den folkeregistrerte adressen",
            "Til den folkeregistrerte adressa",
            "To the registered address",
        ),
        Delivery::Other(_) | Delivery::Forgotten => {
            locale.pick("Til en annen adresse", "Til ei anna adresse", "To another address")
        }
    }
}

/// As [`delivery`], for a choice as it was typed into a draft; what is no choice of ours as it is.
pub fn delivery_typed(locale: Locale, typed: &str) -> String {
    match typed {
        Delivery::REGISTERED => delivery(locale, &Delivery::Registered).to_owned(),
        Delivery::OTHER => delivery(locale, &Delivery::Forgotten).to_owned(),
        other => other.to_owned(),
    }
}

/// The type of a loan in words.
pub fn loan_type(locale: Locale, loan_type: Option<LoanType>) -> &'static str {
    match loan_type {
        Some(LoanType::Permanent) => locale.pick("Fast utlån", "Fast utlån", "Permanent loan"),
        Some(LoanType::TimeLimited) => {
            locale.pick("Tidsbegrenset utlån", "Tidsavgrensa utlån", "Time-limited loan")
        }
        Some(LoanType::ShortTerm) => locale.pick("Korttidsutlån", "Korttidsutlån", "Short-term loan"),
        Some(LoanType::Trial) => locale.pick("Lån til utprøving", "Lån til utprøving", "Loan for a trial"),
        None => locale.pick("Ikke oppgitt", "Ikkje oppgitt", "Not given"),
    }
}

/// `1 stk.`, `2 par`, `1 pair`.
pub fn quantity(locale: Locale, count: u32, unit: Unit) -> String {
    let unit = match (unit, count) {
        (Unit::Piece, 1) => locale.pick("stk.", "stk.", "piece"),
        (Unit::Piece, _) => locale.pick("stk.", "stk.", "pieces"),
        (Unit::Pair, 1) => locale.pick("par", "par", "pair"),
        (Unit::Pair, _) => locale.pick("par", "par", "pairs"),
    };
    format!("{count} {unit}")
}
