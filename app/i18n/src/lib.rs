//! Every sentence of the service in bokmål, nynorsk and English.
//!
//! Invariant: a sentence that is missing in one language does not compile. Each page has one file under [`texts`] with
//! one struct and its three values side by side; [`wording`] words the terms of the domain; [`format`] writes dates,
//! times and numbers.

pub mod format;
pub mod texts;
pub mod wording;

pub use texts::Texts;

/// A language of the service and its place in the address.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Locale {
    #[default]
    Nb,
    Nn,
    En,
}

impl Locale {
    pub const ALL: [Self; 3] = [Self::Nb, Self::Nn, Self::En];

    /// The first part of the address and the BCP 47 tag.
    pub fn tag(self) -> &'static str {
        match self {
            Self::Nb => "nb",
            Self::Nn => "nn",
            Self::En => "en",
        }
    }

    pub fn from_tag(tag: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|locale| locale.tag() == tag)
    }

    /// The language's own name, as the language links show it.
    pub fn own_name(self) -> &'static str {
        match self {
            Self::Nb => "Bokmål",
            Self::Nn => "Nynorsk",
            Self::En => "English",
        }
    }

    pub fn texts(self) -> &'static Texts {
        Texts::of(self)
    }

    /// One of three values.
    pub fn pick<T>(self, nb: T, nn: T, en: T) -> T {
        match self {
            Self::Nb => nb,
            Self::Nn => nn,
            Self::En => en,
        }
    }
}
