//! One order number as the holder sees it: the slip.

#[derive(Debug)]
pub struct NumberSlip {
    pub your_number: &'static str,
    pub copy: &'static str,
    pub copied: &'static str,
    pub valid_until: &'static str,
    pub covers: &'static str,
    pub also: &'static str,
    pub firm_term: &'static str,
    pub firm_phone: &'static str,
    /// Date.
    pub confirmed: fn(&str) -> String,
    pub invented_firm: &'static str,
    pub note_term: &'static str,
    pub reference: &'static str,
    pub say_title: &'static str,
    /// The number, purpose and name of the aid.
    pub say: fn(&str, &str, &str) -> String,
    /// Name of the centre.
    pub say_bill: fn(&str) -> String,
    pub say_check: &'static str,
    /// Address of the page.
    pub check_at: fn(&str) -> String,
    pub free_title: &'static str,
    pub free_text: &'static str,
    pub free_points: &'static [&'static str],
    pub free_asked: &'static str,
    pub now: &'static str,
    /// Date.
    pub waits: fn(&str) -> String,
    /// Date that has passed.
    pub late: fn(&str) -> String,
    pub why: &'static str,
    pub written: &'static str,
    pub issued_now: &'static str,
    pub used_now: &'static str,
    pub closed_now: &'static str,
    pub refused_now: &'static str,
    pub cancelled_now: &'static str,
    pub expired_now: &'static str,
    pub history: &'static str,
    pub by_firm: &'static str,
    pub by_agreement: &'static str,
    pub download: &'static str,
    /// On paper, where it is one number and nothing else.
    pub paper_title: &'static str,
    /// Date.
    pub paper_made: fn(&str) -> String,
}

pub const NB: NumberSlip = NumberSlip {
    your_number: "Nummeret ditt",
    copy: "Kopier nummeret",
    copied: "Nummeret er kopiert.",
    valid_until: "Gyldig til og med",
    covers: "Gjelder",
    also: "Gjelder også",
    firm_term: "Firma",
    firm_phone: "Telefon til firmaet",
    confirmed: |date| format!("Sist bekreftet {date}."),
    invented_firm: "Oppdiktet firma, bare for demonstrasjon.",
    note_term: "Du skrev",
    reference: "Referanse",
    say_title: "Dette sier du til firmaet",
    say: |number, purpose, aid| {
        format!(
            "«Jeg har bestillingsnummer {number} fra Nav hjelpemiddelsentral. Det gjelder {purpose} av {aid}. Regningen går til hjelpemiddelsentralen.»"
        )
    },
    say_bill: |centre| format!("Firmaet fører nummeret på regningen til {centre}."),
    say_check: "Firmaet kan se at nummeret er gyldig på siden «Sjekk bestillingsnummer». De ser ikke hvem du er.",
    check_at: |address| format!("Siden for firmaet: {address}"),
    free_title: "Du skal ikke betale noe",
    free_text: "Du skal ikke ha utgifter når du bruker et firma. Det gjelder blant annet:",
    free_points: &["forsendelse", "transport", "at firmaet gjør jobben hjemme hos deg"],
    free_asked: "Ber firmaet om betaling? Ikke betal. Ring hjelpemiddelsentralen:",
    now: "Slik er det nå",
    waits: |date| format!("En ansatt på hjelpemiddelsentralen ser på det. Du får svar senest {date}."),
    late: |date| format!("Vi lovet svar senest {date}, og er for sent ute. Ring hvis det haster."),
    why: "En ansatt ser på det fordi:",
    written: "Sentralen skriver:",
    issued_now: "Nummeret er klart. Ring firmaet og si det.",
    used_now: "Firmaet har meldt at jobben er gjort. Du trenger ikke gjøre noe.",
    closed_now: "Regningen er gjort opp. Saken er ferdig.",
    refused_now: "Du fikk ikke bestillingsnummer denne gangen.",
    cancelled_now: "Nummeret gjelder ikke lenger.",
    expired_now: "Nummeret gikk ut før det ble brukt. Du kan få et nytt.",
    history: "Hva har skjedd?",
    by_firm: "av firmaet",
    by_agreement: "etter avtalen",
    download: "Last ned som PDF",
    paper_title: "Bestillingsnummer",
    paper_made: |date| {
        format!("Laget {date} i Brukerpass. Nummeret kan være brukt eller tatt tilbake etter det.")
    },
};

pub const NN: NumberSlip = NumberSlip {
    your_number: "Nummeret ditt",
    copy: "Kopier nummeret",
    copied: "Nummeret er kopiert.",
    valid_until: "Gyldig til og med",
    covers: "Gjeld",
    also: "Gjeld òg",
    firm_term: "Firma",
    firm_phone: "Telefon til firmaet",
    confirmed: |date| format!("Sist stadfesta {date}."),
    invented_firm: "Oppdikta firma, berre for demonstrasjon.",
    note_term: "Du skreiv",
    reference: "Referanse",
    say_title: "Dette seier du til firmaet",
    say: |number, purpose, aid| {
        format!(
            "«Eg har bestillingsnummer {number} frå Nav hjelpemiddelsentral. Det gjeld {purpose} av {aid}. Rekninga går til hjelpemiddelsentralen.»"
        )
    },
    say_bill: |centre| format!("Firmaet fører nummeret på rekninga til {centre}."),
    say_check: "Firmaet kan sjå at nummeret er gyldig på sida «Sjekk bestillingsnummer». Dei ser ikkje kven du er.",
    check_at: |address| format!("Sida for firmaet: {address}"),
    free_title: "Du skal ikkje betale noko",
    free_text: "Du skal ikkje ha utgifter når du bruker eit firma. Det gjeld mellom anna:",
    free_points: &["forsending", "transport", "at firmaet gjer jobben heime hos deg"],
    free_asked: "Ber firmaet om betaling? Ikkje betal. Ring hjelpemiddelsentralen:",
    now: "Slik er det no",
    waits: |date| format!("Ein tilsett på hjelpemiddelsentralen ser på det. Du får svar seinast {date}."),
    late: |date| format!("Vi lova svar seinast {date}, og er for seint ute. Ring om det hastar."),
    why: "Ein tilsett ser på det fordi:",
    written: "Sentralen skriv:",
    issued_now: "Nummeret er klart. Ring firmaet og sei det.",
    used_now: "Firmaet har meldt at jobben er gjord. Du treng ikkje gjere noko.",
    closed_now: "Rekninga er gjord opp. Saka er ferdig.",
    refused_now: "Du fekk ikkje bestillingsnummer denne gongen.",
    cancelled_now: "Nummeret gjeld ikkje lenger.",
    expired_now: "Nummeret gjekk ut før det vart brukt. Du kan få eit nytt.",
    history: "Kva har skjedd?",
    by_firm: "av firmaet",
    by_agreement: "etter avtalen",
    download: "Last ned som PDF",
    paper_title: "Bestillingsnummer",
    paper_made: |date| {
        format!("Laga {date} i Brukarpass. Nummeret kan vere brukt eller teke tilbake etter det.")
    },
};

pub const EN: NumberSlip = NumberSlip {
    your_number: "Your number",
    copy: "Copy the number",
    copied: "The number has been copied.",
    valid_until: "Valid until and including",
    covers: "Covers",
    also: "Also covers",
    firm_term: "Firm",
    firm_phone: "The firm’s telephone",
    confirmed: |date| format!("Last confirmed {date}."),
    invented_firm: "An invented firm, for demonstration only.",
    note_term: "You wrote",
    reference: "Reference",
    say_title: "What you say to the firm",
    say: |number, purpose, aid| {
        format!(
            "“I have order number {number} from the Nav assistive technology centre. It is about {purpose} of {aid}. The bill goes to the centre.”"
        )
    },
    say_bill: |centre| format!("The firm puts the number on the bill to {centre}."),
    say_check: "The firm can see that the number is valid on the page “Check an order number”. They do not see who you are.",
    check_at: |address| format!("The page for the firm: {address}"),
    free_title: "You pay nothing",
    free_text: "Using a firm must not cost you anything. That includes:",
    free_points: &["shipment", "transport", "the firm doing the work at your home"],
    free_asked: "Does the firm ask for payment? Do not pay. Call the centre:",
    now: "How it is now",
    waits: |date| {
        format!("A member of staff at the centre is looking at it. You will get an answer by {date}.")
    },
    late: |date| format!("We promised an answer by {date}, and are late. Call if it is urgent."),
    why: "A member of staff looks at it because:",
    written: "The centre writes:",
    issued_now: "The number is ready. Call the firm and say it.",
    used_now: "The firm says that the work is done. You do not have to do anything.",
    closed_now: "The bill is settled. It is finished.",
    refused_now: "You did not get an order number this time.",
    cancelled_now: "The number is no longer valid.",
    expired_now: "The number ran out before it was used. You can get a new one.",
    history: "What has happened?",
    by_firm: "by the firm",
    by_agreement: "by the agreement",
    download: "Download as PDF",
    paper_title: "Order number",
    paper_made: |date| {
        format!("Made {date} in Brukerpass. The number may have been used or taken back since then.")
    },
};
