//! When there is no page to show.

#[derive(Debug)]
pub struct Trouble {
    pub not_found_title: &'static str,
    pub not_found_why: &'static str,
    pub not_found_what: &'static str,
    pub to_front: &'static str,
    pub unavailable_title: &'static str,
    pub unavailable_why: &'static str,
    pub unavailable_what: &'static str,
    pub try_again: &'static str,
    /// Sent by somebody who has signed out meanwhile.
    pub signed_out_title: &'static str,
    pub signed_out_what: &'static str,
    /// A link that opens beside the page.
    pub sign_in_beside: &'static str,
    /// A write that does not come from our pages, or lacks what they send.
    pub not_ours_title: &'static str,
    pub not_ours_what: &'static str,
    pub too_large_title: &'static str,
    pub too_large_what: &'static str,
    /// Done too often in too short a time.
    pub too_many_title: &'static str,
    /// What to do, with the seconds to wait.
    pub too_many_what: fn(u32) -> String,
    pub error_number: &'static str,
    /// Back from a provider, with nothing that was begun in this browser.
    pub sign_in_lost_title: &'static str,
    pub sign_in_lost_what: &'static str,
}

/// Seconds as somebody says them: minutes or hours, always long enough.
enum Wait {
    Minute,
    Minutes(u32),
    Hours(u32),
}

impl Wait {
    fn of(seconds: u32) -> Self {
        match seconds.div_ceil(60) {
            0 | 1 => Self::Minute,
            minutes @ 2..=120 => Self::Minutes(minutes),
            minutes => Self::Hours(minutes.div_ceil(60)),
        }
    }
}

pub const NB: Trouble = Trouble {
    not_found_title: "Vi finner ikke siden",
    not_found_why: "Siden kan være flyttet eller slettet, eller lenken kan være skrevet feil.",
    not_found_what: "Gå til oversikten eller forsiden og let derfra.",
    to_front: "Gå til forsiden",
    unavailable_title: "Vi får ikke hentet siden akkurat nå",
    unavailable_why: "Feilen er hos oss. Det skyldes ikke noe du gjorde.",
    unavailable_what: "Det du har lagret, er trygt. Prøv igjen om litt.",
    try_again: "Prøv igjen",
    signed_out_title: "Du er logget ut",
    signed_out_what: "Det du skrev, er ikke lagret, men det ligger fortsatt på denne siden. Logg inn i en ny fane. Kom så tilbake hit og velg «Prøv igjen».",
    sign_in_beside: "Logg inn (åpnes i ny fane)",
    not_ours_title: "Dette gikk ikke",
    not_ours_what: "Skjemaet ble ikke sendt fra våre egne sider. Gå til forsiden og prøv derfra.",
    too_large_title: "Det ble for mye på én gang",
    too_large_what: "Gå tilbake, skriv kortere og prøv igjen.",
    too_many_title: "Det ble for mange ganger på kort tid",
    too_many_what: |seconds| {
        let wait = match Wait::of(seconds) {
            Wait::Minute => "ett minutt".to_owned(),
            Wait::Minutes(minutes) => format!("{minutes} minutter"),
            Wait::Hours(hours) => format!("{hours} timer"),
        };
        format!(
            "Vi har satt en grense, så ingen kan misbruke tjenesten. Har du skrevet noe, er det ikke borte. Vent {wait}, og prøv igjen."
        )
    },
    error_number: "Nummer på feilen",
    sign_in_lost_title: "Innloggingen gikk ikke",
    sign_in_lost_what: "Det gikk for lang tid, eller innloggingen ble startet et annet sted. Du er ikke logget inn. Prøv igjen, eller ring oss.",
};

pub const NN: Trouble = Trouble {
    not_found_title: "Vi finn ikkje sida",
    not_found_why: "Sida kan vere flytta eller sletta, eller lenkja kan vere skriven feil.",
    not_found_what: "Gå til oversikta eller framsida og leit derifrå.",
    to_front: "Gå til framsida",
    unavailable_title: "Vi får ikkje henta sida akkurat no",
    unavailable_why: "Feilen er hos oss. Det kjem ikkje av noko du gjorde.",
    unavailable_what: "Det du har lagra, er trygt. Prøv igjen om litt.",
    try_again: "Prøv igjen",
    signed_out_title: "Du er logga ut",
    signed_out_what: "Det du skreiv, er ikkje lagra, men det ligg framleis på denne sida. Logg inn i ei ny fane. Kom så tilbake hit og vel «Prøv igjen».",
    sign_in_beside: "Logg inn (blir opna i ny fane)",
    not_ours_title: "Dette gjekk ikkje",
    not_ours_what: "Skjemaet vart ikkje sendt frå våre eigne sider. Gå til framsida og prøv derifrå.",
    too_large_title: "Det vart for mykje på éin gong",
    too_large_what: "Gå tilbake, skriv kortare og prøv igjen.",
    too_many_title: "Det vart for mange gonger på kort tid",
    too_many_what: |seconds| {
        let wait = match Wait::of(seconds) {
            Wait::Minute => "eitt minutt".to_owned(),
            Wait::Minutes(minutes) => format!("{minutes} minutt"),
            Wait::Hours(hours) => format!("{hours} timar"),
        };
        format!(
            "Vi har sett ei grense, så ingen kan misbruke tenesta. Har du skrive noko, er det ikkje borte. Vent {wait}, og prøv igjen."
        )
    },
    error_number: "Nummer på feilen",
    sign_in_lost_title: "Innlogginga gjekk ikkje",
    sign_in_lost_what: "Det gjekk for lang tid, eller innlogginga blei starta ein annan stad. Du er ikkje logga inn. Prøv igjen, eller ring oss.",
};

pub const EN: Trouble = Trouble {
    not_found_title: "We cannot find the page",
    not_found_why: "The page may have been moved or deleted, or the link may be wrong.",
    not_found_what: "Go to the overview or the front page and look from there.",
    to_front: "Go to the front page",
    unavailable_title: "We cannot fetch the page right now",
    unavailable_why: "The fault is ours. It is not because of anything you did.",
    unavailable_what: "What you have saved is safe. Try again in a while.",
    try_again: "Try again",
    signed_out_title: "You are signed out",
    signed_out_what: "What you wrote is not saved, but it is still on this page. Sign in in a new tab. Then come back here and choose “Try again”.",
    sign_in_beside: "Sign in (opens in a new tab)",
    not_ours_title: "This did not work",
    not_ours_what: "The form was not sent from our own pages. Go to the front page and try from there.",
    too_large_title: "That was too much at once",
    too_large_what: "Go back, write less and try again.",
    too_many_title: "That was too many times in a short while",
    too_many_what: |seconds| {
        let wait = match Wait::of(seconds) {
            Wait::Minute => "one minute".to_owned(),
            Wait::Minutes(minutes) => format!("{minutes} minutes"),
            Wait::Hours(hours) => format!("{hours} hours"),
        };
        format!(
            "There is a limit, so that nobody can misuse the service. If you have written something, it is not lost. Wait {wait} and try again."
        )
    },
    error_number: "Number of this error",
    sign_in_lost_title: "You were not signed in",
    sign_in_lost_what: "It took too long, or signing in was begun somewhere else. You are not signed in. Try again, or call us.",
};
