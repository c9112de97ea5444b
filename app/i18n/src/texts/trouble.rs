//! When there is no page to show.

#[derive(Debug)]
pub struct Trouble {
    pub not_found_title: &'static str,
    pub not_found_why: &'static str,
    pub not_found_what: &'static str,
    pub to_overview: &'static str,
    pub to_front: &'static str,
    pub unavailable_title: &'static str,
    pub unavailable_why: &'static str,
    pub unavailable_what: &'static str,
    pub try_again: &'static str,
}

pub const NB: Trouble = Trouble {
    not_found_title: "Vi finner ikke siden",
    not_found_why: "Siden kan være flyttet eller slettet, eller lenken kan være skrevet feil.",
    not_found_what: "Gå til oversikten eller forsiden og let derfra.",
    to_overview: "Gå til oversikten",
    to_front: "Gå til forsiden",
    unavailable_title: "Vi får ikke hentet siden akkurat nå",
    unavailable_why: "Feilen er hos oss. Det skyldes ikke noe du gjorde.",
    unavailable_what: "Det du har lagret er trygt. Prøv igjen om litt.",
    try_again: "Prøv igjen",
};

pub const NN: Trouble = Trouble {
    not_found_title: "Vi finn ikkje sida",
    not_found_why: "Sida kan vere flytta eller sletta, eller lenkja kan vere skriven feil.",
    not_found_what: "Gå til oversikta eller framsida og leit derfrå.",
    to_overview: "Gå til oversikta",
    to_front: "Gå til framsida",
    unavailable_title: "Vi får ikkje henta sida akkurat no",
    unavailable_why: "Feilen er hos oss. Det kjem ikkje av noko du gjorde.",
    unavailable_what: "Det du har lagra, er trygt. Prøv igjen om litt.",
    try_again: "Prøv igjen",
};

pub const EN: Trouble = Trouble {
    not_found_title: "We cannot find the page",
    not_found_why: "The page may have been moved or deleted, or the link may be wrong.",
    not_found_what: "Go to the overview or the front page and look from there.",
    to_overview: "Go to the overview",
    to_front: "Go to the front page",
    unavailable_title: "We cannot fetch the page right now",
    unavailable_why: "The fault is ours. It is not because of anything you did.",
    unavailable_what: "What you have saved is safe. Try again in a while.",
    try_again: "Try again",
};
