//! Contact, accessibility and privacy.

/// A headed part of a page: paragraphs, then a list.
#[derive(Debug)]
pub struct Topic {
    pub heading: &'static str,
    pub text: &'static [&'static str],
    pub points: &'static [&'static str],
}

#[derive(Debug)]
pub struct Public {
    pub contact_title: &'static str,
    pub contact_intro: &'static str,
    pub call: &'static str,
    pub call_number: &'static str,
    pub call_ready: &'static str,
    pub call_ready_points: &'static [&'static str],
    pub write: &'static str,
    pub write_text: &'static str,
    pub write_link: &'static str,
    pub write_care: &'static str,
    pub accessibility_title: &'static str,
    pub accessibility_intro: &'static str,
    pub accessibility: &'static [Topic],
    pub complain: &'static str,
    pub complain_text: &'static str,
    pub complain_supervisor: &'static str,
    pub complain_tribunal: &'static str,
    /// The date of the statement.
    pub written: &'static str,
    pub privacy_title: &'static str,
    pub privacy_intro: &'static str,
    pub privacy: &'static [Topic],
    pub privacy_complain: &'static str,
}

pub const NB: Public = Public {
    contact_title: "Kontakt",
    contact_intro: "Hjelpemiddelsentralen din hjelper deg, også med det du ellers gjør på nett.",
    call: "Ring oss",
    call_number: "Telefon:",
    call_ready: "Dette er greit å ha klart:",
    call_ready_points: &[
        "Si at du har brukerpass. Da vet vi hva du kan gjøre selv.",
        "Gjelder det en sak? Les opp referansen som står øverst i saken.",
        "Gjelder det et hjelpemiddel? Finn HMS-nummeret. Det står under «Hjelpemidler».",
    ],
    write: "Skriv til oss",
    write_text: "Bruk «Skriv til oss» på nav.no. Du får svar innen to arbeidsdager. Skriv at du har brukerpass.",
    write_link: "Gå til nav.no",
    write_care: "Ikke send fødselsnummer eller helseopplysninger i vanlig e-post.",
    accessibility_title: "Tilgjengelighet",
    accessibility_intro: "Alle skal kunne bruke Brukerpass. Her står det hva vi har testet, og hva vi ikke vet ennå.",
    accessibility: &[
        Topic {
            heading: "Kravene vi følger",
            text: &[
                "Tjenesten er laget for å oppfylle WCAG 2.2 på nivå A og AA. \
                 Vi følger også flere krav på nivå AAA, som sterk kontrast og store trykkflater.",
                "Alt virker uten JavaScript. Ingen tidsfrist sletter det du har skrevet i et bytte.",
            ],
            points: &[],
        },
        Topic {
            heading: "Dette er testet",
            text: &["Testene kjøres automatisk ved hver endring:"],
            points: &[
                "Sidene sjekkes med verktøyet axe, med lyse og mørke farger og på smal og bred skjerm.",
                "Et bytte gjennomføres fra start til slutt med bare tastatur.",
                "Et bytte gjennomføres fra start til slutt uten JavaScript.",
                "HTML-koden sjekkes mot standarden.",
            ],
        },
        Topic {
            heading: "Dette er ikke testet ennå",
            text: &[],
            points: &[
                "Personer som bruker skjermleser, forstørring, bryter eller talestyring, har ikke prøvd tjenesten.",
                "Ingen utenfor prosjektet har vurdert om kravene er oppfylt.",
                "Tjenesten finnes ikke på nordsamisk. Vi venter på en profesjonell oversettelse.",
            ],
        },
        Topic {
            heading: "Er det noe som ikke virker for deg?",
            text: &[
                "Ring 55 55 11 11. Si hva du prøvde å gjøre, og hvilke hjelpemidler du bruker på skjermen. \
                 Sentralen kan hjelpe deg videre på telefon mens vi retter feilen.",
            ],
            points: &[],
        },
    ],
    complain: "Slik klager du",
    complain_text: "Får du ikke svar, eller er du uenig i svaret? Da kan du klage til disse:",
    complain_supervisor: "Tilsynet for universell utforming av ikt",
    complain_tribunal: "Diskrimineringsnemnda",
    written: "Erklæringen er skrevet",
    privacy_title: "Personvern",
    privacy_intro: "Her står det hva Brukerpass lagrer om deg, hvorfor og hvor lenge.",
    privacy: &[
        Topic {
            heading: "Hva vi lagrer, og hvorfor",
            text: &[],
            points: &[
                "Navn, fødselsnummer, adresse og kommune. Slik vet vi hvem du er, og hvor hjelpemiddelet skal.",
                "Hvem du kan handle for. Slik kan foreldre bruke passet til barnet.",
                "Avtalen din og hjelpemidlene du har på lån. Slik kan vi vise hva du kan bytte selv.",
                "Byttene du har sendt, og det som skjer i sakene. Slik kan sentralen behandle dem.",
                "Hvilke ansatte som har sett på opplysningene dine. Slik kan oppslag kontrolleres.",
            ],
        },
        Topic {
            heading: "Hvem som kan se det",
            text: &[
                "Bare ansatte på hjelpemiddelsentralen din kan se opplysningene dine. \
                 Har du adressebeskyttelse, må den ansatte ha egen tilgang. Da lagrer vi heller ikke adressen din.",
            ],
            points: &[],
        },
        Topic {
            heading: "Hvor lenge vi lagrer det",
            text: &[],
            points: &[
                "Et bytte du ikke har sendt: 28 dager etter siste endring. Du kan slette det selv før det.",
                "Innlogging: slettes et døgn etter at den er slutt.",
                "Sendte saker: arkivloven gjelder, så de blir ikke slettet. Du kan be oss rette feil.",
                "Oversikten over hvem som har sett på opplysningene: har ingen slettefrist ennå.",
            ],
        },
        Topic {
            heading: "Informasjonskapsler",
            text: &[
                "Vi bruker én kapsel til innloggingen, én til språket og én til fargene. \
                 Språk og farger huskes i ett år. Vi måler ikke hva du gjør på nettet.",
            ],
            points: &[],
        },
        Topic {
            heading: "E-post og SMS",
            text: &[
                "Vi skriver ingenting personlig i e-post eller SMS. \
                 Der står det bare at noe nytt venter på deg her.",
            ],
            points: &[],
        },
        Topic {
            heading: "Rettighetene dine",
            text: &["Ring 55 55 11 11 hvis du vil bruke rettighetene dine:"],
            points: &[
                "Du kan få vite hva som er lagret om deg.",
                "Du kan få rettet det som er feil.",
                "Du kan få vite hvem som har sett på opplysningene dine.",
            ],
        },
    ],
    privacy_complain: "Mener du at vi bryter reglene? Da kan du klage til Datatilsynet:",
};

pub const NN: Public = Public {
    contact_title: "Kontakt",
    contact_intro: "Hjelpemiddelsentralen din hjelper deg, òg med det du elles gjer på nett.",
    call: "Ring oss",
    call_number: "Telefon:",
    call_ready: "Dette er greitt å ha klart:",
    call_ready_points: &[
        "Sei at du har brukarpass. Då veit vi kva du kan gjere sjølv.",
        "Gjeld det ei sak? Les opp referansen som står øvst i saka.",
        "Gjeld det eit hjelpemiddel? Finn HMS-nummeret. Det står under «Hjelpemiddel».",
    ],
    write: "Skriv til oss",
    write_text: "Bruk «Skriv til oss» på nav.no. Du får svar innan to arbeidsdagar. Skriv at du har brukarpass.",
    write_link: "Gå til nav.no",
    write_care: "Ikkje send fødselsnummer eller helseopplysningar i vanleg e-post.",
    accessibility_title: "Tilgjenge",
    accessibility_intro: "Alle skal kunne bruke Brukarpass. Her står det kva vi har testa, og kva vi ikkje veit enno.",
    accessibility: &[
        Topic {
            heading: "Krava vi følgjer",
            text: &[
                "Tenesta er laga for å oppfylle WCAG 2.2 på nivå A og AA. \
                 Vi følgjer òg fleire krav på nivå AAA, som sterk kontrast og store trykkflater.",
                "Alt verkar utan JavaScript. Ingen tidsfrist slettar det du har skrive i eit byte.",
            ],
            points: &[],
        },
        Topic {
            heading: "Dette er testa",
            text: &["Testane blir køyrde automatisk ved kvar endring:"],
            points: &[
                "Sidene blir sjekka med verktøyet axe, med lyse og mørke fargar og på smal og brei skjerm.",
                "Eit byte blir gjennomført frå start til slutt med berre tastatur.",
                "Eit byte blir gjennomført frå start til slutt utan JavaScript.",
                "HTML-koden blir sjekka mot standarden.",
            ],
        },
        Topic {
            heading: "Dette er ikkje testa enno",
            text: &[],
            points: &[
                "Personar som bruker skjermlesar, forstørring, brytar eller talestyring, har ikkje prøvd tenesta.",
                "Ingen utanfor prosjektet har vurdert om krava er oppfylte.",
                "Tenesta finst ikkje på nordsamisk. Vi ventar på ei profesjonell omsetjing.",
            ],
        },
        Topic {
            heading: "Er det noko som ikkje verkar for deg?",
            text: &[
                "Ring 55 55 11 11. Sei kva du prøvde å gjere, og kva hjelpemiddel du bruker på skjermen. \
                 Sentralen kan hjelpe deg vidare på telefon medan vi rettar feilen.",
            ],
            points: &[],
        },
    ],
    complain: "Slik klagar du",
    complain_text: "Får du ikkje svar, eller er du usamd i svaret? Då kan du klage til desse:",
    complain_supervisor: "Tilsynet for universell utforming av ikt",
    complain_tribunal: "Diskrimineringsnemnda",
    written: "Erklæringa er skriven",
    privacy_title: "Personvern",
    privacy_intro: "Her står det kva Brukarpass lagrar om deg, kvifor og kor lenge.",
    privacy: &[
        Topic {
            heading: "Kva vi lagrar, og kvifor",
            text: &[],
            points: &[
                "Namn, fødselsnummer, adresse og kommune. Slik veit vi kven du er, og kvar hjelpemiddelet skal.",
                "Kven du kan handle for. Slik kan foreldre bruke passet til barnet.",
                "Avtalen din og hjelpemidla du har på lån. Slik kan vi vise kva du kan byte sjølv.",
                "Byta du har sendt, og det som skjer i sakene. Slik kan sentralen behandle dei.",
                "Kva tilsette som har sett på opplysningane dine. Slik kan oppslag kontrollerast.",
            ],
        },
        Topic {
            heading: "Kven som kan sjå det",
            text: &[
                "Berre tilsette på hjelpemiddelsentralen din kan sjå opplysningane dine. \
                 Har du adressevern, må den tilsette ha eigen tilgang. Då lagrar vi heller ikkje adressa di.",
            ],
            points: &[],
        },
        Topic {
            heading: "Kor lenge vi lagrar det",
            text: &[],
            points: &[
                "Eit byte du ikkje har sendt: 28 dagar etter siste endring. Du kan slette det sjølv før det.",
                "Innlogging: blir sletta eit døgn etter at ho er slutt.",
                "Sende saker: arkivlova gjeld, så dei blir ikkje sletta. Du kan be oss rette feil.",
                "Oversikta over kven som har sett på opplysningane: har ingen slettefrist enno.",
            ],
        },
        Topic {
            heading: "Informasjonskapslar",
            text: &[
                "Vi bruker éin kapsel til innlogginga, éin til språket og éin til fargane. \
                 Språk og fargar blir hugsa i eitt år. Vi måler ikkje kva du gjer på nettet.",
            ],
            points: &[],
        },
        Topic {
            heading: "E-post og SMS",
            text: &[
                "Vi skriv ingenting personleg i e-post eller SMS. \
                 Der står det berre at noko nytt ventar på deg her.",
            ],
            points: &[],
        },
        Topic {
            heading: "Rettane dine",
            text: &["Ring 55 55 11 11 om du vil bruke rettane dine:"],
            points: &[
                "Du kan få vite kva som er lagra om deg.",
                "Du kan få retta det som er feil.",
                "Du kan få vite kven som har sett på opplysningane dine.",
            ],
        },
    ],
    privacy_complain: "Meiner du at vi bryt reglane? Då kan du klage til Datatilsynet:",
};
