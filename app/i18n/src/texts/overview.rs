//! The overview of the pass, of what waits and of what goes on.

#[derive(Debug)]
pub struct Overview {
    /// Name.
    pub hello: fn(&str) -> String,
    /// Name of the child.
    pub of_child: fn(&str) -> String,
    pub protected_title: &'static str,
    pub protected: &'static str,
    pub waiting: &'static str,
    /// Name of the aid.
    pub go_on: fn(&str) -> String,
    /// Date.
    pub deleted_on: fn(&str) -> String,
    /// Number of loans.
    pub quiet: fn(usize) -> String,
    pub ongoing: &'static str,
    /// Number of cases.
    pub all_cases: fn(usize) -> String,
    pub shortcuts: &'static str,
    pub see_loans: &'static str,
    /// Number of loans, and of those that can be exchanged now.
    pub loans: fn(usize, usize) -> String,
    pub exchange: &'static str,
    pub exchange_text: &'static str,
    pub see_cases: &'static str,
    pub see_cases_text: &'static str,
    pub pass: &'static str,
    pub status: &'static str,
    pub in_force: &'static str,
    /// Date.
    pub not_yet: fn(&str) -> String,
    pub ended: &'static str,
    pub since: &'static str,
    pub until: &'static str,
    pub covers: &'static str,
    pub tasks: &'static str,
    pub no_tasks: &'static str,
    pub contact: &'static str,
    pub no_pass: &'static str,
    pub how_to_get: &'static str,
    pub read_about: &'static str,
    pub came_of_age: &'static str,
    pub came_of_age_what: &'static str,
    pub ended_what: &'static str,
    pub centre: &'static str,
    pub region: &'static str,
    pub phone: &'static str,
    /// Date.
    pub confirmed: fn(&str) -> String,
    pub no_centre: &'static str,
}

pub const NB: Overview = Overview {
    hello: |name| format!("Hei, {name}"),
    of_child: |name| format!("Oversikt for {name}"),
    protected_title: "Adressen er beskyttet",
    protected: "Derfor viser vi ingen adresse her, og du kan ikke bytte på nett. Ring 55 55 11 11, så hjelper de deg.",
    waiting: "Det som venter på deg",
    go_on: |aid| format!("Fortsett byttet av {aid}"),
    deleted_on: |date| {
        format!("Ikke sendt ennå. Det du har skrevet, blir slettet {date} hvis du ikke fortsetter.")
    },
    quiet: |loans| match loans {
        0 => {
            "Ingenting venter på deg. Du har ingen hjelpemidler på utlån og ingen saker som pågår.".to_owned()
        }
        1 => "Ingenting venter på deg. Du har ett hjelpemiddel på utlån og ingen saker som pågår.".to_owned(),
        _ => {
            format!("Ingenting venter på deg. Du har {loans} hjelpemidler på utlån og ingen saker som pågår.")
        }
    },
    ongoing: "Saker som pågår",
    all_cases: |count| format!("Se alle {count} sakene som pågår"),
    shortcuts: "Hva vil du gjøre?",
    see_loans: "Se hjelpemidlene dine",
    loans: |loans, own| format!("På utlån nå: {loans}. Du kan bytte selv: {own}."),
    exchange: "Bytt et hjelpemiddel",
    exchange_text: "Finn ut hva du kan gjøre når noe er slitt, ødelagt eller ikke passer.",
    see_cases: "Se sakene dine",
    see_cases_text: "Følg byttene du har sendt.",
    pass: "Brukerpasset",
    status: "Status",
    in_force: "Gjelder",
    not_yet: |date| format!("Gjelder fra {date}"),
    ended: "Gjelder ikke lenger",
    since: "Gjelder siden",
    until: "Gjelder til og med",
    covers: "Omfatter",
    tasks: "Dette gjør du",
    no_tasks: "Hjelpemiddelsentralen gjør alt.",
    contact: "Kontaktperson",
    no_pass: "Du har ikke brukerpass.",
    how_to_get: "Ring hjelpemiddelsentralen og be om en samtale. Sammen finner dere ut om brukerpass passer for deg.",
    read_about: "Les hva brukerpass er",
    came_of_age: "Passet gjaldt mens du var barn, og sluttet å gjelde da du fylte 18 år.",
    came_of_age_what: "Nå kan du få ditt eget. Ring hjelpemiddelsentralen og be om en samtale. Hjelpemidlene dine beholder du.",
    ended_what: "Vil du ha brukerpass igjen? Ring hjelpemiddelsentralen. Hjelpemidlene dine beholder du.",
    centre: "Hjelpemiddelsentralen din",
    region: "Dekker",
    phone: "Telefon",
    confirmed: |date| format!("Opplysningene ble sist bekreftet {date}."),
    no_centre: "Vi vet ikke hvilken sentral du hører til. De som svarer på telefonen, finner ut av det.",
};

pub const NN: Overview = Overview {
    hello: |name| format!("Hei, {name}"),
    of_child: |name| format!("Oversikt for {name}"),
    protected_title: "Adressa er verna",
    protected: "Difor viser vi inga adresse her, og du kan ikkje byte på nett. Ring 55 55 11 11, så hjelper dei deg.",
    waiting: "Det som ventar på deg",
    go_on: |aid| format!("Hald fram med bytet av {aid}"),
    deleted_on: |date| {
        format!("Ikkje sendt enno. Det du har skrive, blir sletta {date} om du ikkje held fram.")
    },
    quiet: |loans| match loans {
        0 => "Ingenting ventar på deg. Du har ingen hjelpemiddel på utlån og ingen saker som er i gang."
            .to_owned(),
        1 => "Ingenting ventar på deg. Du har eitt hjelpemiddel på utlån og ingen saker som er i gang."
            .to_owned(),
        _ => format!(
            "Ingenting ventar på deg. Du har {loans} hjelpemiddel på utlån og ingen saker som er i gang."
        ),
    },
    ongoing: "Saker som er i gang",
    all_cases: |count| format!("Sjå alle {count} sakene som er i gang"),
    shortcuts: "Kva vil du gjere?",
    see_loans: "Sjå hjelpemidla dine",
    loans: |loans, own| format!("På utlån no: {loans}. Du kan byte sjølv: {own}."),
    exchange: "Byt eit hjelpemiddel",
    exchange_text: "Finn ut kva du kan gjere når noko er slite, øydelagt eller ikkje passar.",
    see_cases: "Sjå sakene dine",
    see_cases_text: "Følg byta du har sendt.",
    pass: "Brukarpasset",
    status: "Status",
    in_force: "Gjeld",
    not_yet: |date| format!("Gjeld frå {date}"),
    ended: "Gjeld ikkje lenger",
    since: "Gjeld sidan",
    until: "Gjeld til og med",
    covers: "Omfattar",
    tasks: "Dette gjer du",
    no_tasks: "Hjelpemiddelsentralen gjer alt.",
    contact: "Kontaktperson",
    no_pass: "Du har ikkje brukarpass.",
    how_to_get: "Ring hjelpemiddelsentralen og be om ein samtale. Saman finn de ut om brukarpass passar for deg.",
    read_about: "Les kva brukarpass er",
    came_of_age: "Passet gjaldt medan du var barn, og slutta å gjelde då du fylte 18 år.",
    came_of_age_what: "No kan du få ditt eige. Ring hjelpemiddelsentralen og be om ein samtale. Hjelpemidla dine beheld du.",
    ended_what: "Vil du ha brukarpass igjen? Ring hjelpemiddelsentralen. Hjelpemidla dine beheld du.",
    centre: "Hjelpemiddelsentralen din",
    region: "Dekkjer",
    phone: "Telefon",
    confirmed: |date| format!("Opplysningane vart sist stadfesta {date}."),
    no_centre: "Vi veit ikkje kva sentral du høyrer til. Dei som svarar på telefonen, finn ut av det.",
};

pub const EN: Overview = Overview {
    hello: |name| format!("Hello, {name}"),
    of_child: |name| format!("Overview for {name}"),
    protected_title: "The address is protected",
    protected: "We therefore show no address here, and you cannot make an exchange online. Call 55 55 11 11 and they will help you.",
    waiting: "Waiting for you",
    go_on: |aid| format!("Continue the exchange of {aid}"),
    deleted_on: |date| {
        format!("Not sent yet. What you have written is deleted on {date} unless you continue.")
    },
    quiet: |loans| match loans {
        0 => "Nothing is waiting for you. You have no devices on loan and no ongoing cases.".to_owned(),
        1 => "Nothing is waiting for you. You have one device on loan and no ongoing cases.".to_owned(),
        _ => format!("Nothing is waiting for you. You have {loans} devices on loan and no ongoing cases."),
    },
    ongoing: "Ongoing cases",
    all_cases: |count| format!("See all {count} ongoing cases"),
    shortcuts: "What do you want to do?",
    see_loans: "See your assistive devices",
    loans: |loans, own| format!("On loan now: {loans}. You can exchange yourself: {own}."),
    exchange: "Exchange a device",
    exchange_text: "Find out what you can do when something is worn, broken or does not fit.",
    see_cases: "See your cases",
    see_cases_text: "Follow the exchanges you have sent.",
    pass: "Your brukerpass (user passport)",
    status: "Status",
    in_force: "In force",
    not_yet: |date| format!("In force from {date}"),
    ended: "No longer in force",
    since: "In force since",
    until: "In force up to and including",
    covers: "Covers",
    tasks: "What you do",
    no_tasks: "The centre does everything.",
    contact: "Contact person",
    no_pass: "You do not have a brukerpass.",
    how_to_get: "Call the assistive technology centre and ask for a conversation. Together you find out whether a brukerpass suits you.",
    read_about: "Read what a brukerpass is",
    came_of_age: "The pass was in force while you were a child, and ended when you turned 18.",
    came_of_age_what: "You can now have one of your own. Call the centre and ask for a conversation. You keep your devices.",
    ended_what: "Do you want a brukerpass again? Call the centre. You keep your devices.",
    centre: "Your assistive technology centre",
    region: "Serves",
    phone: "Telephone",
    confirmed: |date| format!("Last confirmed on {date}."),
    no_centre: "We do not know which centre you belong to. Those who answer the telephone will find out.",
};
