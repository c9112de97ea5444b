//! Who there is. Everything written about somebody carries their mark, so that a trace of them is found wherever it is.

use domain::representation::RepresentationKind;

/// What happens to somebody after everybody has signed in and sent what they send.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Later {
    Nothing,
    /// Code 7.
    Confidential,
    /// Code 6.
    StrictlyConfidential,
    Shielded,
    /// The 18th birthday was yesterday.
    OfAge,
}

/// A person with a pass, three aids, a case and a draft; or one who only acts for somebody.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Role {
    pub(crate) word: &'static str,
    pub(crate) child: bool,
    /// Where the pass is from; none for those without.
    pub(crate) centre: Option<&'static str>,
    pub(crate) later: Later,
}

const OSLO: &str = "4703";
const VEST_VIKEN: &str = "4706";

const fn adult(word: &'static str, centre: &'static str, later: Later) -> Role {
    Role { word, child: false, centre: Some(centre), later }
}

const fn child(word: &'static str, later: Later) -> Role {
    Role { word, child: true, centre: Some(OSLO), later }
}

const fn guardian(word: &'static str) -> Role {
    Role { word, child: false, centre: None, later: Later::Nothing }
}

pub(crate) const PEOPLE: [Role; 22] = [
    adult("own", OSLO, Later::Nothing),
    adult("other", OSLO, Later::Nothing),
    adult("away", VEST_VIKEN, Later::Nothing),
    adult("seven", OSLO, Later::Confidential),
    adult("six", OSLO, Later::StrictlyConfidential),
    adult("shielded", OSLO, Later::Shielded),
    adult("ward", OSLO, Later::Nothing),
    child("kid", Later::Nothing),
    child("kidseven", Later::Confidential),
    child("wardelse", Later::Nothing),
    child("endedkid", Later::Nothing),
    child("grown", Later::OfAge),
    guardian("parent"),
    guardian("parentseven"),
    guardian("former"),
    guardian("ended"),
    guardian("verge"),
    guardian("vergeelse"),
    guardian("stranger"),
    child("hiddenkid", Later::Nothing),
    Role { later: Later::StrictlyConfidential, ..guardian("hidden") },
    guardian("coparent"),
];

/// Who acts for whom, and whether that ended yesterday.
pub(crate) const ACTS_FOR: [(&str, &str, RepresentationKind, bool); 9] = [
    ("parent", "kid", RepresentationKind::ParentalResponsibility, false),
    ("parentseven", "kidseven", RepresentationKind::ParentalResponsibility, false),
    ("former", "grown", RepresentationKind::ParentalResponsibility, false),
    ("ended", "endedkid", RepresentationKind::ParentalResponsibility, true),
    ("verge", "ward", RepresentationKind::Guardianship, false),
    ("hidden", "hiddenkid", RepresentationKind::ParentalResponsibility, false),
    ("coparent", "hiddenkid", RepresentationKind::ParentalResponsibility, false),
    // The mandate was about aids until yesterday, and is about other matters since.
    ("vergeelse", "wardelse", RepresentationKind::Guardianship, true),
    ("vergeelse", "wardelse", RepresentationKind::GuardianshipElsewhere, false),
];

/// Those who act for `word`.
pub(crate) fn guardians_of(word: &str) -> impl Iterator<Item = &'static str> {
    ACTS_FOR.into_iter().filter(move |(_, child, ..)| *child == word).map(|(guardian, ..)| guardian)
}

/// Whether the address of `word` is protected, so that the name alone may give it away.
pub(crate) fn hides(word: &str) -> bool {
    let protected = |role: &Role| matches!(role.later, Later::Confidential | Later::StrictlyConfidential);
    PEOPLE.iter().any(|role| role.word == word && protected(role))
}

/// Staff: word, centre, codes of rights, and who it is as a citizen.
pub(crate) const STAFF: [(&str, &str, &[&str], Option<&str>); 8] = [
    ("staffoslo", OSLO, &["casework"], None),
    ("staffaway", VEST_VIKEN, &["casework"], None),
    ("staffseven", OSLO, &["casework", "confidential"], None),
    ("staffsix", OSLO, &["casework", "strictly-confidential"], None),
    ("staffshielded", OSLO, &["casework", "shielded"], None),
    ("stafflogs", OSLO, &["confidential", "strictly-confidential", "shielded", "logs"], None),
    ("staffnothing", OSLO, &[], None),
    ("staffkin", OSLO, &["casework"], Some("parent")),
];

/// The mark of somebody.
pub(crate) fn mark(word: &str) -> String {
    format!("Qv{word}z")
}

/// Everybody's mark.
pub(crate) fn marks() -> impl Iterator<Item = (&'static str, String)> {
    let words = PEOPLE.iter().map(|role| role.word).chain(STAFF.iter().map(|(word, ..)| *word));
    words.map(|word| (word, mark(word)))
}
