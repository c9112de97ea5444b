//! Who may act for whom.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::{id::PersonId, person::Person, time::eighteenth_birthday};

/// On what ground somebody acts for another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum RepresentationKind {
    /// `foreldreansvar` in the population register; being a parent is not enough.
    ParentalResponsibility,
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

    /// Whether it gives digital access to `child` on `today` (S19, S20): in its period, the child not yet 18 in
    /// Norwegian time, and the child's address not protected. A guardian may be the one the child is protected from.
    pub fn holds(&self, child: &Person, today: NaiveDate) -> bool {
        self.child == child.id
            && self.is_in_period(today)
            && today < eighteenth_birthday(child.birth)
            && !child.protection.is_protected()
    }
}
