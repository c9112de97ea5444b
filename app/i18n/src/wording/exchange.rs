//! Loans, reasons, deliveries, and why an exchange is closed.

use domain::{
    exchange::{Closed, Delivery, LoanClosed, Reason},
    loan::{LoanType, Unit},
};

use crate::{Locale, format};

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
        Delivery::Other(_) => {
            locale.pick("Til en annen adresse", "Til ei anna adresse", "To another address")
        }
    }
}

/// The kind of loan in words.
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

/// Why the holder cannot exchange it, and what to do instead.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClosedWords {
    pub why: String,
    pub instead: String,
}

/// Words for one reason that closes an exchange.
#[expect(clippy::too_many_lines, reason = "a table of sentences, one row for each reason")]
pub fn closed(locale: Locale, closed: Closed) -> ClosedWords {
    let (why, instead) = match closed {
        Closed::ProtectedAddress => (
            locale.pick(
                "Du har adressebeskyttelse. Derfor kan byttet ikke gjøres på nett.",
                "Du har adressevern. Difor kan bytet ikkje gjerast på nett.",
                "Your address is protected. The exchange therefore cannot be made online.",
            ),
            locale.pick(
                "Ring 55 55 11 11. Der hjelper de deg uten at adressen vises.",
                "Ring 55 55 11 11. Der hjelper dei deg utan at adressa blir vist.",
                "Call 55 55 11 11. They help you there without showing the address.",
            ),
        ),
        Closed::Underage => (
            locale.pick(
                "Du er under 18 år. Da er det foreldrene dine som bruker brukerpasset.",
                "Du er under 18 år. Då er det foreldra dine som bruker brukarpasset.",
                "You are under 18. Your parents use the pass on your behalf.",
            ),
            locale.pick(
                "Be en av dem logge inn og bytte for deg.",
                "Be ein av dei logge inn og byte for deg.",
                "Ask one of them to sign in and exchange it for you.",
            ),
        ),
        Closed::NoAgreement => (
            locale.pick(
                "Du har ikke et brukerpass som gjelder nå.",
                "Du har ikkje eit brukarpass som gjeld no.",
                "You do not have a pass that is in force now.",
            ),
            locale.pick(
                "Ring hjelpemiddelsentralen på 55 55 11 11. De kan bytte hjelpemiddelet for deg.",
                "Ring hjelpemiddelsentralen på 55 55 11 11. Dei kan byte hjelpemiddelet for deg.",
                "Call the centre on 55 55 11 11. They can exchange the device for you.",
            ),
        ),
        Closed::Car => (
            locale.pick(
                "Bil er aldri med i brukerpasset.",
                "Bil er aldri med i brukarpasset.",
                "Cars are never part of the pass.",
            ),
            locale.pick(
                "Ring 55 55 11 11 og spør etter bilsenteret.",
                "Ring 55 55 11 11 og spør etter bilsenteret.",
                "Call 55 55 11 11 and ask for the car centre.",
            ),
        ),
        Closed::OutOfScope => (
            locale.pick(
                "Brukerpasset ditt er avtalt å gjelde andre hjelpemidler enn dette.",
                "Brukarpasset ditt er avtalt å gjelde andre hjelpemiddel enn dette.",
                "Your pass has been agreed to cover other devices than this one.",
            ),
            locale.pick(
                "Ring hjelpemiddelsentralen på 55 55 11 11. Avtalen kan endres hvis du ønsker det.",
                "Ring hjelpemiddelsentralen på 55 55 11 11. Avtalen kan endrast om du ønskjer det.",
                "Call the centre on 55 55 11 11. The agreement can be changed if you wish.",
            ),
        ),
        Closed::NotHolderTask => (
            locale.pick(
                "I avtalen din er det hjelpemiddelsentralen som bytter hjelpemidler.",
                "I avtalen din er det hjelpemiddelsentralen som byter hjelpemiddel.",
                "In your agreement the centre exchanges devices.",
            ),
            locale.pick(
                "Ring 55 55 11 11 og si hva som er galt. Avtalen kan endres hvis du ønsker det.",
                "Ring 55 55 11 11 og sei kva som er gale. Avtalen kan endrast om du ønskjer det.",
                "Call 55 55 11 11 and say what is wrong. The agreement can be changed if you wish.",
            ),
        ),
        Closed::NotSelfService => (
            locale.pick(
                "Det er bare kjørehansker og mobilitetsstokk du kan bytte selv på nett.",
                "Det er berre køyrehanskar og mobilitetsstokk du kan byte sjølv på nett.",
                "You can only exchange driving gloves and mobility canes yourself online.",
            ),
            locale.pick(
                "Ring hjelpemiddelsentralen på 55 55 11 11. Du trenger ikke søke på nytt.",
                "Ring hjelpemiddelsentralen på 55 55 11 11. Du treng ikkje søkje på nytt.",
                "Call the centre on 55 55 11 11. You do not have to apply again.",
            ),
        ),
        Closed::Loan(loan) => return loan_closed(locale, loan),
        Closed::AlreadyOpen(_) => (
            locale.pick(
                "Et bytte av dette hjelpemiddelet er allerede i gang.",
                "Eit byte av dette hjelpemiddelet er alt i gang.",
                "An exchange of this device is already under way.",
            ),
            locale.pick(
                "Følg saken under «Saker». Når den er ferdig, kan du bytte igjen.",
                "Følg saka under «Saker». Når ho er ferdig, kan du byte igjen.",
                "Follow the case under “Cases”. When it is finished, you can exchange again.",
            ),
        ),
    };
    ClosedWords { why: why.to_owned(), instead: instead.to_owned() }
}

fn loan_closed(locale: Locale, closed: LoanClosed) -> ClosedWords {
    let why = match closed {
        LoanClosed::LoanType(_) => locale
            .pick(
                "Dette er et kort lån eller et lån til utprøving. Det skal leveres tilbake, ikke byttes.",
                "Dette er eit kort lån eller eit lån til utprøving. Det skal leverast tilbake, ikkje bytast.",
                "This is a short loan or a loan for a trial. It is returned, not exchanged.",
            )
            .to_owned(),
        LoanClosed::NoReturnDate => locale
            .pick(
                "Lånet er tidsbegrenset, men mangler dato for når det skal leveres tilbake.",
                "Lånet er tidsavgrensa, men manglar dato for når det skal leverast tilbake.",
                "The loan is time-limited, but has no date for its return.",
            )
            .to_owned(),
        LoanClosed::ReturnDue(date) => {
            let date = format::date(locale, date);
            locale.pick(
                format!("Lånet skal leveres tilbake {date}. Fra og med den dagen kan det ikke byttes."),
                format!("Lånet skal leverast tilbake {date}. Frå og med den dagen kan det ikkje bytast."),
                format!("The loan is to be returned by {date}. It cannot be exchanged from that day on."),
            )
        }
        LoanClosed::FirstDeliveryMattress => locale
            .pick(
                "Denne madrassen blir alltid levert ny og kan ikke byttes.",
                "Denne madrassen blir alltid levert ny og kan ikkje bytast.",
                "This mattress is always delivered new and cannot be exchanged.",
            )
            .to_owned(),
    };
    let instead = locale.pick(
        "Trenger du hjelpemiddelet videre? Ring hjelpemiddelsentralen på 55 55 11 11.",
        "Treng du hjelpemiddelet vidare? Ring hjelpemiddelsentralen på 55 55 11 11.",
        "Do you still need the device? Call the centre on 55 55 11 11.",
    );
    ClosedWords { why, instead: instead.to_owned() }
}
