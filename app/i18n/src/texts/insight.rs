//! Who has looked at a person's information, and everything that is held about the person.

#[derive(Debug)]
pub struct Insight {
    pub title: &'static str,
    /// Beside the link that leads here.
    pub about: &'static str,
    /// Name of the child.
    pub title_child: fn(&str) -> String,
    pub intro: &'static str,
    /// Name of the child.
    pub intro_child: fn(&str) -> String,
    pub not_lists: &'static str,
    pub none: &'static str,
    /// Name of the child.
    pub none_child: fn(&str) -> String,
    /// Number of showings.
    pub count: fn(u64) -> String,
    /// The page, and how many there are.
    pub page_of: fn(u64, u64) -> String,
    pub more: &'static str,
    pub newer: &'static str,
    pub older: &'static str,
    pub wrong_title: &'static str,
    pub wrong: &'static str,
    pub complain: &'static str,
    pub all_title: &'static str,
    /// Name of the child.
    pub all_title_child: fn(&str) -> String,
    pub all_about: &'static str,
    pub all_intro: &'static str,
    /// When the page was made.
    pub all_made: fn(&str) -> String,
    pub all_left_out: &'static str,
    pub all_left_out_points: &'static [&'static str],
    /// Name of the child.
    pub all_left_out_child: fn(&str) -> String,
    pub all_wrong: &'static str,
    pub download: &'static str,
    pub download_what: &'static str,
    pub to_all: &'static str,
    pub to_list: &'static str,
    pub contents: &'static str,
}

pub const NB: Insight = Insight {
    title: "Hvem har sett på mine opplysninger",
    about: "Se hvem som har åpnet siden eller en sak, og alt vi har lagret.",
    title_child: |name| format!("Hvem har sett på opplysningene til {name}"),
    intro: "Når en ansatt på en hjelpemiddelsentral åpner siden din eller en sak du har, skriver vi det ned her. Det gjør vi også når en foresatt eller verge ser på opplysningene dine.",
    intro_child: |name| {
        format!(
            "Når en ansatt på en hjelpemiddelsentral åpner siden til {name} eller en sak, skriver vi det ned her. \
             Foresatte og verger som ser på opplysningene, står også her. De skrives ned én gang om dagen for hver type side."
        )
    },
    not_lists: "Listen over saker på sentralen viser navn og hjelpemiddel. Den er ikke med her.",
    none: "Ingen har sett på opplysningene dine i Brukerpass.",
    none_child: |name| format!("Ingen har sett på opplysningene til {name} i Brukerpass."),
    count: |count| {
        if count == 1 { "1 oppslag.".to_owned() } else { format!("{count} oppslag, de nyeste først.") }
    },
    page_of: |page, pages| format!("Side {page} av {pages}"),
    more: "Flere oppslag",
    newer: "Nyere oppslag",
    older: "Eldre oppslag",
    wrong_title: "Er det noe som ikke stemmer?",
    wrong: "Ser du et navn som ikke burde stå her, eller lurer du på hvorfor noen har sett på opplysningene? Ring hjelpemiddelsentralen på",
    complain: "Du kan også klage til Datatilsynet:",
    all_title: "Alt vi har lagret om deg",
    all_title_child: |name| format!("Alt vi har lagret om {name}"),
    all_about: "Du kan se alt Brukerpass har lagret, skrive det ut eller laste det ned.",
    all_intro: "Her står det Brukerpass har lagret.",
    all_made: |moment| format!("Laget {moment}."),
    all_left_out: "Dette er ikke med på siden:",
    all_left_out_points: &[
        "De fem siste sifrene i fødselsnummeret. Vi viser aldri hele nummeret på nett.",
        "Det en saksbehandler har skrevet i en sak, men ikke sendt. Det er intern saksforberedelse og slettes senest etter 30 dager.",
        "Koder som bare datamaskinen bruker. De står i filen du kan laste ned.",
    ],
    all_left_out_child: |name| {
        format!(
            "Når {name} har logget inn, det {name} gjør for andre, og om {name} jobber på en hjelpemiddelsentral. Det får bare {name} se."
        )
    },
    all_wrong: "Er noe feil, kan du få det rettet. Ring hjelpemiddelsentralen på",
    download: "Last ned alt som fil",
    download_what: "Filen er i formatet JSON, som andre dataprogrammer kan lese.",
    to_all: "Se alt vi har lagret",
    to_list: "Se hvem som har sett på opplysningene",
    contents: "På denne siden",
};

pub const NN: Insight = Insight {
    title: "Kven har sett på opplysningane mine",
    about: "Sjå kven som har opna sida eller ei sak, og alt vi har lagra.",
    title_child: |name| format!("Kven har sett på opplysningane til {name}"),
    intro: "Når ein tilsett på ein hjelpemiddelsentral opnar sida di eller ei sak du har, skriv vi det ned her. Det gjer vi òg når ein føresett eller verje ser på opplysningane dine.",
    intro_child: |name| {
        format!(
            "Når ein tilsett på ein hjelpemiddelsentral opnar sida til {name} eller ei sak, skriv vi det ned her. \
             Føresette og verjer som ser på opplysningane, står òg her. Dei blir skrivne ned éin gong om dagen for kvar type side."
        )
    },
    not_lists: "Lista over saker på sentralen viser namn og hjelpemiddel. Ho er ikkje med her.",
    none: "Ingen har sett på opplysningane dine i Brukarpass.",
    none_child: |name| format!("Ingen har sett på opplysningane til {name} i Brukarpass."),
    count: |count| {
        if count == 1 { "1 oppslag.".to_owned() } else { format!("{count} oppslag, dei nyaste først.") }
    },
    page_of: |page, pages| format!("Side {page} av {pages}"),
    more: "Fleire oppslag",
    newer: "Nyare oppslag",
    older: "Eldre oppslag",
    wrong_title: "Er det noko som ikkje stemmer?",
    wrong: "Ser du eit namn som ikkje burde stå her, eller lurer du på kvifor nokon har sett på opplysningane? Ring hjelpemiddelsentralen på",
    complain: "Du kan òg klage til Datatilsynet:",
    all_title: "Alt vi har lagra om deg",
    all_title_child: |name| format!("Alt vi har lagra om {name}"),
    all_about: "Du kan sjå alt Brukarpass har lagra, skrive det ut eller laste det ned.",
    all_intro: "Her står det Brukarpass har lagra.",
    all_made: |moment| format!("Laga {moment}."),
    all_left_out: "Dette er ikkje med på sida:",
    all_left_out_points: &[
        "Dei fem siste sifra i fødselsnummeret. Vi viser aldri heile nummeret på nett.",
        "Det ein saksbehandlar har skrive i ei sak, men ikkje sendt. Det er intern saksførebuing og blir sletta seinast etter 30 dagar.",
        "Kodar som berre datamaskina bruker. Dei står i fila du kan laste ned.",
    ],
    all_left_out_child: |name| {
        format!(
            "Når {name} har logga inn, det {name} gjer for andre, og om {name} jobbar på ein hjelpemiddelsentral. Det får berre {name} sjå."
        )
    },
    all_wrong: "Er noko feil, kan du få det retta. Ring hjelpemiddelsentralen på",
    download: "Last ned alt som fil",
    download_what: "Fila er i formatet JSON, som andre dataprogram kan lese.",
    to_all: "Sjå alt vi har lagra",
    to_list: "Sjå kven som har sett på opplysningane",
    contents: "På denne sida",
};

pub const EN: Insight = Insight {
    title: "Who has looked at my information",
    about: "See who has opened the page or a case, and everything we store.",
    title_child: |name| format!("Who has looked at the information of {name}"),
    intro: "When a member of staff at an assistive technology centre opens your page or one of your cases, we write it down here. So do we when a parent or guardian looks at your information.",
    intro_child: |name| {
        format!(
            "When a member of staff at an assistive technology centre opens the page of {name} or a case, we write it down here. \
             Parents and guardians who look at the information are listed too, once a day for each type of page."
        )
    },
    not_lists: "The list of cases at the centre shows name and device. It is not included here.",
    none: "Nobody has looked at your information in Brukerpass.",
    none_child: |name| format!("Nobody has looked at the information of {name} in Brukerpass."),
    count: |count| {
        if count == 1 {
            "Looked at once.".to_owned()
        } else {
            format!("Looked at {count} times, the newest first.")
        }
    },
    page_of: |page, pages| format!("Page {page} of {pages}"),
    more: "More of the list",
    newer: "Newer",
    older: "Older",
    wrong_title: "Is something not right?",
    wrong: "Do you see a name that should not be here, or do you wonder why somebody has looked? Call the assistive technology centre on",
    complain: "You can also complain to the Data Protection Authority:",
    all_title: "Everything we store about you",
    all_title_child: |name| format!("Everything we store about {name}"),
    all_about: "You can see everything Brukerpass has stored, print it or download it.",
    all_intro: "This is what Brukerpass has stored.",
    all_made: |moment| format!("Made {moment}."),
    all_left_out: "This is not on the page:",
    all_left_out_points: &[
        "The last five digits of the national identity number. We never show the whole number online.",
        "What a case worker has typed in a case but not sent. It is internal preparation, and is deleted after 30 days at most.",
        "Codes that only the computer uses. They are in the file you can download.",
    ],
    all_left_out_child: |name| {
        format!(
            "When {name} has signed in, what {name} does for others, and whether {name} works at an assistive technology centre. Only {name} sees that."
        )
    },
    all_wrong: "If something is wrong, you can have it corrected. Call the assistive technology centre on",
    download: "Download everything as a file",
    download_what: "The file is in the JSON format, which other programs can read.",
    to_all: "See everything we store",
    to_list: "See who has looked at the information",
    contents: "On this page",
};
