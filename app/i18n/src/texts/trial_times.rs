//! Choosing a time for a trial, and what to do when none fits.

#[derive(Debug)]
pub struct TrialTimes {
    pub title: &'static str,
    pub change_title: &'static str,
    /// Day and time.
    pub have: fn(&str) -> String,
    pub taken_title: &'static str,
    pub taken: &'static str,
    pub nearest: &'static str,
    pub free: &'static str,
    pub rooms: &'static str,
    /// For somebody who needs one: nobody has said that there is one.
    pub no_hoist: &'static str,
    /// Working days.
    pub early: fn(usize) -> String,
    /// How many.
    pub minutes: fn(i64) -> String,
    pub book: &'static str,
    pub change: &'static str,
    pub later: &'static str,
    pub first: &'static str,
    pub none_title: &'static str,
    pub none: &'static str,
    pub none_change: &'static str,
    pub misfit: &'static str,
    pub misfit_text: &'static str,
    pub to_wishes: &'static str,
    pub wishes_title: &'static str,
    pub wish_title: &'static str,
    pub wish_text: &'static str,
    /// From 1.
    pub wish: fn(usize) -> String,
    pub wish_hint: &'static str,
    pub send: &'static str,
    pub wait_title: &'static str,
    /// Hours.
    pub wait_text: fn(i64) -> String,
    pub wait: &'static str,
    pub waits: &'static str,
    pub wished: &'static str,
    pub call: &'static str,
}

pub const NB: TrialTimes = TrialTimes {
    title: "Velg time",
    change_title: "Endre time",
    have: |when| format!("Du har time {when}. Du beholder den til du har fått en ny."),
    taken_title: "Timen ble nettopp tatt",
    taken: "En annen rakk den først. Alt du har valgt og skrevet, er lagret.",
    nearest: "De nærmeste ledige timene",
    free: "Ledige timer",
    rooms: "Slik finner du fram",
    no_hoist: "Det er ikke oppgitt om rommet har personløfter",
    early: |days| {
        let days = if days == 1 { "én arbeidsdag".to_owned() } else { format!("{days} arbeidsdager") };
        format!(
            "Du kan få time tidligst om {days}, for vi må hente det du vil prøve. Trenger du time før det, kan du ringe."
        )
    },
    minutes: |minutes| format!("{minutes} minutter"),
    book: "Bestill time",
    change: "Bytt til denne timen",
    later: "Vis senere tider",
    first: "Vis de første ledige timene",
    none_title: "Ingen ledige timer",
    none: "Det er ingen ledige timer her nå. Du kan ønske en tid, stå på venteliste eller ringe.",
    none_change: "Det er ingen andre ledige timer nå. Du beholder timen du har.",
    misfit: "Ingen av timene passer?",
    misfit_text: "Skriv opptil tre tidspunkter som passer for deg, eller stå på venteliste.",
    to_wishes: "Ønsk en tid eller stå på venteliste",
    wishes_title: "Når ingen time passer",
    wish_title: "Ønsk en tid",
    wish_text: "Hjelpemiddelsentralen leser ønskene og gir deg en time så nær dem som mulig.",
    wish: |number| format!("Ønske {number}"),
    wish_hint: "Dato og klokkeslett, for eksempel 24.12.2026 10.30.",
    send: "Send ønskene",
    wait_title: "Venteliste",
    wait_text: |hours| {
        format!(
            "Når noen gir fra seg en time, får den som har ventet lengst, tilbud om den. Vi holder av timen til deg i {hours} timer. Du finner tilbudet under «Utprøving»."
        )
    },
    wait: "Stå på venteliste",
    waits: "Du står på venteliste nå.",
    wished: "Du har sendt ønsker. Sender du nye, gjelder de.",
    call: "Vil du heller snakke med noen? Ring hjelpemiddelsentralen på",
};

pub const NN: TrialTimes = TrialTimes {
    title: "Vel time",
    change_title: "Endre time",
    have: |when| format!("Du har time {when}. Du beheld han til du har fått ein ny."),
    taken_title: "Timen vart nettopp teken",
    taken: "Ein annan rakk han først. Alt du har valt og skrive, er lagra.",
    nearest: "Dei næraste ledige timane",
    free: "Ledige timar",
    rooms: "Slik finn du fram",
    no_hoist: "Det er ikkje oppgitt om rommet har personløftar",
    early: |days| {
        let days = if days == 1 { "éin arbeidsdag".to_owned() } else { format!("{days} arbeidsdagar") };
        format!(
            "Du kan få time tidlegast om {days}, for vi må hente det du vil prøve. Treng du time før det, kan du ringje."
        )
    },
    minutes: |minutes| format!("{minutes} minutt"),
    book: "Bestill time",
    change: "Byt til denne timen",
    later: "Vis seinare tider",
    first: "Vis dei første ledige timane",
    none_title: "Ingen ledige timar",
    none: "Det er ingen ledige timar her no. Du kan ønskje ei tid, stå på venteliste eller ringje.",
    none_change: "Det er ingen andre ledige timar no. Du beheld timen du har.",
    misfit: "Passar ingen av timane?",
    misfit_text: "Skriv opptil tre tidspunkt som passar for deg, eller stå på venteliste.",
    to_wishes: "Ønsk ei tid eller stå på venteliste",
    wishes_title: "Når ingen time passar",
    wish_title: "Ønsk ei tid",
    wish_text: "Hjelpemiddelsentralen les ønska og gir deg ein time så nær dei som mogleg.",
    wish: |number| format!("Ønske {number}"),
    wish_hint: "Dato og klokkeslett, til dømes 24.12.2026 10.30.",
    send: "Send ønska",
    wait_title: "Venteliste",
    wait_text: |hours| {
        format!(
            "Når nokon gir frå seg ein time, får den som har venta lengst, tilbod om han. Vi held av timen til deg i {hours} timar. Du finn tilbodet under «Utprøving»."
        )
    },
    wait: "Stå på venteliste",
    waits: "Du står på venteliste no.",
    wished: "Du har sendt ønske. Sender du nye, gjeld dei.",
    call: "Vil du heller snakke med nokon? Ring hjelpemiddelsentralen på",
};

pub const EN: TrialTimes = TrialTimes {
    title: "Choose a time",
    change_title: "Change the time",
    have: |when| format!("You have a time {when}. You keep it until you have a new one."),
    taken_title: "The time was just taken",
    taken: "Somebody else was quicker. Everything you have chosen and written is saved.",
    nearest: "The nearest free times",
    free: "Free times",
    rooms: "How to find the rooms",
    no_hoist: "It is not stated whether the room has a hoist",
    early: |days| {
        let days = if days == 1 { "one working day".to_owned() } else { format!("{days} working days") };
        format!(
            "You can have a time in {days} at the earliest, since we must fetch what you want to try. If you need a time before that, you can call."
        )
    },
    minutes: |minutes| format!("{minutes} minutes"),
    book: "Book the time",
    change: "Change to this time",
    later: "Show later times",
    first: "Show the first free times",
    none_title: "No free times",
    none: "There are no free times here now. You can wish for a time, go on the waiting list or call.",
    none_change: "There are no other free times now. You keep the time you have.",
    misfit: "Does none of the times suit you?",
    misfit_text: "Write up to three times that suit you, or go on the waiting list.",
    to_wishes: "Wish for a time or go on the waiting list",
    wishes_title: "When no time suits you",
    wish_title: "Wish for a time",
    wish_text: "The centre reads your wishes and gives you a time as near to them as possible.",
    wish: |number| format!("Wish {number}"),
    wish_hint: "Date and time, for example 24.12.2026 10.30.",
    send: "Send the wishes",
    wait_title: "Waiting list",
    wait_text: |hours| {
        format!(
            "When somebody gives up a time, whoever has waited longest is offered it. We keep the time for you for {hours} hours. You find the offer under “Trials”."
        )
    },
    wait: "Go on the waiting list",
    waits: "You are on the waiting list now.",
    wished: "You have sent wishes. If you send new ones, those count.",
    call: "Would you rather talk to somebody? Call the assistive technology centre on",
};
