//! The three steps of an exchange, and deleting a draft.

use domain::exchange::Step;

#[derive(Debug)]
pub struct Exchange {
    /// Name of the aid.
    pub errand: fn(&str) -> String,
    reason_step: &'static str,
    delivery_step: &'static str,
    summary_step: &'static str,
    /// Number of the step and how many there are, name of the step.
    pub step_of: fn(usize, usize, &str) -> String,
    pub step_done: &'static str,
    /// The step one comes from.
    pub back_to: fn(&str) -> String,
    pub back_to_aid: &'static str,
    pub on: &'static str,
    pub later: &'static str,
    pub delete: &'static str,
    /// Date.
    pub deleted_on: fn(&str) -> String,
    pub reason_legend: &'static str,
    pub reason_other: &'static str,
    pub text_label: &'static str,
    /// How many characters there is room for.
    pub text_hint: fn(usize) -> String,
    pub delivery_legend: &'static str,
    pub no_registered: &'static str,
    pub street: &'static str,
    pub postcode: &'static str,
    pub city: &'static str,
    pub check: &'static str,
    pub aid: &'static str,
    pub gets: &'static str,
    /// Quantity in words.
    pub gets_like: fn(&str) -> String,
    pub text: &'static str,
    pub deliver_to: &'static str,
    pub change: &'static str,
    pub about_reason: &'static str,
    pub about_delivery: &'static str,
    pub afterwards: &'static str,
    /// Date.
    pub afterwards_answer: fn(&str) -> String,
    /// Date.
    pub afterwards_delivery: fn(&str) -> String,
    /// What was sent, inside a sentence.
    pub afterwards_withdraw: fn(&str) -> String,
    pub send: &'static str,
    pub closed_title: &'static str,
    pub closed_kept: &'static str,
    pub delete_title: &'static str,
    /// Name of the aid.
    pub delete_text: fn(&str) -> String,
    pub delete_confirm: &'static str,
    pub delete_keep: &'static str,
}

impl Exchange {
    /// The name of a step.
    pub fn step(&self, step: Step) -> &'static str {
        match step {
            Step::Reason => self.reason_step,
            Step::Delivery => self.delivery_step,
            Step::Summary => self.summary_step,
        }
    }
}

pub const NB: Exchange = Exchange {
    errand: |aid| format!("Bytte av {aid}"),
    reason_step: "Hva er galt?",
    delivery_step: "Levering",
    summary_step: "Se over og send",
    step_of: |number, count, name| format!("Steg {number} av {count}: {name}"),
    step_done: "Fullført",
    back_to: |step| format!("Tilbake til «{step}»"),
    back_to_aid: "Tilbake til hjelpemiddelet",
    on: "Gå videre",
    later: "Lagre og fortsett senere",
    delete: "Slett utkastet",
    deleted_on: |date| format!("Utkastet blir slettet {date}."),
    reason_legend: "Hvorfor vil du bytte?",
    reason_other: "Da må du skrive hva som er galt. Hjelpemiddelsentralen vurderer det du skriver.",
    text_label: "Fortell mer",
    text_hint: |max| format!("Du må skrive noe her hvis du valgte «Annet». Det er plass til {max} tegn."),
    delivery_legend: "Hvor skal vi levere?",
    no_registered: "Vi finner ingen folkeregistrert adresse. Skriv adressen der du vil ha hjelpemiddelet.",
    street: "Gate og nummer",
    postcode: "Postnummer",
    city: "Poststed",
    check: "Sjekk at alt stemmer før du sender.",
    aid: "Hjelpemiddel",
    gets: "Du får",
    gets_like: |quantity| format!("{quantity}, likt eller tilsvarende"),
    text: "Det du skrev",
    deliver_to: "Leveres",
    change: "Endre",
    about_reason: "hva som er galt",
    about_delivery: "levering",
    afterwards: "Dette skjer når du har sendt",
    afterwards_answer: |date| format!("Hjelpemiddelsentralen svarer senest {date}."),
    afterwards_delivery: |date| format!("Det nye hjelpemiddelet ventes fram senest {date}."),
    afterwards_withdraw: |what| format!("Du kan trekke {what} tilbake helt til sentralen har bestemt seg."),
    send: "Send byttet",
    closed_title: "Byttet kan ikke sendes",
    closed_kept: "Noe har endret seg siden du begynte. Det du har skrevet, er fortsatt lagret.",
    delete_title: "Vil du slette utkastet?",
    delete_text: |aid| {
        format!(
            "Vi sletter det du har skrevet om byttet av {aid}. Du kan ikke angre. Du beholder hjelpemiddelet."
        )
    },
    delete_confirm: "Slett utkastet",
    delete_keep: "Behold utkastet",
};

pub const NN: Exchange = Exchange {
    errand: |aid| format!("Byte av {aid}"),
    reason_step: "Kva er gale?",
    delivery_step: "Levering",
    summary_step: "Sjå over og send",
    step_of: |number, count, name| format!("Steg {number} av {count}: {name}"),
    step_done: "Fullført",
    back_to: |step| format!("Tilbake til «{step}»"),
    back_to_aid: "Tilbake til hjelpemiddelet",
    on: "Gå vidare",
    later: "Lagre og hald fram seinare",
    delete: "Slett utkastet",
    deleted_on: |date| format!("Utkastet blir sletta {date}."),
    reason_legend: "Kvifor vil du byte?",
    reason_other: "Då må du skrive kva som er gale. Hjelpemiddelsentralen vurderer det du skriv.",
    text_label: "Fortel meir",
    text_hint: |max| format!("Du må skrive noko her om du valde «Anna». Det er plass til {max} teikn."),
    delivery_legend: "Kvar skal vi levere?",
    no_registered: "Vi finn inga folkeregistrert adresse. Skriv adressa der du vil ha hjelpemiddelet.",
    street: "Gate og nummer",
    postcode: "Postnummer",
    city: "Poststad",
    check: "Sjekk at alt stemmer før du sender.",
    aid: "Hjelpemiddel",
    gets: "Du får",
    gets_like: |quantity| format!("{quantity}, likt eller tilsvarande"),
    text: "Det du skreiv",
    deliver_to: "Blir levert",
    change: "Endre",
    about_reason: "kva som er gale",
    about_delivery: "levering",
    afterwards: "Dette skjer når du har sendt",
    afterwards_answer: |date| format!("Hjelpemiddelsentralen svarar seinast {date}."),
    afterwards_delivery: |date| format!("Det nye hjelpemiddelet er venta fram seinast {date}."),
    afterwards_withdraw: |what| format!("Du kan trekkje {what} tilbake heilt til sentralen har bestemt seg."),
    send: "Send bytet",
    closed_title: "Bytet kan ikkje sendast",
    closed_kept: "Noko har endra seg sidan du byrja. Det du har skrive, er framleis lagra.",
    delete_title: "Vil du slette utkastet?",
    delete_text: |aid| {
        format!(
            "Vi slettar det du har skrive om bytet av {aid}. Du kan ikkje angre. Du beheld hjelpemiddelet."
        )
    },
    delete_confirm: "Slett utkastet",
    delete_keep: "Behald utkastet",
};

pub const EN: Exchange = Exchange {
    errand: |aid| format!("Exchange of {aid}"),
    reason_step: "What is wrong?",
    delivery_step: "Delivery",
    summary_step: "Check and send",
    step_of: |number, count, name| format!("Step {number} of {count}: {name}"),
    step_done: "Completed",
    back_to: |step| format!("Back to “{step}”"),
    back_to_aid: "Back to the device",
    on: "Continue",
    later: "Save and continue later",
    delete: "Delete the draft",
    deleted_on: |date| format!("The draft is deleted on {date}."),
    reason_legend: "Why do you want to exchange it?",
    reason_other: "Then you must write what is wrong. The centre assesses what you write.",
    text_label: "Say more",
    text_hint: |max| {
        format!("You must write something here if you chose “Other”. There is room for {max} characters.")
    },
    delivery_legend: "Where should we deliver?",
    no_registered: "We find no registered address. Write the address where you want the device.",
    street: "Street and number",
    postcode: "Postcode",
    city: "Postal town",
    check: "Check that everything is right before you send.",
    aid: "Device",
    gets: "You get",
    gets_like: |quantity| format!("{quantity}, the same or equivalent"),
    text: "What you wrote",
    deliver_to: "Delivered",
    change: "Change",
    about_reason: "what is wrong",
    about_delivery: "delivery",
    afterwards: "What happens when you have sent it",
    afterwards_answer: |date| format!("The centre will answer by {date}."),
    afterwards_delivery: |date| format!("The new device is expected by {date}."),
    afterwards_withdraw: |what| format!("You can withdraw {what} until the centre has decided."),
    send: "Send the exchange",
    closed_title: "The exchange cannot be sent",
    closed_kept: "Something has changed since you began. What you have written is still saved.",
    delete_title: "Do you want to delete the draft?",
    delete_text: |aid| {
        format!(
            "We delete what you have written about the exchange of {aid}. This cannot be undone. You keep the device."
        )
    },
    delete_confirm: "Delete the draft",
    delete_keep: "Keep the draft",
};
