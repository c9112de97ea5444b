//! Limits of order numbers and their usage, for staff.

#[derive(Debug)]
pub struct StaffLimits {
    pub limits_title: &'static str,
    /// The number of days and how many.
    pub limits_intro: fn(u64, u32) -> String,
    pub no_limits: &'static str,
    pub prefix: &'static str,
    pub prefix_hint: &'static str,
    pub limit_purpose: &'static str,
    pub all_purposes: &'static str,
    pub most: &'static str,
    pub most_hint: &'static str,
    pub always: &'static str,
    pub set: &'static str,
    pub set_title: &'static str,
    pub take_away: &'static str,
    pub usage_firm: &'static str,
    pub usage_category: &'static str,
    pub usage_none: &'static str,
    pub category: &'static str,
    pub count_asked: &'static str,
    pub count_issued: &'static str,
    pub count_used: &'static str,
    pub unknown: &'static str,
}

pub const NB: StaffLimits = StaffLimits {
    limits_title: "Grenser og bruk",
    limits_intro: |days, most| {
        format!(
            "Grensene sier hvor mange numre som utstedes automatisk til én person på {days} dager. Er ingenting satt, er grensen {most} for hvert hjelpemiddel og formål."
        )
    },
    no_limits: "Sentralen har ikke satt noen grenser.",
    prefix: "Kategori (ISO)",
    prefix_hint: "De første 2 til 8 sifrene. Den lengste som passer, gjelder.",
    limit_purpose: "Formål",
    all_purposes: "Alle formål",
    most: "Høyst",
    most_hint: "Et tall, eller «alltid» når en ansatt alltid skal se på det.",
    always: "En ansatt ser alltid på det",
    set: "Sett grensen",
    set_title: "Sett en grense",
    take_away: "Fjern grensen",
    usage_firm: "Bruk per firma",
    usage_category: "Bruk per kategori",
    usage_none: "Ingen numre ennå.",
    category: "Kategori",
    count_asked: "Spurt",
    count_issued: "Utstedt",
    count_used: "Brukt",
    unknown: "Ukjent",
};

pub const NN: StaffLimits = StaffLimits {
    limits_title: "Grenser og bruk",
    limits_intro: |days, most| {
        format!(
            "Grensene seier kor mange nummer som blir utstedte automatisk til éin person på {days} dagar. Er ingenting sett, er grensa {most} for kvart hjelpemiddel og føremål."
        )
    },
    no_limits: "Sentralen har ikkje sett nokon grenser.",
    prefix: "Kategori (ISO)",
    prefix_hint: "Dei første 2 til 8 siffera. Den lengste som passar, gjeld.",
    limit_purpose: "Føremål",
    all_purposes: "Alle føremål",
    most: "Høgst",
    most_hint: "Eit tal, eller «alltid» når ein tilsett alltid skal sjå på det.",
    always: "Ein tilsett ser alltid på det",
    set: "Set grensa",
    set_title: "Set ei grense",
    take_away: "Fjern grensa",
    usage_firm: "Bruk per firma",
    usage_category: "Bruk per kategori",
    usage_none: "Ingen nummer enno.",
    category: "Kategori",
    count_asked: "Spurt",
    count_issued: "Utstedt",
    count_used: "Brukt",
    unknown: "Ukjend",
};

pub const EN: StaffLimits = StaffLimits {
    limits_title: "Limits and usage",
    limits_intro: |days, most| {
        format!(
            "The limits say how many numbers one person is given at once in {days} days. Where nothing is set, the limit is {most} for each device and purpose."
        )
    },
    no_limits: "The centre has set no limits.",
    prefix: "Category (ISO)",
    prefix_hint: "The first 2 to 8 digits. The longest that fits counts.",
    limit_purpose: "Purpose",
    all_purposes: "All purposes",
    most: "At most",
    most_hint: "A number, or “alltid” when a member of staff always looks.",
    always: "A member of staff always looks",
    set: "Set the limit",
    set_title: "Set a limit",
    take_away: "Take the limit away",
    usage_firm: "Usage by firm",
    usage_category: "Usage by category",
    usage_none: "No numbers yet.",
    category: "Category",
    count_asked: "Asked",
    count_issued: "Issued",
    count_used: "Used",
    unknown: "Unknown",
};
