//! The receipt of a case.

#[derive(Debug)]
pub struct Receipt {
    /// What was sent, inside a sentence.
    pub title: fn(&str) -> String,
    pub reference: &'static str,
    /// What was sent, inside a sentence.
    pub reference_hint: fn(&str) -> String,
    pub received: &'static str,
    pub now: &'static str,
    pub next: &'static str,
    /// Name of the centre, what was sent, and date.
    pub next_answer: fn(&str, &str, &str) -> String,
    pub next_sent: &'static str,
    pub next_ordered: &'static str,
    /// Date.
    pub next_delivery: fn(&str) -> String,
    pub todo: &'static str,
    pub todo_nothing: &'static str,
    pub todo_call: &'static str,
    pub sent: &'static str,
    pub to_case: &'static str,
}

pub const NB: Receipt = Receipt {
    title: |what| format!("Vi har mottatt {what}"),
    reference: "Referansenummer",
    reference_hint: |what| format!("Si nummeret hvis du ringer om {what}."),
    received: "Mottatt",
    now: "Slik er det nå",
    next: "Dette skjer nå",
    next_answer: |centre, what, date| format!("{centre} ser på {what}. Du får svar senest {date}."),
    next_sent: "Når byttet er godkjent, sender sentralen et nytt hjelpemiddel til adressen du valgte.",
    next_ordered: "Når det er godkjent, bestiller sentralen hjelpemiddelet fra leverandøren. Du trenger ikke å bestille eller betale noe.",
    next_delivery: |date| format!("Hjelpemiddelet ventes fram senest {date}."),
    todo: "Hva må du gjøre?",
    todo_nothing: "Ingenting. Du kan følge saken her, og trekke saken tilbake helt til sentralen har bestemt seg.",
    todo_call: "Spørsmål? Ring hjelpemiddelsentralen på",
    sent: "Dette sendte du",
    to_case: "Følg saken",
};

pub const NN: Receipt = Receipt {
    title: |what| format!("Vi har motteke {what}"),
    reference: "Referansenummer",
    reference_hint: |what| format!("Sei nummeret om du ringjer om {what}."),
    received: "Motteken",
    now: "Slik er det no",
    next: "Dette skjer no",
    next_answer: |centre, what, date| format!("{centre} ser på {what}. Du får svar seinast {date}."),
    next_sent: "Når bytet er godkjent, sender sentralen eit nytt hjelpemiddel til adressa du valde.",
    next_ordered: "Når det er godkjent, bestiller sentralen hjelpemiddelet frå leverandøren. Du treng ikkje bestille eller betale noko.",
    next_delivery: |date| format!("Hjelpemiddelet er venta fram seinast {date}."),
    todo: "Kva må du gjere?",
    todo_nothing: "Ingenting. Du kan følgje saka her, og trekkje saka tilbake heilt til sentralen har bestemt seg.",
    todo_call: "Spørsmål? Ring hjelpemiddelsentralen på",
    sent: "Dette sende du",
    to_case: "Følg saka",
};

pub const EN: Receipt = Receipt {
    title: |what| format!("We have received {what}"),
    reference: "Reference number",
    reference_hint: |what| format!("Give the number if you call about {what}."),
    received: "Received",
    now: "How it is now",
    next: "What happens now",
    next_answer: |centre, what, date| {
        format!("{centre} is looking at {what}. You will get an answer by {date}.")
    },
    next_sent: "When the exchange is approved, they send a new device to the address you chose.",
    next_ordered: "When it is approved, the centre orders the device from the supplier. You need not order or pay for anything.",
    next_delivery: |date| format!("The device is expected by {date}."),
    todo: "What do you have to do?",
    todo_nothing: "Nothing. You can follow the case here, and withdraw the case until the centre has decided.",
    todo_call: "Questions? Call the assistive technology centre on",
    sent: "What you sent",
    to_case: "Follow the case",
};
