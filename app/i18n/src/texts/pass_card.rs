//! The pass and the centre, beside the overview.

#[derive(Debug)]
pub struct PassCard {
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
    /// Name of the child.
    pub no_pass_child: fn(&str) -> String,
    pub how_to_get: &'static str,
    /// Name of the child.
    pub how_to_get_child: fn(&str) -> String,
    pub read_about: &'static str,
    pub came_of_age: &'static str,
    pub came_of_age_what: &'static str,
    pub ended_what: &'static str,
    /// Name of the child.
    pub ended_what_child: fn(&str) -> String,
    pub centre: &'static str,
    /// Name of the child.
    pub centre_child: fn(&str) -> String,
    pub region: &'static str,
    pub phone: &'static str,
    /// Date.
    pub confirmed: fn(&str) -> String,
    pub no_centre: &'static str,
    /// Name of the child.
    pub no_centre_child: fn(&str) -> String,
}

pub const NB: PassCard = PassCard {
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
    no_pass_child: |name| format!("{name} har ikke brukerpass."),
    how_to_get: "Ring hjelpemiddelsentralen og be om en samtale. Sammen finner dere ut om brukerpass passer for deg.",
    how_to_get_child: |name| {
        format!(
            "Ring hjelpemiddelsentralen og be om en samtale. Sammen finner dere ut om brukerpass passer for {name}."
        )
    },
    read_about: "Les hva brukerpass er",
    came_of_age: "Passet gjaldt mens du var barn, og sluttet å gjelde da du fylte 18 år.",
    came_of_age_what: "Nå kan du få ditt eget. Ring hjelpemiddelsentralen og be om en samtale. Hjelpemidlene dine beholder du.",
    ended_what: "Vil du ha brukerpass igjen? Ring hjelpemiddelsentralen. Hjelpemidlene dine beholder du.",
    ended_what_child: |name| {
        format!("Vil dere ha brukerpass igjen? Ring hjelpemiddelsentralen. {name} beholder hjelpemidlene.")
    },
    centre: "Hjelpemiddelsentralen din",
    centre_child: |name| format!("Hjelpemiddelsentralen til {name}"),
    region: "Dekker",
    phone: "Telefon",
    confirmed: |date| format!("Opplysningene ble sist bekreftet {date}."),
    no_centre: "Vi vet ikke hvilken sentral du hører til. De som svarer på telefonen, finner ut av det.",
    no_centre_child: |name| {
        format!("Vi vet ikke hvilken sentral {name} hører til. De som svarer på telefonen, finner ut av det.")
    },
};

pub const NN: PassCard = PassCard {
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
    no_pass_child: |name| format!("{name} har ikkje brukarpass."),
    how_to_get: "Ring hjelpemiddelsentralen og be om ein samtale. Saman finn de ut om brukarpass passar for deg.",
    how_to_get_child: |name| {
        format!(
            "Ring hjelpemiddelsentralen og be om ein samtale. Saman finn de ut om brukarpass passar for {name}."
        )
    },
    read_about: "Les kva brukarpass er",
    came_of_age: "Passet gjaldt medan du var barn, og slutta å gjelde då du fylte 18 år.",
    came_of_age_what: "No kan du få ditt eige. Ring hjelpemiddelsentralen og be om ein samtale. Hjelpemidla dine beheld du.",
    ended_what: "Vil du ha brukarpass igjen? Ring hjelpemiddelsentralen. Hjelpemidla dine beheld du.",
    ended_what_child: |name| {
        format!("Vil de ha brukarpass igjen? Ring hjelpemiddelsentralen. {name} beheld hjelpemidla.")
    },
    centre: "Hjelpemiddelsentralen din",
    centre_child: |name| format!("Hjelpemiddelsentralen til {name}"),
    region: "Dekkjer",
    phone: "Telefon",
    confirmed: |date| format!("Opplysningane vart sist stadfesta {date}."),
    no_centre: "Vi veit ikkje kva sentral du høyrer til. Dei som svarar på telefonen, finn ut av det.",
    no_centre_child: |name| {
        format!("Vi veit ikkje kva sentral {name} høyrer til. Dei som svarar på telefonen, finn ut av det.")
    },
};

pub const EN: PassCard = PassCard {
    pass: "The brukerpass (user passport)",
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
    no_pass_child: |name| format!("{name} does not have a brukerpass."),
    how_to_get: "Call the assistive technology centre and ask for a conversation. Together you find out whether a brukerpass suits you.",
    how_to_get_child: |name| {
        format!(
            "Call the assistive technology centre and ask for a conversation. Together you find out whether a brukerpass suits {name}."
        )
    },
    read_about: "Read what a brukerpass is",
    came_of_age: "The pass was in force while you were a child, and ended when you turned 18.",
    came_of_age_what: "You can now have one of your own. Call the centre and ask for a conversation. You keep your devices.",
    ended_what: "Do you want a brukerpass again? Call the centre. You keep your devices.",
    ended_what_child: |name| {
        format!("Do you want a brukerpass again? Call the centre. {name} keeps the devices.")
    },
    centre: "Your assistive technology centre",
    centre_child: |name| format!("{name}’s assistive technology centre"),
    region: "Serves",
    phone: "Telephone",
    confirmed: |date| format!("Last confirmed on {date}."),
    no_centre: "We do not know which centre you belong to. Those who answer the telephone will find out.",
    no_centre_child: |name| {
        format!(
            "We do not know which centre {name} belongs to. Those who answer the telephone will find out."
        )
    },
};
