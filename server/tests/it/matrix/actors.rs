//! Who asks: with which cookie, about whom, and whose names they may see.

/// How an actor's session came about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Holds {
    Nothing,
    /// A token that nobody was ever given.
    Invented,
    /// A live session of a citizen, for the second when one was chosen.
    Citizen(&'static str, Option<&'static str>),
    /// … that ran out within the day.
    Expired(&'static str),
    /// … that ran out longer ago.
    LongExpired(&'static str),
    SignedOut(&'static str),
    Staff(&'static str),
    StaffExpired(&'static str),
    /// A live token in the cookie of the other kind.
    StaffInCitizenCookie(&'static str),
    CitizenInStaffCookie(&'static str),
}

/// Somebody who asks at every address.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Actor {
    /// The word in the table of expectations.
    pub(crate) word: &'static str,
    pub(crate) holds: Holds,
    /// Whose loan, draft and case are "theirs".
    pub(crate) about: &'static str,
    /// Whom pages without anybody's identifier may name.
    pub(crate) sees: &'static [&'static str],
}

const AT_OSLO: &[&str] = &[
    "own",
    "other",
    "ward",
    "wardelse",
    "kid",
    "endedkid",
    "grown",
    "parent",
    "ended",
    "former",
    "verge",
    "vergeelse",
    "hiddenkid",
];

/// As at Oslo, for the one who is the parent of a child with a pass.
const NOT_OF_THE_FAMILY: &[&str] = &[
    "own",
    "other",
    "ward",
    "wardelse",
    "endedkid",
    "grown",
    "ended",
    "former",
    "verge",
    "vergeelse",
    "hiddenkid",
];

const fn actor(
    word: &'static str,
    holds: Holds,
    about: &'static str,
    sees: &'static [&'static str],
) -> Actor {
    Actor { word, holds, about, sees }
}

pub(crate) const ACTORS: [Actor; 30] = [
    actor("anonymous", Holds::Nothing, "own", &[]),
    actor("invented-token", Holds::Invented, "own", &[]),
    actor("expired", Holds::Expired("own"), "own", &[]),
    actor("long-expired", Holds::LongExpired("own"), "own", &[]),
    actor("signed-out", Holds::SignedOut("own"), "own", &[]),
    actor("passholder", Holds::Citizen("own", None), "own", &["own"]),
    actor("other-passholder", Holds::Citizen("other", None), "other", &["other"]),
    actor("guardian", Holds::Citizen("parent", Some("kid")), "kid", &["parent", "kid"]),
    // A member of staff as well, and named so among all that is held about oneself.
    actor("guardian-not-acting", Holds::Citizen("parent", None), "kid", &["parent", "kid", "staffkin"]),
    actor(
        "guardian-of-protected",
        Holds::Citizen("parentseven", Some("kidseven")),
        "kidseven",
        &["parentseven"],
    ),
    // Neither the other parent nor staff without the right may know who this one is.
    actor(
        "guardian-hidden",
        Holds::Citizen("hidden", Some("hiddenkid")),
        "hiddenkid",
        &["hidden", "hiddenkid", "coparent"],
    ),
    actor(
        "guardian-beside",
        Holds::Citizen("coparent", Some("hiddenkid")),
        "hiddenkid",
        &["coparent", "hiddenkid"],
    ),
    actor("former-guardian", Holds::Citizen("former", Some("grown")), "grown", &["former"]),
    actor("guardian-ended", Holds::Citizen("ended", Some("endedkid")), "endedkid", &["ended"]),
    actor("verge", Holds::Citizen("verge", Some("ward")), "ward", &["verge", "ward"]),
    actor("verge-out-of-scope", Holds::Citizen("vergeelse", Some("wardelse")), "wardelse", &["vergeelse"]),
    // The one who acted for oneself, and has looked.
    actor("young-adult", Holds::Citizen("grown", None), "grown", &["grown", "former"]),
    actor("protected", Holds::Citizen("six", None), "six", &["six"]),
    actor("staff", Holds::Staff("staffoslo"), "own", AT_OSLO),
    actor("staff-hidden-guardian", Holds::Staff("staffoslo"), "hiddenkid", AT_OSLO),
    actor("staff-away", Holds::Staff("staffaway"), "away", &["away"]),
    actor("staff-code7", Holds::Staff("staffseven"), "own", AT_OSLO),
    actor("staff-code6", Holds::Staff("staffsix"), "own", AT_OSLO),
    actor("staff-shielded", Holds::Staff("staffshielded"), "own", AT_OSLO),
    actor("staff-logs", Holds::Staff("stafflogs"), "own", &[]),
    actor("staff-nothing", Holds::Staff("staffnothing"), "own", &[]),
    actor("staff-kin", Holds::Staff("staffkin"), "kid", NOT_OF_THE_FAMILY),
    actor("staff-expired", Holds::StaffExpired("staffoslo"), "own", &[]),
    actor("staff-in-citizen-cookie", Holds::StaffInCitizenCookie("staffoslo"), "own", &[]),
    actor("citizen-in-staff-cookie", Holds::CitizenInStaffCookie("own"), "own", &[]),
];

impl Actor {
    /// Whoever the session belongs to, named in the frame of every page.
    pub(crate) fn oneself(&self) -> Option<&'static str> {
        match self.holds {
            Holds::Citizen(word, _) | Holds::Staff(word) => Some(word),
            _ => None,
        }
    }

    /// Whether "theirs" is of the actor alone. What is refused then has reasons of its own, and need not look as if it were
    /// missing.
    pub(crate) fn owns(&self) -> bool {
        matches!(self.holds, Holds::Citizen(word, None) if word == self.about)
    }

    /// Whose object a column of the table means.
    pub(crate) fn whose(&self, column: &str) -> &'static str {
        match column {
            "theirs" => self.about,
            "other" if self.about == "other" => "own",
            "other" => "other",
            "away" if self.about == "away" => "own",
            "away" => "away",
            "code7" => "seven",
            "code6" => "six",
            "shielded" => "shielded",
            _ => "",
        }
    }

    /// Whom code 7, code 6 and shielded lists may name besides.
    pub(crate) fn sees_also(&self) -> &'static [&'static str] {
        match self.word {
            "staff-code7" => &["seven", "kidseven", "parentseven"],
            "staff-code6" => &["six"],
            "staff-shielded" => &["shielded"],
            _ => &[],
        }
    }
}
