//! The words of the moves on a request to buy.

use super::{DATE_EN, DATE_NB, DATE_NN, HINT_EN, HINT_NB, HINT_NN, MoveWords, dated, plain, written};

/// What is said of a request to buy, where an exchange has words of its own: approve, reject, order and close.
pub(super) type Bought = [MoveWords; 4];

pub(super) static NB: Bought = [
    plain("Godkjenn ønsket", "Brukeren ser at ønsket er godkjent."),
    MoveWords {
        button: "Avslå ønsket",
        effect: "Saken blir avsluttet, og brukeren ser hvorfor.",
        date: "",
        date_hint: "",
        reason: "Hvorfor avslår du?",
        text: "Forklaring til brukeren",
        text_hint: HINT_NB,
    },
    dated(
        "Meld at hjelpemiddelet er bestilt",
        "Brukeren ser at det er bestilt, og når det ventes fram.",
        "Ventes fram",
        DATE_NB,
    ),
    written(
        "Avslutt saken",
        "Saken blir avsluttet, og brukeren ser hvorfor.",
        "Hvorfor avsluttes saken?",
        HINT_NB,
    ),
];

pub(super) static NN: Bought = [
    plain("Godkjenn ønsket", "Brukaren ser at ønsket er godkjent."),
    MoveWords {
        button: "Avslå ønsket",
        effect: "Saka blir avslutta, og brukaren ser kvifor.",
        date: "",
        date_hint: "",
        reason: "Kvifor avslår du?",
        text: "Forklaring til brukaren",
        text_hint: HINT_NN,
    },
    dated(
        "Meld at hjelpemiddelet er bestilt",
        "Brukaren ser at det er bestilt, og når det er venta fram.",
        "Venta fram",
        DATE_NN,
    ),
    written(
        "Avslutt saka",
        "Saka blir avslutta, og brukaren ser kvifor.",
        "Kvifor blir saka avslutta?",
        HINT_NN,
    ),
];

pub(super) static EN: Bought = [
    plain("Approve the request", "The user sees that the request is approved."),
    MoveWords {
        button: "Reject the request",
        effect: "The case ends, and the user sees why.",
        date: "",
        date_hint: "",
        reason: "Why do you reject it?",
        text: "Explanation to the user",
        text_hint: HINT_EN,
    },
    dated(
        "Report the device as ordered",
        "The user sees that it is ordered, and when it is expected.",
        "Expected to arrive",
        DATE_EN,
    ),
    written("Close the case", "The case ends, and the user sees why.", "Why is the case closed?", HINT_EN),
];
