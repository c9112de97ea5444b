//! Who can fix this: what cannot wait first, then three equal ways.

#[derive(Debug)]
pub struct Repair {
    pub title: &'static str,
    /// Name of the aid.
    pub title_for: fn(&str) -> String,
    pub link: &'static str,
    pub acute: &'static str,
    pub acute_text: &'static str,
    pub acute_call: &'static str,
    pub acute_centre: &'static str,
    /// Date.
    pub confirmed: fn(&str) -> String,
    pub acute_danger: &'static str,
    pub choose: &'static str,
    pub choose_text: &'static str,
    pub best: &'static str,
    pub time: &'static str,
    pub contact: &'static str,
    pub cost: &'static str,
    pub nothing: &'static str,
    pub municipality: Way,
    pub centre: Way,
    pub firm: Way,
    pub firm_link: &'static str,
}

/// One who can fix it.
#[derive(Debug)]
pub struct Way {
    pub who: &'static str,
    pub best: &'static str,
    pub time: &'static str,
    pub contact: &'static str,
}

pub const NB: Repair = Repair {
    title: "Hvem kan fikse dette?",
    title_for: |aid| format!("Hvem kan fikse {aid}?"),
    link: "Noe er ødelagt",
    acute: "Haster det?",
    acute_text: "Kommer du deg ikke trygt rundt, eller er hjelpemiddelet farlig å bruke? Slutt å bruke det, og ring:",
    acute_call: "Hjelpemidler, nasjonalt nummer:",
    acute_centre: "Hastenummer til sentralen din:",
    confirmed: |date| format!("Sist bekreftet {date}."),
    acute_danger: "Står det om liv, ring 113.",
    choose: "Du velger hvem som skal gjøre det",
    choose_text: "Alle tre hjelper også på telefon. Det enkleste er ofte kommunen eller hjelpemiddelsentralen.",
    best: "Best for",
    time: "Tid",
    contact: "Kontakt",
    cost: "Pris for deg",
    nothing: "Ingenting",
    municipality: Way {
        who: "Teknikere i kommunen din",
        best: "Punktering, dekk, bremser, batteri, skruer og annet mekanisk.",
        time: "Spør når du ringer. Det er ulikt fra kommune til kommune.",
        contact: "Ring sentralbordet i kommunen og spør etter hjelpemiddelteknikeren.",
    },
    centre: Way {
        who: "Nav hjelpemiddelsentral",
        best: "Elektronikk, motor, joystick og det som er tilpasset til deg.",
        time: "Spør når du ringer, så får du vite når de kan komme.",
        contact: "Ring",
    },
    firm: Way {
        who: "Et hjelpemiddelfirma",
        best: "Når du vil bruke firmaet som kjenner hjelpemiddelet.",
        time: "Bestillingsnummeret får du ofte med en gang. Firmaet sier når de kan komme.",
        contact: "Få et bestillingsnummer, og ring firmaet.",
    },
    firm_link: "Få bestillingsnummer",
};

pub const NN: Repair = Repair {
    title: "Kven kan fikse dette?",
    title_for: |aid| format!("Kven kan fikse {aid}?"),
    link: "Noko er øydelagt",
    acute: "Hastar det?",
    acute_text: "Kjem du deg ikkje trygt rundt, eller er hjelpemiddelet farleg å bruke? Slutt å bruke det, og ring:",
    acute_call: "Hjelpemiddel, nasjonalt nummer:",
    acute_centre: "Hastenummer til sentralen din:",
    confirmed: |date| format!("Sist stadfesta {date}."),
    acute_danger: "Står det om liv, ring 113.",
    choose: "Du vel kven som skal gjere det",
    choose_text: "Alle tre hjelper òg på telefon. Det enklaste er ofte kommunen eller hjelpemiddelsentralen.",
    best: "Best for",
    time: "Tid",
    contact: "Kontakt",
    cost: "Pris for deg",
    nothing: "Ingenting",
    municipality: Way {
        who: "Teknikarar i kommunen din",
        best: "Punktering, dekk, bremser, batteri, skruar og anna mekanisk.",
        time: "Spør når du ringjer. Det er ulikt frå kommune til kommune.",
        contact: "Ring sentralbordet i kommunen og spør etter hjelpemiddelteknikaren.",
    },
    centre: Way {
        who: "Nav hjelpemiddelsentral",
        best: "Elektronikk, motor, joystick og det som er tilpassa til deg.",
        time: "Spør når du ringjer, så får du vite når dei kan kome.",
        contact: "Ring",
    },
    firm: Way {
        who: "Eit hjelpemiddelfirma",
        best: "Når du vil bruke firmaet som kjenner hjelpemiddelet.",
        time: "Bestillingsnummeret får du ofte med ein gong. Firmaet seier når dei kan kome.",
        contact: "Få eit bestillingsnummer, og ring firmaet.",
    },
    firm_link: "Få bestillingsnummer",
};

pub const EN: Repair = Repair {
    title: "Who can fix this?",
    title_for: |aid| format!("Who can fix {aid}?"),
    link: "Something is broken",
    acute: "Is it urgent?",
    acute_text: "Can you not get around safely, or is the device dangerous to use? Stop using it, and call:",
    acute_call: "Assistive devices, national number:",
    acute_centre: "Your centre’s urgent number:",
    confirmed: |date| format!("Last confirmed {date}."),
    acute_danger: "If a life is in danger, call 113.",
    choose: "You choose who is to do it",
    choose_text: "All three also help by telephone. The municipality or the centre is often the simplest.",
    best: "Best for",
    time: "Time",
    contact: "Contact",
    cost: "What you pay",
    nothing: "Nothing",
    municipality: Way {
        who: "Technicians in your municipality",
        best: "Punctures, tyres, brakes, batteries, screws and other mechanical things.",
        time: "Ask when you call. It differs between municipalities.",
        contact: "Call the municipality’s switchboard and ask for the assistive device technician.",
    },
    centre: Way {
        who: "Nav assistive technology centre",
        best: "Electronics, motors, joysticks and what has been adapted to you.",
        time: "Ask when you call, and they tell you when they can come.",
        contact: "Call",
    },
    firm: Way {
        who: "A firm",
        best: "When you want the firm that knows the device.",
        time: "You often get the order number at once. The firm says when they can come.",
        contact: "Get an order number, and call the firm.",
    },
    firm_link: "Get an order number",
};
