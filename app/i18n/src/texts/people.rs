//! "Hvem gjelder det?"

#[derive(Debug)]
pub struct People {
    pub title: &'static str,
    pub intro: &'static str,
    pub legend: &'static str,
    /// Name.
    pub myself: fn(&str) -> String,
    /// Name and age in whole years.
    pub child: fn(&str, u32) -> String,
    pub go_on: &'static str,
    pub only_self: &'static str,
    pub missing: &'static str,
    pub missing_responsibility: &'static str,
    pub missing_adult: &'static str,
    pub missing_protected: &'static str,
    pub missing_call: &'static str,
    /// Name.
    pub of_age_title: fn(&str) -> String,
    /// Name and date.
    pub of_age: fn(&str, &str) -> String,
}

pub const NB: People = People {
    title: "Hvem gjelder det?",
    intro: "Velg deg selv eller en du kan handle for.",
    legend: "Velg person",
    myself: |name| format!("Meg selv – {name}"),
    child: |name, age| format!("{name}, {age} år"),
    go_on: "Gå til oversikten",
    only_self: "Du er den eneste du kan velge.",
    missing: "Mangler noen?",
    missing_responsibility: "Her står barn som du har foreldreansvar for i Folkeregisteret, og de du er verge for når vergemålet gjelder hjelpemidler. Det holder ikke å være forelder eller å bo sammen.",
    missing_adult: "Når et barn fyller 18 år, må barnet selv inngå avtale om brukerpass. Da er navnet borte herfra.",
    missing_protected: "Vi viser aldri noen med beskyttet adresse her. Det gjelder uansett hvem som logger inn.",
    missing_call: "Mener du at noe er feil? Ring hjelpemiddelsentralen på",
    of_age_title: |name| format!("{name} fyller snart 18 år"),
    of_age: |name, date| {
        format!(
            "Fra {date} må {name} selv logge inn og inngå sin egen avtale om brukerpass. Ring hjelpemiddelsentralen i god tid."
        )
    },
};

pub const NN: People = People {
    title: "Kven gjeld det?",
    intro: "Vel deg sjølv eller ein du kan handle for.",
    legend: "Vel person",
    myself: |name| format!("Meg sjølv – {name}"),
    child: |name, age| format!("{name}, {age} år"),
    go_on: "Gå til oversikta",
    only_self: "Du er den einaste du kan velje.",
    missing: "Manglar nokon?",
    missing_responsibility: "Her står barn som du har foreldreansvar for i Folkeregisteret, og dei du er verje for når verjemålet gjeld hjelpemiddel. Det held ikkje å vere forelder eller å bu saman.",
    missing_adult: "Når eit barn fyller 18 år, må barnet sjølv inngå avtale om brukarpass. Då er namnet borte herifrå.",
    missing_protected: "Vi viser aldri nokon med verna adresse her. Det gjeld uansett kven som loggar inn.",
    missing_call: "Meiner du at noko er feil? Ring hjelpemiddelsentralen på",
    of_age_title: |name| format!("{name} fyller snart 18 år"),
    of_age: |name, date| {
        format!(
            "Frå {date} må {name} sjølv logge inn og inngå sin eigen avtale om brukarpass. Ring hjelpemiddelsentralen i god tid."
        )
    },
};

pub const EN: People = People {
    title: "Who is it for?",
    intro: "Choose yourself or somebody you can act for.",
    legend: "Choose a person",
    myself: |name| format!("Myself – {name}"),
    child: |name, age| format!("{name}, age {age}"),
    go_on: "Go to the overview",
    only_self: "You are the only one you can choose.",
    missing: "Is somebody missing?",
    missing_responsibility: "You see children you have parental responsibility for in the National Population Register, and those you are guardian for when the mandate is about assistive devices. It is not enough to be a parent or to live together.",
    missing_adult: "When children turn 18, they must enter into an agreement of their own. From then on you do not see the name here.",
    missing_protected: "We never show anybody with a protected address here, whoever signs in.",
    missing_call: "Do you think something is wrong? Call the assistive technology centre on",
    of_age_title: |name| format!("{name} will soon turn 18"),
    of_age: |name, date| {
        format!(
            "From {date}, {name} must sign in and enter into an agreement about a brukerpass of their own. Call the centre in good time."
        )
    },
};
