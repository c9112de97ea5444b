//! Saying what came of a trial.

#[derive(Debug)]
pub struct TrialOutcome {
    pub title: &'static str,
    pub legend: &'static str,
    pub yes: &'static str,
    pub no: &'static str,
    pub no_text: &'static str,
    pub choose: &'static str,
    pub choose_hint: &'static str,
    /// Name of the product.
    pub this: fn(&str) -> String,
    /// Name of the product.
    pub why: fn(&str) -> String,
    /// Rank.
    pub why_rank: fn(u8) -> String,
    pub why_off: &'static str,
    /// Name of the product that stands lower on its agreement and has no reason.
    pub missing_rank: fn(&str) -> String,
    /// Name of the product that is on none.
    pub missing_off: fn(&str) -> String,
    /// Name of the product, and what is wrong with its reason.
    pub about: fn(&str, &str) -> String,
    pub why_free: &'static str,
    pub leads_to: &'static str,
    pub send: &'static str,
    pub call: &'static str,
}

pub const NB: TrialOutcome = TrialOutcome {
    title: "Hvordan gikk utprøvingen?",
    legend: "Fant du noe som passer?",
    yes: "Ja, jeg valgte noe",
    no: "Nei, ikke denne gangen",
    no_text: "Da viser vi hva du kan gjøre videre.",
    choose: "Hva valgte du?",
    choose_hint: "Kryss av for hvert hjelpemiddel du vil ha. Alt du har oppgitt før, blir med.",
    this: |name| format!("Jeg valgte denne: {name}"),
    why: |name| format!("Hvorfor valgte du {name}?"),
    why_rank: |rank| {
        format!(
            "Den er rangert som nummer {rank} på avtalen. Velger du den, må du skrive hvorfor de med lavere nummer ikke dekker behovet ditt."
        )
    },
    why_off: "Den er ikke på avtale. Velger du den, må du skrive hvorfor ingen på avtale dekker behovet ditt.",
    missing_rank: |name| {
        format!("Du må skrive hvorfor du valgte {name}, siden den ikke er førstevalget på avtalen.")
    },
    missing_off: |name| format!("Du må skrive hvorfor du valgte {name}, siden den ikke er på avtale."),
    about: |name, what| format!("{name}: {what}"),
    why_free: "Du trenger ikke skrive noe her.",
    leads_to: "Hvis du velger den",
    send: "Send svaret",
    call: "Vil du snakke med noen først? Ring hjelpemiddelsentralen på",
};

pub const NN: TrialOutcome = TrialOutcome {
    title: "Korleis gjekk utprøvinga?",
    legend: "Fann du noko som passar?",
    yes: "Ja, eg valde noko",
    no: "Nei, ikkje denne gongen",
    no_text: "Då viser vi kva du kan gjere vidare.",
    choose: "Kva valde du?",
    choose_hint: "Kryss av for kvart hjelpemiddel du vil ha. Alt du har oppgitt før, blir med.",
    this: |name| format!("Eg valde denne: {name}"),
    why: |name| format!("Kvifor valde du {name}?"),
    why_rank: |rank| {
        format!(
            "Den er rangert som nummer {rank} på avtalen. Vel du den, må du skrive kvifor dei med lågare nummer ikkje dekkjer behovet ditt."
        )
    },
    why_off: "Den er ikkje på avtale. Vel du den, må du skrive kvifor ingen på avtale dekkjer behovet ditt.",
    missing_rank: |name| {
        format!("Du må skrive kvifor du valde {name}, sidan den ikkje er førstevalet på avtalen.")
    },
    missing_off: |name| format!("Du må skrive kvifor du valde {name}, sidan den ikkje er på avtale."),
    about: |name, what| format!("{name}: {what}"),
    why_free: "Du treng ikkje skrive noko her.",
    leads_to: "Om du vel den",
    send: "Send svaret",
    call: "Vil du snakke med nokon først? Ring hjelpemiddelsentralen på",
};

pub const EN: TrialOutcome = TrialOutcome {
    title: "How did the trial go?",
    legend: "Did you find something that suits you?",
    yes: "Yes, I chose something",
    no: "No, not this time",
    no_text: "We then show you what you can do next.",
    choose: "What did you choose?",
    choose_hint: "Tick each device you want. Everything you have told us before goes along.",
    this: |name| format!("I chose this: {name}"),
    why: |name| format!("Why did you choose {name}?"),
    why_rank: |rank| {
        format!(
            "It is ranked number {rank} on the agreement. If you choose it, you must write why those with a lower number do not cover your need."
        )
    },
    why_off: "It is on no agreement. If you choose it, you must write why none on an agreement covers your need.",
    missing_rank: |name| {
        format!("You must write why you chose {name}, since it is not the first choice of the agreement.")
    },
    missing_off: |name| format!("You must write why you chose {name}, since it is on no agreement."),
    about: |name, what| format!("{name}: {what}"),
    why_free: "You need not write anything here.",
    leads_to: "If you choose it",
    send: "Send the answer",
    call: "Would you like to talk to somebody first? Call the assistive technology centre on",
};
