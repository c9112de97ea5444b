//! Whom to call and how to write.

#[derive(Debug)]
pub struct Contact {
    pub title: &'static str,
    pub intro: &'static str,
    pub call: &'static str,
    pub call_number: &'static str,
    pub call_ready: &'static str,
    pub call_ready_points: &'static [&'static str],
    pub write: &'static str,
    pub write_text: &'static str,
    pub write_link: &'static str,
    pub write_care: &'static str,
}

pub const NB: Contact = Contact {
    title: "Kontakt",
    intro: "Hjelpemiddelsentralen din hjelper deg, også med det du ellers gjør på nett.",
    call: "Ring oss",
    call_number: "Telefon:",
    call_ready: "Dette er greit å ha klart:",
    call_ready_points: &[
        "Si det hvis du har brukerpass. Da vet vi hva du kan gjøre selv.",
        "Gjelder det en sak? Les opp referansen som står øverst i saken.",
        "Gjelder det et hjelpemiddel? Finn HMS-nummeret. Det står under «Hjelpemidler».",
    ],
    write: "Skriv til oss",
    write_text: "Bruk «Skriv til oss» på nav.no. Du får svar innen to arbeidsdager. Skriv det hvis du har brukerpass.",
    write_link: "Gå til nav.no",
    write_care: "Ikke send fødselsnummer eller helseopplysninger i vanlig e-post.",
};

pub const NN: Contact = Contact {
    title: "Kontakt",
    intro: "Hjelpemiddelsentralen din hjelper deg, òg med det du elles gjer på nett.",
    call: "Ring oss",
    call_number: "Telefon:",
    call_ready: "Dette er greitt å ha klart:",
    call_ready_points: &[
        "Sei det om du har brukarpass. Då veit vi kva du kan gjere sjølv.",
        "Gjeld det ei sak? Les opp referansen som står øvst i saka.",
        "Gjeld det eit hjelpemiddel? Finn HMS-nummeret. Det står under «Hjelpemiddel».",
    ],
    write: "Skriv til oss",
    write_text: "Bruk «Skriv til oss» på nav.no. Du får svar innan to arbeidsdagar. Skriv det om du har brukarpass.",
    write_link: "Gå til nav.no",
    write_care: "Ikkje send fødselsnummer eller helseopplysningar i vanleg e-post.",
};

pub const EN: Contact = Contact {
    title: "Contact",
    intro: "Your assistive technology centre helps you, also with what you otherwise do online.",
    call: "Call us",
    call_number: "Telephone:",
    call_ready: "It helps to have this ready:",
    call_ready_points: &[
        "Say so if you have a brukerpass. Then we know what you can do yourself.",
        "Is it about a case? Read out the reference at the top of the case.",
        "Is it about a device? Find its HMS number. You see it under “Assistive devices”.",
    ],
    write: "Write to us",
    write_text: "Use “Skriv til oss” on nav.no. You get an answer within two working days. Say so if you have a brukerpass.",
    write_link: "Go to nav.no",
    write_care: "Do not send your national identity number or health information in ordinary e-mail.",
};
