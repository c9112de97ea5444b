//! Whom an address is for and what it names. Pages say it by the group they stand in (`routes`), functions beside
//! themselves (`api`), plain routes where they are registered (`server`). What says nothing is not answered.

/// Who is answered at an address. Whether something there is theirs is decided later, by the desk that is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Audience {
    /// Whoever asks, signed in or not.
    Everybody,
    /// Passholders, and those who act for one.
    Citizens,
    /// The staff of the centres.
    Staff,
}

/// What the address or the fields of a form name by an identifier.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum About {
    Nothing,
    Loan,
    Draft,
    Case,
    Trial,
    Person,
    Number,
}

impl About {
    /// What a parameter in the pattern of an address stands for.
    pub(crate) fn parameter(name: &str) -> Self {
        match name {
            "loan" => Self::Loan,
            "draft" => Self::Draft,
            "case" => Self::Case,
            "trial" => Self::Trial,
            "person" => Self::Person,
            "number" => Self::Number,
            _ => Self::Nothing,
        }
    }
}

/// Put into a request by the server when the page is not for the one who asks: the frame then shows that there is no such
/// page, and the page itself is not asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OtherSide;
