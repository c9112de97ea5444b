//! People as the service knows them.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::{address::Address, id::PersonId, rights::Right};

/// Address protection by the population register, most protected last (PDL `AdressebeskyttelseGradering`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum AddressProtection {
    /// `UGRADERT`
    None,
    /// `FORTROLIG`, code 7
    Confidential,
    /// `STRENGT_FORTROLIG`, code 6
    StrictlyConfidential,
    /// `STRENGT_FORTROLIG_UTLAND`, § 19
    StrictlyConfidentialAbroad,
}

impl AddressProtection {
    pub const ALL: [Self; 4] =
        [Self::None, Self::Confidential, Self::StrictlyConfidential, Self::StrictlyConfidentialAbroad];

    /// The right that staff need to see somebody with this grade; none for an ordinary address.
    pub fn right(self) -> Option<Right> {
        match self {
            Self::None => None,
            Self::Confidential => Some(Right::Confidential),
            Self::StrictlyConfidential | Self::StrictlyConfidentialAbroad => {
                Some(Right::StrictlyConfidential)
            }
        }
    }

    /// Any grade closes digital exchange and booking and hides the address.
    pub fn is_protected(self) -> bool {
        self != Self::None
    }
}

/// A person without the national number: that stays in the store.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    pub id: PersonId,
    pub given_name: String,
    pub family_name: String,
    pub birth: NaiveDate,
    /// Registered address. Never kept for a protected person.
    pub address: Option<Address>,
    /// Four digits, with the county first.
    pub municipality: String,
    pub protection: AddressProtection,
    /// Of Nav's own staff or their family (skjermet): only staff with that right may look.
    pub shielded: bool,
}

impl Person {
    pub fn full_name(&self) -> String {
        format!("{} {}", self.given_name, self.family_name)
    }
}
