//! The receipt of an exchange.

#[derive(Debug)]
pub struct Receipt {
    pub title: &'static str,
    pub reference: &'static str,
    pub reference_hint: &'static str,
    pub received: &'static str,
    pub now: &'static str,
    pub next: &'static str,
    /// Name of the centre, and date.
    pub next_answer: fn(&str, &str) -> String,
    pub next_sent: &'static str,
    /// Date.
    pub next_delivery: fn(&str) -> String,
    pub todo: &'static str,
    pub todo_nothing: &'static str,
    pub todo_call: &'static str,
    pub sent: &'static str,
    pub to_case: &'static str,
}

pub const NB: Receipt = Receipt {
    title: "Vi har mottatt byttet",
    reference: "Referansenummer",
    reference_hint: "Si nummeret hvis du ringer om byttet.",
    received: "Mottatt",
    now: "Slik er det nå",
    next: "Dette skjer nå",
    next_answer: |centre, date| format!("{centre} ser på byttet. Du får svar senest {date}."),
    next_sent: "Når byttet er godkjent, sender sentralen et nytt hjelpemiddel til adressen du valgte.",
    next_delivery: |date| format!("Hjelpemiddelet ventes fram senest {date}."),
    todo: "Hva må du gjøre?",
    todo_nothing: "Ingenting. Du kan følge saken her, og trekke byttet tilbake helt til sentralen har bestemt seg.",
    todo_call: "Spørsmål? Ring hjelpemiddelsentralen på",
    sent: "Dette sendte du",
    to_case: "Følg saken",
};

pub const NN: Receipt = Receipt {
    title: "Vi har motteke bytet",
    reference: "Referansenummer",
    reference_hint: "Sei nummeret om du ringjer om bytet.",
    received: "Motteken",
    now: "Slik er det no",
    next: "Dette skjer no",
    next_answer: |centre, date| format!("{centre} ser på bytet. Du får svar seinast {date}."),
    next_sent: "Når bytet er godkjent, sender sentralen eit nytt hjelpemiddel til adressa du valde.",
    next_delivery: |date| format!("Hjelpemiddelet er venta fram seinast {date}."),
    todo: "Kva må du gjere?",
    todo_nothing: "Ingenting. Du kan følgje saka her, og trekkje bytet tilbake heilt til sentralen har bestemt seg.",
    todo_call: "Spørsmål? Ring hjelpemiddelsentralen på",
    sent: "Dette sende du",
    to_case: "Følg saka",
};

pub const EN: Receipt = Receipt {
    title: "We have received your exchange",
    reference: "Reference number",
    reference_hint: "Give the number if you call about the exchange.",
    received: "Received",
    now: "How it is now",
    next: "What happens now",
    next_answer: |centre, date| {
        format!("{centre} is looking at the exchange. You will get an answer by {date}.")
    },
    next_sent: "When the exchange is approved, they send a new device to the address you chose.",
    next_delivery: |date| format!("The device is expected by {date}."),
    todo: "What do you have to do?",
    todo_nothing: "Nothing. You can follow the case here, and withdraw the exchange until the centre has decided.",
    todo_call: "Questions? Call the assistive technology centre on",
    sent: "What you sent",
    to_case: "Follow the case",
};
