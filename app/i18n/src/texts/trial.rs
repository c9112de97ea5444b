//! One trial: what is agreed, what one can do, and what has happened.

#[derive(Debug)]
pub struct TrialTexts {
    pub title: &'static str,
    /// Day and time.
    pub booked: fn(&str) -> String,
    /// Day and time.
    pub offered: fn(&str) -> String,
    /// Name of the supplier.
    pub at: fn(&str) -> String,
    pub status: &'static str,
    pub when: &'static str,
    pub lasts: &'static str,
    pub place: &'static str,
    pub room: &'static str,
    pub directions: &'static str,
    pub access: &'static str,
    pub agreed: &'static str,
    /// A time that is kept and not yet taken.
    pub kept: &'static str,
    pub products: &'static str,
    /// Name of the supplier.
    pub brought_by: fn(&str) -> String,
    pub needs: &'static str,
    pub no_needs: &'static str,
    pub before: &'static str,
    pub before_aid: &'static str,
    pub before_with: &'static str,
    pub before_cancel: &'static str,
    pub calendar: &'static str,
    /// For a time that is called off.
    pub out_of_calendar: &'static str,
    /// Title of the entry in a calendar: name of the centre.
    pub entry: fn(&str) -> String,
    /// What the calendar says the day before.
    pub tomorrow: &'static str,
    pub you_can: &'static str,
    pub change: &'static str,
    pub cancel: &'static str,
    /// Moment.
    pub change_until: fn(&str) -> String,
    pub too_late: &'static str,
    pub call: &'static str,
    /// The centre gave another time.
    pub moved_title: &'static str,
    /// Moment of the time before.
    pub moved: fn(&str) -> String,
    pub cases: &'static str,
    pub history: &'static str,
}

pub const NB: TrialTexts = TrialTexts {
    title: "Utprøving",
    booked: |when| format!("Utprøving {when}"),
    offered: |when| format!("Tilbud om time {when}"),
    at: |firm| format!("Utprøving hos {firm}"),
    status: "Status",
    when: "Tid",
    lasts: "Varer",
    place: "Sted",
    room: "Rom",
    directions: "Slik finner du fram",
    access: "På stedet",
    agreed: "Det som er avtalt",
    kept: "Timen du er tilbudt",
    products: "Det du skal prøve",
    brought_by: |firm| format!("{firm} har med:"),
    needs: "Det du trenger",
    no_needs: "Du har ikke bedt om noe.",
    before: "Før du kommer",
    before_aid: "Ta med hjelpemiddelet du bruker i dag, hvis du kan.",
    before_with: "Ta med det du bruker sammen med det, for eksempel pute eller sko.",
    before_cancel: "Kan du ikke komme? Avlys, så får en annen timen.",
    calendar: "Legg i kalenderen",
    out_of_calendar: "Fjern fra kalenderen",
    entry: |centre| format!("Time hos {centre}"),
    tomorrow: "Time i morgen",
    you_can: "Dette kan du gjøre",
    change: "Endre time",
    cancel: "Avlys",
    change_until: |moment| format!("Du kan endre og avlyse selv til {moment}. Etter det må du ringe."),
    too_late: "Nå er det for sent å endre eller avlyse selv. Ring hjelpemiddelsentralen på",
    call: "Spørsmål? Ring hjelpemiddelsentralen på",
    moved_title: "Timen er flyttet",
    moved: |old| {
        format!(
            "Hjelpemiddelsentralen har flyttet timen din. Før var den {old}. Legg den nye i kalenderen. Passer den ikke? Velg en annen time, eller ring."
        )
    },
    cases: "Det du valgte",
    history: "Hva har skjedd?",
};

pub const NN: TrialTexts = TrialTexts {
    title: "Utprøving",
    booked: |when| format!("Utprøving {when}"),
    offered: |when| format!("Tilbod om time {when}"),
    at: |firm| format!("Utprøving hos {firm}"),
    status: "Status",
    when: "Tid",
    lasts: "Varer",
    place: "Stad",
    room: "Rom",
    directions: "Slik finn du fram",
    access: "På staden",
    agreed: "Det som er avtalt",
    kept: "Timen du er tilboden",
    products: "Det du skal prøve",
    brought_by: |firm| format!("{firm} har med:"),
    needs: "Det du treng",
    no_needs: "Du har ikkje bede om noko.",
    before: "Før du kjem",
    before_aid: "Ta med hjelpemiddelet du bruker i dag, om du kan.",
    before_with: "Ta med det du bruker saman med det, til dømes pute eller sko.",
    before_cancel: "Kan du ikkje kome? Avlys, så får ein annan timen.",
    calendar: "Legg i kalenderen",
    out_of_calendar: "Fjern frå kalenderen",
    entry: |centre| format!("Time hos {centre}"),
    tomorrow: "Time i morgon",
    you_can: "Dette kan du gjere",
    change: "Endre time",
    cancel: "Avlys",
    change_until: |moment| format!("Du kan endre og avlyse sjølv til {moment}. Etter det må du ringje."),
    too_late: "No er det for seint å endre eller avlyse sjølv. Ring hjelpemiddelsentralen på",
    call: "Spørsmål? Ring hjelpemiddelsentralen på",
    moved_title: "Timen er flytta",
    moved: |old| {
        format!(
            "Hjelpemiddelsentralen har flytta timen din. Før var han {old}. Legg den nye i kalenderen. Passar han ikkje? Vel ein annan time, eller ring."
        )
    },
    cases: "Det du valde",
    history: "Kva har skjedd?",
};

pub const EN: TrialTexts = TrialTexts {
    title: "Trial",
    booked: |when| format!("Trial {when}"),
    offered: |when| format!("Offer of a time {when}"),
    at: |firm| format!("Trial at {firm}"),
    status: "Status",
    when: "Time",
    lasts: "Lasts",
    place: "Place",
    room: "Room",
    directions: "How to find the way",
    access: "At the place",
    agreed: "What is agreed",
    kept: "The time you are offered",
    products: "What you are going to try",
    brought_by: |firm| format!("{firm} brings:"),
    needs: "What you need",
    no_needs: "You have asked for nothing.",
    before: "Before you come",
    before_aid: "Bring the device you use today, if you can.",
    before_with: "Bring what you use together with it, such as a cushion or shoes.",
    before_cancel: "Can you not come? Call it off, and somebody else gets the time.",
    calendar: "Add to the calendar",
    out_of_calendar: "Remove from the calendar",
    entry: |centre| format!("Appointment at {centre}"),
    tomorrow: "Appointment tomorrow",
    you_can: "What you can do",
    change: "Change the time",
    cancel: "Call it off",
    change_until: |moment| {
        format!("You can change it and call it off yourself until {moment}. After that you must call.")
    },
    too_late: "It is now too late to change it or call it off yourself. Call the assistive technology centre on",
    call: "Questions? Call the assistive technology centre on",
    moved_title: "The time was moved",
    moved: |old| {
        format!(
            "The centre has moved your time. Before it was {old}. Put the new one in your calendar. Does it not suit you? Choose another time, or call."
        )
    },
    cases: "What you chose",
    history: "What has happened?",
};
