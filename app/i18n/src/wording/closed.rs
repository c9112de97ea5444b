//! Why an exchange is closed, and what to do instead.

use domain::exchange::{Closed, LoanClosed};

use crate::{Locale, format};

/// Why the holder cannot exchange it, and what to do instead.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClosedWords {
    pub why: String,
    pub instead: String,
}

/// Words for one reason that closes an exchange; about `child` when one acts for a child.
pub fn closed(locale: Locale, closed: Closed, child: Option<&str>) -> ClosedWords {
    ClosedWords { why: why(locale, closed, child), instead: instead(locale, closed, child) }
}

fn why(locale: Locale, closed: Closed, child: Option<&str>) -> String {
    let words = match (closed, child) {
        (Closed::ProtectedAddress, _) => locale.pick(
            "Du har adressebeskyttelse. Derfor kan byttet ikke gjøres på nett.",
            "Du har adressevern. Difor kan bytet ikkje gjerast på nett.",
            "Your address is protected. The exchange therefore cannot be made online.",
        ),
        (Closed::Underage, _) => locale.pick(
            "Du er under 18 år. Da er det foreldrene dine som bruker brukerpasset.",
            "Du er under 18 år. Då er det foreldra dine som bruker brukarpasset.",
            "You are under 18. Your parents use the pass on your behalf.",
        ),
        (Closed::NoAgreement, None) => locale.pick(
            "Du har ikke et brukerpass som gjelder nå.",
            "Du har ikkje eit brukarpass som gjeld no.",
            "You do not have a pass that is in force now.",
        ),
        (Closed::NoAgreement, Some(name)) => {
            return locale.pick(
                format!("{name} har ikke et brukerpass som gjelder nå."),
                format!("{name} har ikkje eit brukarpass som gjeld no."),
                format!("{name} does not have a pass that is in force now."),
            );
        }
        (Closed::Car, _) => locale.pick(
            "Bil er aldri med i brukerpasset.",
            "Bil er aldri med i brukarpasset.",
            "Cars are never part of the pass.",
        ),
        (Closed::OutOfScope, None) => locale.pick(
            "Brukerpasset ditt gjelder ikke dette hjelpemiddelet. Det følger av avtalen.",
            "Brukarpasset ditt gjeld ikkje dette hjelpemiddelet. Det følgjer av avtalen.",
            "Your pass has been agreed to cover other devices than this one.",
        ),
        (Closed::OutOfScope, Some(name)) => {
            return locale.pick(
                format!("Brukerpasset til {name} gjelder ikke dette hjelpemiddelet. Det følger av avtalen."),
                format!("Brukarpasset til {name} gjeld ikkje dette hjelpemiddelet. Det følgjer av avtalen."),
                format!("{name}’s pass has been agreed to cover other devices than this one."),
            );
        }
        (Closed::NotHolderTask, None) => locale.pick(
            "I avtalen din er det hjelpemiddelsentralen som bytter hjelpemidler.",
            "I avtalen din er det hjelpemiddelsentralen som byter hjelpemiddel.",
            "In your agreement the centre exchanges devices.",
        ),
        (Closed::NotHolderTask, Some(name)) => {
            return locale.pick(
                format!("I avtalen til {name} er det hjelpemiddelsentralen som bytter hjelpemidler."),
                format!("I avtalen til {name} er det hjelpemiddelsentralen som byter hjelpemiddel."),
                format!("In {name}’s agreement the centre exchanges devices."),
            );
        }
        (Closed::NotSelfService, _) => locale.pick(
            "Det er bare kjørehansker og mobilitetsstokk du kan bytte selv på nett.",
            "Det er berre køyrehanskar og mobilitetsstokk du kan byte sjølv på nett.",
            "You can only exchange driving gloves and mobility canes yourself online.",
        ),
        (Closed::Loan(loan), _) => return about_loan(locale, loan),
        (Closed::AlreadyOpen(_), _) => locale.pick(
            "Et bytte av dette hjelpemiddelet er allerede i gang.",
            "Eit byte av dette hjelpemiddelet er alt i gang.",
            "An exchange of this device is already under way.",
        ),
    };
    words.to_owned()
}

fn about_loan(locale: Locale, closed: LoanClosed) -> String {
    let words = match closed {
        LoanClosed::LoanType(Some(_)) => locale.pick(
            "Dette er et kort lån eller et lån til utprøving. Det skal leveres tilbake, ikke byttes.",
            "Dette er eit kort lån eller eit lån til utprøving. Det skal leverast tilbake, ikkje bytast.",
            "This is a short loan or a loan for a trial. It is returned, not exchanged.",
        ),
        LoanClosed::LoanType(None) => locale.pick(
            "Vi vet ikke hvilken type lån dette er. Derfor kan det ikke byttes på nett.",
            "Vi veit ikkje kva type lån dette er. Difor kan det ikkje bytast på nett.",
            "We do not know what type of loan this is. It therefore cannot be exchanged online.",
        ),
        LoanClosed::NoReturnDate => locale.pick(
            "Lånet er tidsbegrenset, men mangler dato for når det skal leveres tilbake.",
            "Lånet er tidsavgrensa, men manglar dato for når det skal leverast tilbake.",
            "The loan is time-limited, but has no date for its return.",
        ),
        LoanClosed::ReturnDue(date) => {
            let date = format::date(locale, date);
            return locale.pick(
                format!("Lånet skal leveres tilbake {date}. Fra og med den dagen kan det ikke byttes."),
                format!("Lånet skal leverast tilbake {date}. Frå og med den dagen kan det ikkje bytast."),
                format!("The loan is to be returned by {date}. It cannot be exchanged from that day on."),
            );
        }
        LoanClosed::FirstDeliveryMattress => locale.pick(
            "Denne madrassen blir alltid levert ny og kan ikke byttes.",
            "Denne madrassen blir alltid levert ny og kan ikkje bytast.",
            "This mattress is always delivered new and cannot be exchanged.",
        ),
    };
    words.to_owned()
}

fn instead(locale: Locale, closed: Closed, child: Option<&str>) -> String {
    let phone = format::national_phone();
    match closed {
        Closed::ProtectedAddress => locale.pick(
            format!("Ring {phone}. Der hjelper de deg uten at adressen vises."),
            format!("Ring {phone}. Der hjelper dei deg utan at adressa blir vist."),
            format!("Call {phone}. They help you there without showing the address."),
        ),
        Closed::Underage => locale
            .pick(
                "Be en av dem logge inn og bytte for deg.",
                "Be ein av dei logge inn og byte for deg.",
                "Ask one of them to sign in and exchange it for you.",
            )
            .to_owned(),
        Closed::NoAgreement => {
            let whom = child.unwrap_or(locale.pick("deg", "deg", "you"));
            locale.pick(
                format!("Ring hjelpemiddelsentralen på {phone}. De kan bytte hjelpemiddelet for {whom}."),
                format!("Ring hjelpemiddelsentralen på {phone}. Dei kan byte hjelpemiddelet for {whom}."),
                format!("Call the centre on {phone}. They can exchange the device for {whom}."),
            )
        }
        Closed::Car => locale.pick(
            format!("Ring {phone} og spør etter bilsenteret."),
            format!("Ring {phone} og spør etter bilsenteret."),
            format!("Call {phone} and ask for the car centre."),
        ),
        Closed::OutOfScope => locale.pick(
            format!("Ring hjelpemiddelsentralen på {phone}. Avtalen kan endres hvis du ønsker det."),
            format!("Ring hjelpemiddelsentralen på {phone}. Avtalen kan endrast om du ønskjer det."),
            format!("Call the centre on {phone}. The agreement can be changed if you wish."),
        ),
        Closed::NotHolderTask => locale.pick(
            format!("Ring {phone} og si hva som er galt. Avtalen kan endres hvis du ønsker det."),
            format!("Ring {phone} og sei kva som er gale. Avtalen kan endrast om du ønskjer det."),
            format!("Call {phone} and say what is wrong. The agreement can be changed if you wish."),
        ),
        Closed::NotSelfService => locale.pick(
            format!("Ring hjelpemiddelsentralen på {phone}. Du trenger ikke søke på nytt."),
            format!("Ring hjelpemiddelsentralen på {phone}. Du treng ikkje søkje på nytt."),
            format!("Call the centre on {phone}. You do not have to apply again."),
        ),
        Closed::Loan(_) => locale.pick(
            format!("Trenger du hjelpemiddelet videre? Ring hjelpemiddelsentralen på {phone}."),
            format!("Treng du hjelpemiddelet vidare? Ring hjelpemiddelsentralen på {phone}."),
            format!("Do you still need the device? Call the centre on {phone}."),
        ),
        Closed::AlreadyOpen(_) => locale
            .pick(
                "Følg saken under «Saker». Når den er ferdig, kan du bytte igjen.",
                "Følg saka under «Saker». Når ho er ferdig, kan du byte igjen.",
                "Follow the case under “Cases”. When it is finished, you can exchange again.",
            )
            .to_owned(),
    }
}
