//! The guide of six ways, around the ways themselves ([`exits`](super::exits)).

#[derive(Debug)]
pub struct Guide {
    pub title: &'static str,
    /// Name of the aid.
    pub title_for: fn(&str) -> String,
    pub intro: &'static str,
    pub situations: &'static str,
    pub choose_aid: &'static str,
    pub choose_aid_text: &'static str,
    pub no_aids: &'static str,
    pub facts: &'static str,
    pub rule: &'static str,
    pub what: &'static str,
    pub time: &'static str,
    pub application: &'static str,
    /// Working days until an answer, and until delivery.
    pub own_time: fn(u32, u32) -> String,
    pub call: &'static str,
    pub own: &'static str,
    pub own_text: &'static str,
    pub own_none: &'static str,
    pub closed: &'static str,
    /// Instead of `explained` of that way, for somebody who can exchange nothing at present.
    pub not_own: &'static str,
    pub closed_text: &'static str,
    pub other_situation: &'static str,
    pub to_aid: &'static str,
}

pub const NB: Guide = Guide {
    title: "Bytte hjelpemiddel",
    title_for: |aid| format!("Bytte {aid}"),
    intro: "Du kan bytte til et tilsvarende hjelpemiddel. Hvordan du gjør det, kommer an på hva som er galt.",
    situations: "Hva er situasjonen?",
    choose_aid: "Velg hjelpemiddel",
    choose_aid_text: "Velger du hjelpemiddelet først, viser vi bare det som gjelder for det.",
    no_aids: "Vi finner ingen hjelpemidler på utlån.",
    facts: "Hjelpemiddelet",
    rule: "Slik er regelen",
    what: "Dette gjør du",
    time: "Hvor lang tid tar det?",
    application: "Må du søke på nytt?",
    own_time: |answer, delivery| {
        format!(
            "Du får svar innen {answer} arbeidsdager. Det nye hjelpemiddelet ventes fram innen {delivery} arbeidsdager."
        )
    },
    call: "Ring hjelpemiddelsentralen på",
    own: "Bytt selv",
    own_text: "Velg det du vil bytte:",
    own_none: "Vi finner verken kjørehansker eller mobilitetsstokk på utlån som kan byttes her.",
    closed: "Dette kan du ikke bytte selv nå",
    not_own: "Hjelpemiddelsentralen bytter for deg.",
    closed_text: "Velg hjelpemiddelet, så ser du hvorfor, og hva du kan gjøre i stedet:",
    other_situation: "Velg en annen situasjon",
    to_aid: "Tilbake til hjelpemiddelet",
};

pub const NN: Guide = Guide {
    title: "Byte hjelpemiddel",
    title_for: |aid| format!("Byte {aid}"),
    intro: "Du kan byte til eit tilsvarande hjelpemiddel. Korleis du gjer det, kjem an på kva som er gale.",
    situations: "Kva er situasjonen?",
    choose_aid: "Vel hjelpemiddel",
    choose_aid_text: "Vel du hjelpemiddelet først, viser vi berre det som gjeld for det.",
    no_aids: "Vi finn ingen hjelpemiddel på utlån.",
    facts: "Hjelpemiddelet",
    rule: "Slik er regelen",
    what: "Dette gjer du",
    time: "Kor lang tid tek det?",
    application: "Må du søkje på nytt?",
    own_time: |answer, delivery| {
        format!(
            "Du får svar innan {answer} arbeidsdagar. Det nye hjelpemiddelet er venta fram innan {delivery} arbeidsdagar."
        )
    },
    call: "Ring hjelpemiddelsentralen på",
    own: "Byt sjølv",
    own_text: "Vel det du vil byte:",
    own_none: "Vi finn verken køyrehanskar eller mobilitetsstokk på utlån som kan bytast her.",
    closed: "Dette kan du ikkje byte sjølv no",
    not_own: "Hjelpemiddelsentralen byter for deg.",
    closed_text: "Vel hjelpemiddelet, så ser du kvifor, og kva du kan gjere i staden:",
    other_situation: "Vel ein annan situasjon",
    to_aid: "Tilbake til hjelpemiddelet",
};

pub const EN: Guide = Guide {
    title: "Exchange an assistive device",
    title_for: |aid| format!("Exchange {aid}"),
    intro: "You can exchange a device for an equivalent one. How you do it depends on what is wrong.",
    situations: "What is the situation?",
    choose_aid: "Choose a device",
    choose_aid_text: "If you choose the device first, we only show what applies to it.",
    no_aids: "We find no assistive devices on loan.",
    facts: "The device",
    rule: "The rule",
    what: "What you do",
    time: "How long does it take?",
    application: "Do you have to apply again?",
    own_time: |answer, delivery| {
        format!(
            "You get an answer within {answer} working days. The new device is expected within {delivery} working days."
        )
    },
    call: "Call the assistive technology centre on",
    own: "Exchange it yourself",
    own_text: "Choose what to exchange:",
    own_none: "We find neither driving gloves nor a mobility cane on loan that can be exchanged here.",
    closed: "You cannot exchange this yourself now",
    not_own: "The centre exchanges them for you.",
    closed_text: "Choose the device to see why, and what you can do instead:",
    other_situation: "Choose another situation",
    to_aid: "Back to the device",
};
