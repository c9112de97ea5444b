//! What members of staff may do, by role.

use std::fmt;

/// One right. None follows from another: who may see code 7 may not see code 6, nor the other way round.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Right {
    /// Looks people of the own centre up and handles their cases.
    Casework,
    /// May see persons whose address is confidential (`FORTROLIG`, code 7).
    Confidential,
    /// May see persons whose address is strictly confidential, also abroad (code 6, § 19).
    StrictlyConfidential,
    /// May see persons who are shielded: Nav's own staff and their families.
    Shielded,
    /// May read the logs, and by that nothing about people.
    Logs,
}

impl Right {
    pub const ALL: [Self; 5] =
        [Self::Casework, Self::Confidential, Self::StrictlyConfidential, Self::Shielded, Self::Logs];

    /// Stable word, for the database and the mapping of groups.
    pub fn code(self) -> &'static str {
        match self {
            Self::Casework => "casework",
            Self::Confidential => "confidential",
            Self::StrictlyConfidential => "strictly-confidential",
            Self::Shielded => "shielded",
            Self::Logs => "logs",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|right| right.code() == code)
    }
}

/// The rights of one member of staff.
#[derive(Clone, Copy, PartialEq, Eq, Default)]
pub struct StaffRights(u8);

impl StaffRights {
    /// Those of somebody who handles ordinary cases.
    pub fn casework() -> Self {
        Self::of(&[Right::Casework])
    }

    pub fn of(rights: &[Right]) -> Self {
        Self(rights.iter().fold(0, |bits, right| bits | bit(*right)))
    }

    #[must_use]
    pub fn with(self, right: Right) -> Self {
        Self(self.0 | bit(right))
    }

    pub fn has(self, right: Right) -> bool {
        self.0 & bit(right) != 0
    }

    /// In the order of [`Right::ALL`].
    pub fn all(self) -> impl Iterator<Item = Right> {
        Right::ALL.into_iter().filter(move |right| self.has(*right))
    }
}

impl fmt::Debug for StaffRights {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.all()).finish()
    }
}

fn bit(right: Right) -> u8 {
    1 << (right as u8)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_right_is_had_by_itself_alone() {
        for right in Right::ALL {
            let rights = StaffRights::of(&[right]);
            assert_eq!(rights.all().collect::<Vec<_>>(), [right]);
            assert_eq!(Right::from_code(right.code()), Some(right));
        }
        assert!(Right::ALL.iter().all(|right| !StaffRights::default().has(*right)));
        assert_eq!(StaffRights::casework().all().collect::<Vec<_>>(), [Right::Casework]);
        let more = StaffRights::of(&[Right::Logs, Right::Logs]).with(Right::Shielded).with(Right::Shielded);
        assert_eq!(more.all().collect::<Vec<_>>(), [Right::Shielded, Right::Logs], "also when given twice");
        assert_eq!(format!("{more:?}"), "{Shielded, Logs}");
        assert_eq!(Right::from_code("everything"), None);
    }
}
