//! The colours somebody has chosen.

use http::HeaderMap;

use super::cookies::{self, THEME};

/// What the cookie can hold. Nothing chosen means: as the device has it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Theme {
    Light,
    Dark,
}

impl Theme {
    pub(crate) fn from_word(word: &str) -> Option<Self> {
        match word {
            "lys" => Some(Self::Light),
            "mork" => Some(Self::Dark),
            _ => None,
        }
    }

    /// The word in the form and in the cookie.
    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::Light => "lys",
            Self::Dark => "mork",
        }
    }

    /// The class of `<html>` that the style sheet knows.
    pub(crate) fn class(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}

/// The choice that comes with a request.
pub(crate) fn of(headers: &HeaderMap) -> Option<Theme> {
    cookies::read(headers, THEME).and_then(Theme::from_word)
}
