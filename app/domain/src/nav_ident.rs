//! How Nav names its staff.

use std::{fmt, str::FromStr};

use serde::Deserialize;

/// A letter and six digits. The letter is written large, however it came.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Deserialize)]
#[serde(try_from = "String")]
pub struct NavIdent(String);

/// What was written is not a `NAVident`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a NAVident is a letter and six digits")]
pub struct NotANavIdent;

impl NavIdent {
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for NavIdent {
    type Err = NotANavIdent;

    fn from_str(text: &str) -> Result<Self, NotANavIdent> {
        let (letter, digits) = text.split_at_checked(1).ok_or(NotANavIdent)?;
        let right = letter.bytes().all(|sign| sign.is_ascii_alphabetic())
            && digits.len() == 6
            && digits.bytes().all(|sign| sign.is_ascii_digit());
        right.then(|| Self(text.to_ascii_uppercase())).ok_or(NotANavIdent)
    }
}

impl TryFrom<String> for NavIdent {
    type Error = NotANavIdent;

    fn try_from(text: String) -> Result<Self, NotANavIdent> {
        text.parse()
    }
}

impl fmt::Display for NavIdent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_letter_and_six_digits_and_nothing_else() {
        for wrong in
            ["", "Z", "Z99000", "Z9900011", "9990001", "ZZ90001", "Å99001", "Z99000\n", "=990001", "Z990|01"]
        {
            assert_eq!(wrong.parse::<NavIdent>(), Err(NotANavIdent), "{wrong:?}");
        }
        for right in ["Z990001", "z990001"] {
            assert_eq!(right.parse::<NavIdent>().unwrap().as_str(), "Z990001");
        }
    }
}
