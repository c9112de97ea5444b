//! ISO 9999 product codes as Nav writes them: six digits from OeBS, eight in the catalogue (hm-grunndata-register `isos.json`).

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

/// Six or eight digits, without spaces. Always compare on [`Iso::six`]: the two sources differ in length.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Iso(String);

#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("an ISO category has six or eight digits")]
pub struct IsoError;

/// `123903` Mobility and marking canes (white canes).
pub const WHITE_CANE: &str = "123903";
/// `090312` Gloves and mittens: driving gloves.
pub const DRIVING_GLOVES: &str = "090312";
/// `181218` Mattresses against pressure sores.
pub const MATTRESS: &str = "181218";

impl Iso {
    /// The six digits both sources share.
    pub fn six(&self) -> &str {
        six_digits(&self.0)
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// What the holder may exchange without asking (S72; hm-oebs-api-proxy `Bytte.kt`).
    pub fn is_self_service(&self) -> bool {
        matches!(self.six(), WHITE_CANE | DRIVING_GLOVES)
    }

    /// Cars and car adaptations are never part of a pass (S13): groups 1210 and 1212.
    pub fn is_car(&self) -> bool {
        self.0.starts_with("1210") || self.0.starts_with("1212")
    }
}

/// The first six digits of a code, or all of a shorter one.
pub(crate) fn six_digits(code: &str) -> &str {
    code.get(..6).unwrap_or(code)
}

impl fmt::Display for Iso {
    /// In pairs: `12 39 03 01`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, digit) in self.0.chars().enumerate() {
            if index > 0 && index % 2 == 0 {
                f.write_str(" ")?;
            }
            write!(f, "{digit}")?;
        }
        Ok(())
    }
}

impl FromStr for Iso {
    type Err = IsoError;

    fn from_str(text: &str) -> Result<Self, IsoError> {
        let digits = text.bytes().all(|b| b.is_ascii_digit());
        if digits && matches!(text.len(), 6 | 8) { Ok(Self(text.to_owned())) } else { Err(IsoError) }
    }
}

impl TryFrom<String> for Iso {
    type Error = IsoError;

    fn try_from(text: String) -> Result<Self, IsoError> {
        text.parse()
    }
}

impl From<Iso> for String {
    fn from(iso: Iso) -> Self {
        iso.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn iso(text: &str) -> Iso {
        text.parse().unwrap()
    }

    #[test]
    fn six_and_eight_digits_mean_the_same_aid() {
        assert!(iso("123903").is_self_service());
        assert!(iso("12390301").is_self_service());
        assert!(iso("09031201").is_self_service());
    }

    #[test]
    fn a_walking_stick_is_not_a_white_cane_and_warm_mittens_are_not_driving_gloves() {
        assert!(!iso("12030301").is_self_service());
        assert!(!iso("09061501").is_self_service());
    }

    #[test]
    fn only_six_or_eight_digits_are_a_category() {
        for wrong in ["", "12390", "1239031", "123903011", "12 39 03", "12390a"] {
            assert_eq!(wrong.parse::<Iso>(), Err(IsoError), "{wrong}");
        }
        assert_eq!(iso("12390301").to_string(), "12 39 03 01");
    }

    #[test]
    fn cars_are_known_by_their_group() {
        assert!(iso("121003").is_car() && iso("12120401").is_car());
        assert!(!iso("122303").is_car());
    }
}
