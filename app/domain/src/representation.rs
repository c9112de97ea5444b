//! Who may act for whom.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::id::PersonId;

/// On what ground somebody acts for another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum RepresentationKind {
    /// `foreldreansvar` in the population register; being a parent is not enough.
    ParentalResponsibility,
    /// An appointed guardian (verge) whose mandate covers dealing with Nav about aids.
    Guardianship,
    /// An appointed guardian whose mandate covers other matters: it gives nothing here.
    GuardianshipElsewhere,
}

/// A registered right to act for somebody, in a period.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Representation {
    pub guardian: PersonId,
    pub child: PersonId,
    pub kind: RepresentationKind,
    pub from: NaiveDate,
    /// Last day, when known.
    pub to: Option<NaiveDate>,
}

impl Representation {
    /// Whether it is in its period, and nothing else: the ties of family do not end with a protected address.
    pub fn is_in_period(&self, today: NaiveDate) -> bool {
        self.from <= today && self.to.is_none_or(|to| today <= to)
    }
}
