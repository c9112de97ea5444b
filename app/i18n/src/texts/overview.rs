//! The overview: what waits, what goes on, and the ways on.

#[derive(Debug)]
pub struct Overview {
    /// Name.
    pub hello: fn(&str) -> String,
    /// Name of the child.
    pub of_child: fn(&str) -> String,
    pub protected_title: &'static str,
    /// Telephone number.
    pub protected: fn(&str) -> String,
    pub waiting: &'static str,
    /// Name of the aid.
    pub go_on: fn(&str) -> String,
    /// Date.
    pub deleted_on: fn(&str) -> String,
    /// Name of the child acted for, if any, and number of loans.
    pub quiet: fn(Option<&str>, usize) -> String,
    pub answered: &'static str,
    pub going_back: &'static str,
    /// Date.
    pub back_by: fn(&str) -> String,
    pub ongoing: &'static str,
    /// Number of cases.
    pub all_cases: fn(usize) -> String,
    pub shortcuts: &'static str,
    pub see_loans: &'static str,
    /// Name of the child.
    pub see_loans_child: fn(&str) -> String,
    /// Number of loans, and of those that can be exchanged now.
    pub loans: fn(usize, usize) -> String,
    pub exchange: &'static str,
    pub exchange_text: &'static str,
    pub see_cases: &'static str,
    /// Name of the child.
    pub see_cases_child: fn(&str) -> String,
    pub see_cases_text: &'static str,
}

pub const NB: Overview = Overview {
    hello: |name| format!("Hei, {name}"),
    of_child: |name| format!("Oversikt for {name}"),
    protected_title: "Adressen er beskyttet",
    protected: |phone| {
        format!(
            "Derfor viser vi ingen adresse her, og du kan ikke bytte på nett. Ring {phone}, så hjelper de deg."
        )
    },
    waiting: "Det som venter på deg",
    go_on: |aid| format!("Fortsett byttet av {aid}"),
    deleted_on: |date| {
        format!("Ikke sendt ennå. Det du har skrevet, blir slettet {date} hvis du ikke fortsetter.")
    },
    quiet: |child, loans| {
        let (who, aids) = (child.unwrap_or("Du"), aids_nb(loans));
        format!("Ingenting venter på deg. {who} har {aids} på utlån og ingen saker som pågår.")
    },
    answered: "Svar du har fått",
    going_back: "Skal leveres tilbake",
    back_by: |date| format!("Senest {date}. Ring hjelpemiddelsentralen hvis du trenger det lenger."),
    ongoing: "Saker som pågår",
    all_cases: |count| format!("Se alle {count} sakene som pågår"),
    shortcuts: "Hva vil du gjøre?",
    see_loans: "Se hjelpemidlene dine",
    see_loans_child: |name| format!("Se hjelpemidlene til {name}"),
    loans: |loans, own| format!("På utlån nå: {loans}. Du kan bytte selv: {own}."),
    exchange: "Bytt et hjelpemiddel",
    exchange_text: "Finn ut hva du kan gjøre når noe er slitt, ødelagt eller ikke passer.",
    see_cases: "Se sakene dine",
    see_cases_child: |name| format!("Se sakene til {name}"),
    see_cases_text: "Følg byttene du har sendt.",
};

pub const NN: Overview = Overview {
    hello: |name| format!("Hei, {name}"),
    of_child: |name| format!("Oversikt for {name}"),
    protected_title: "Adressa er verna",
    protected: |phone| {
        format!(
            "Difor viser vi inga adresse her, og du kan ikkje byte på nett. Ring {phone}, så hjelper dei deg."
        )
    },
    waiting: "Det som ventar på deg",
    go_on: |aid| format!("Hald fram med bytet av {aid}"),
    deleted_on: |date| {
        format!("Ikkje sendt enno. Det du har skrive, blir sletta {date} om du ikkje held fram.")
    },
    quiet: |child, loans| {
        let (who, aids) = (child.unwrap_or("Du"), aids_nn(loans));
        format!("Ingenting ventar på deg. {who} har {aids} på utlån og ingen saker som er i gang.")
    },
    answered: "Svar du har fått",
    going_back: "Skal leverast tilbake",
    back_by: |date| format!("Seinast {date}. Ring hjelpemiddelsentralen om du treng det lenger."),
    ongoing: "Saker som er i gang",
    all_cases: |count| format!("Sjå alle {count} sakene som er i gang"),
    shortcuts: "Kva vil du gjere?",
    see_loans: "Sjå hjelpemidla dine",
    see_loans_child: |name| format!("Sjå hjelpemidla til {name}"),
    loans: |loans, own| format!("På utlån no: {loans}. Du kan byte sjølv: {own}."),
    exchange: "Byt eit hjelpemiddel",
    exchange_text: "Finn ut kva du kan gjere når noko er slite, øydelagt eller ikkje passar.",
    see_cases: "Sjå sakene dine",
    see_cases_child: |name| format!("Sjå sakene til {name}"),
    see_cases_text: "Følg byta du har sendt.",
};

pub const EN: Overview = Overview {
    hello: |name| format!("Hello, {name}"),
    of_child: |name| format!("Overview for {name}"),
    protected_title: "The address is protected",
    protected: |phone| {
        format!(
            "We therefore show no address here, and you cannot make an exchange online. Call {phone} and they will help you."
        )
    },
    waiting: "Waiting for you",
    go_on: |aid| format!("Continue the exchange of {aid}"),
    deleted_on: |date| {
        format!("Not sent yet. What you have written is deleted on {date} unless you continue.")
    },
    quiet: |child, loans| {
        let who = child.map_or("You have".to_owned(), |name| format!("{name} has"));
        let aids = aids_en(loans);
        format!("Nothing is waiting for you. {who} {aids} on loan and no ongoing cases.")
    },
    answered: "Answers you have received",
    going_back: "To be returned",
    back_by: |date| format!("By {date} at the latest. Call the centre if you need it for longer."),
    ongoing: "Ongoing cases",
    all_cases: |count| format!("See all {count} ongoing cases"),
    shortcuts: "What do you want to do?",
    see_loans: "See your assistive devices",
    see_loans_child: |name| format!("See {name}’s assistive devices"),
    loans: |loans, own| format!("On loan now: {loans}. You can exchange yourself: {own}."),
    exchange: "Exchange a device",
    exchange_text: "Find out what you can do when something is worn, broken or does not fit.",
    see_cases: "See your cases",
    see_cases_child: |name| format!("See {name}’s cases"),
    see_cases_text: "Follow the exchanges you have sent.",
};

fn aids_nb(count: usize) -> String {
    match count {
        0 => "ingen hjelpemidler".to_owned(),
        1 => "ett hjelpemiddel".to_owned(),
        _ => format!("{count} hjelpemidler"),
    }
}

fn aids_nn(count: usize) -> String {
    match count {
        0 => "ingen hjelpemiddel".to_owned(),
        1 => "eitt hjelpemiddel".to_owned(),
        _ => format!("{count} hjelpemiddel"),
    }
}

fn aids_en(count: usize) -> String {
    match count {
        0 => "no devices".to_owned(),
        1 => "one device".to_owned(),
        _ => format!("{count} devices"),
    }
}
