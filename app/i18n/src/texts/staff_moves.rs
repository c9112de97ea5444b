//! What staff can do with a case: the words of each form.

mod bought;

use domain::case::{CaseKind, MoveKind};

/// The words of one move. Fields that the move does not have are blank.
#[derive(Debug)]
pub struct MoveWords {
    /// Heading and button: verb and object.
    pub button: &'static str,
    /// What happens then, in one sentence.
    pub effect: &'static str,
    pub date: &'static str,
    pub date_hint: &'static str,
    pub reason: &'static str,
    pub text: &'static str,
    pub text_hint: &'static str,
}

/// A move that asks for nothing.
const fn plain(button: &'static str, effect: &'static str) -> MoveWords {
    MoveWords { button, effect, date: "", date_hint: "", reason: "", text: "", text_hint: "" }
}

/// A move that asks for a text.
const fn written(
    button: &'static str,
    effect: &'static str,
    text: &'static str,
    text_hint: &'static str,
) -> MoveWords {
    MoveWords { button, effect, date: "", date_hint: "", reason: "", text, text_hint }
}

/// A move that asks for a date.
const fn dated(
    button: &'static str,
    effect: &'static str,
    date: &'static str,
    date_hint: &'static str,
) -> MoveWords {
    MoveWords { button, effect, date, date_hint, reason: "", text: "", text_hint: "" }
}

const HINT_NB: &str = "Brukeren leser teksten ord for ord. Skriv kort og vennlig, høyst 1000 tegn.";
const HINT_NN: &str = "Brukaren les teksten ord for ord. Skriv kort og venleg, høgst 1000 teikn.";
const HINT_EN: &str =
    "The user reads the text word for word. Be brief and friendly; 1000 characters at most.";
const DATE_NB: &str = "Skriv dag.måned.år, for eksempel 24.12.2026.";
const DATE_NN: &str = "Skriv dag.månad.år, til dømes 24.12.2026.";
const DATE_EN: &str = "Write day.month.year, for example 24.12.2026.";

static NB: [MoveWords; 12] = [
    plain("Ta oppgaven", "Da er det du som behandler saken."),
    plain("Overta oppgaven", "Du tar oppgaven fra kollegaen som har den."),
    plain("Legg oppgaven tilbake", "Da kan en kollega ta den."),
    MoveWords {
        button: "Sett saken på vent",
        effect: "Brukeren ser datoen og hva saken venter på.",
        date: "Saken venter til",
        date_hint: DATE_NB,
        reason: "",
        text: "Hva venter saken på?",
        text_hint: HINT_NB,
    },
    plain("Fortsett behandlingen", "Saken venter ikke lenger."),
    plain("Godkjenn byttet", "Brukeren ser at byttet er godkjent."),
    MoveWords {
        button: "Avslå byttet",
        effect: "Saken blir avsluttet, og brukeren ser hvorfor.",
        date: "",
        date_hint: "",
        reason: "Hvorfor avslår du?",
        text: "Forklaring til brukeren",
        text_hint: HINT_NB,
    },
    MoveWords {
        button: "Meld at hjelpemiddelet er sendt",
        effect: "Brukeren ser at det er på vei, og når det ventes fram.",
        date: "Ventes fram",
        date_hint: DATE_NB,
        reason: "",
        text: "",
        text_hint: "",
    },
    plain("Meld at hjelpemiddelet er levert", "Saken blir avsluttet."),
    written(
        "Meld at saken er ordnet",
        "Saken blir avsluttet, og brukeren ser hva som er gjort.",
        "Hva er gjort?",
        HINT_NB,
    ),
    MoveWords {
        button: "Avslutt saken uten bytte",
        effect: "Saken blir avsluttet, og brukeren ser hvorfor.",
        date: "",
        date_hint: "",
        reason: "",
        text: "Hvorfor avsluttes saken?",
        text_hint: HINT_NB,
    },
    plain("Trekk saken", "Bare brukeren kan gjøre dette."),
];

static NN: [MoveWords; 12] = [
    plain("Ta oppgåva", "Då er det du som behandlar saka."),
    plain("Ta over oppgåva", "Du tek over frå kollegaen som har oppgåva."),
    plain("Legg oppgåva tilbake", "Då kan ein kollega ta oppgåva."),
    MoveWords {
        button: "Set saka på vent",
        effect: "Brukaren ser datoen og kva saka ventar på.",
        date: "Saka ventar til",
        date_hint: DATE_NN,
        reason: "",
        text: "Kva ventar saka på?",
        text_hint: HINT_NN,
    },
    plain("Hald fram med behandlinga", "Saka ventar ikkje lenger."),
    plain("Godkjenn bytet", "Brukaren ser at bytet er godkjent."),
    MoveWords {
        button: "Avslå bytet",
        effect: "Saka blir avslutta, og brukaren ser kvifor.",
        date: "",
        date_hint: "",
        reason: "Kvifor avslår du?",
        text: "Forklaring til brukaren",
        text_hint: HINT_NN,
    },
    MoveWords {
        button: "Meld at hjelpemiddelet er sendt",
        effect: "Brukaren ser at det er på veg, og når det er venta fram.",
        date: "Venta fram",
        date_hint: DATE_NN,
        reason: "",
        text: "",
        text_hint: "",
    },
    plain("Meld at hjelpemiddelet er levert", "Saka blir avslutta."),
    written(
        "Meld at saka er ordna",
        "Saka blir avslutta, og brukaren ser kva som er gjort.",
        "Kva er gjort?",
        HINT_NN,
    ),
    MoveWords {
        button: "Avslutt saka utan byte",
        effect: "Saka blir avslutta, og brukaren ser kvifor.",
        date: "",
        date_hint: "",
        reason: "",
        text: "Kvifor blir saka avslutta?",
        text_hint: HINT_NN,
    },
    plain("Trekk saka", "Berre brukaren kan gjere dette."),
];

static EN: [MoveWords; 12] = [
    plain("Take the task", "Then you are the one who handles the case."),
    plain("Take over the task", "You take the task from the colleague who has it."),
    plain("Hand back the task", "Then a colleague can take it."),
    MoveWords {
        button: "Put the case on hold",
        effect: "The user sees the date and what the case waits for.",
        date: "The case waits until",
        date_hint: DATE_EN,
        reason: "",
        text: "What does the case wait for?",
        text_hint: HINT_EN,
    },
    plain("Go on handling the case", "The case no longer waits."),
    plain("Approve the exchange", "The user sees that the exchange is approved."),
    MoveWords {
        button: "Reject the exchange",
        effect: "The case ends, and the user sees why.",
        date: "",
        date_hint: "",
        reason: "Why do you reject it?",
        text: "Explanation to the user",
        text_hint: HINT_EN,
    },
    MoveWords {
        button: "Report the device as sent",
        effect: "The user sees that it is on its way, and when it is expected.",
        date: "Expected to arrive",
        date_hint: DATE_EN,
        reason: "",
        text: "",
        text_hint: "",
    },
    plain("Report the device as delivered", "The case ends."),
    written(
        "Report the case as settled",
        "The case ends, and the user sees what was done.",
        "What was done?",
        HINT_EN,
    ),
    MoveWords {
        button: "Close the case without an exchange",
        effect: "The case ends, and the user sees why.",
        date: "",
        date_hint: "",
        reason: "",
        text: "Why is the case closed?",
        text_hint: HINT_EN,
    },
    plain("Withdraw the case", "Only the user can do this."),
];

pub(super) fn nb(case: CaseKind, kind: MoveKind) -> &'static MoveWords {
    of(&NB, &bought::NB, case, kind)
}

pub(super) fn nn(case: CaseKind, kind: MoveKind) -> &'static MoveWords {
    of(&NN, &bought::NN, case, kind)
}

pub(super) fn en(case: CaseKind, kind: MoveKind) -> &'static MoveWords {
    of(&EN, &bought::EN, case, kind)
}

/// `words` in the order of [`MoveKind::ALL`].
fn of(
    words: &'static [MoveWords; 12],
    own: &'static bought::Bought,
    case: CaseKind,
    kind: MoveKind,
) -> &'static MoveWords {
    let [take, take_over, hand_back, hold, resume, approve, reject, send, deliver, settle, cancel, withdraw] =
        words;
    let [approve_wish, reject_wish, order, close] = own;
    let exchange = case == CaseKind::Exchange;
    match kind {
        MoveKind::Approve if !exchange => approve_wish,
        MoveKind::Reject if !exchange => reject_wish,
        MoveKind::Send if !exchange => order,
        MoveKind::Cancel if !exchange => close,
        MoveKind::Take => take,
        MoveKind::TakeOver => take_over,
        MoveKind::HandBack => hand_back,
        MoveKind::Hold => hold,
        MoveKind::Resume => resume,
        MoveKind::Approve => approve,
        MoveKind::Reject => reject,
        MoveKind::Send => send,
        MoveKind::Deliver => deliver,
        MoveKind::Settle => settle,
        MoveKind::Cancel => cancel,
        MoveKind::Withdraw => withdraw,
    }
}
