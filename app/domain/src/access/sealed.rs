//! Personal data that has been read, and not yet been decided about.

use std::fmt;

use chrono::NaiveDate;

use super::{CaseFacts, NamePermit, Permit, Reason, SubjectFacts, Ties};
use crate::{
    agreement::{Agreement, home_centre},
    case::Case,
    centre::CentreNumber,
    id::PersonId,
    order_number::OrderNumber,
    person::Person,
    representation::Representation,
    trial::Trial,
};

/// Something about one person. `Debug` does not show it.
pub struct Sealed<T> {
    subject: PersonId,
    value: T,
}

impl<T> Sealed<T> {
    /// For the store, at the moment of reading.
    pub fn new(subject: PersonId, value: T) -> Self {
        Self { subject, value }
    }

    /// Whom it is about.
    pub fn subject(&self) -> PersonId {
        self.subject
    }

    /// What is in it, for somebody with a permit about this very person.
    pub fn open(self, permit: &Permit) -> Result<T, Reason> {
        if permit.subject() == self.subject { Ok(self.value) } else { Err(Reason::AnotherPerson) }
    }
}

impl<T> fmt::Debug for Sealed<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Sealed").finish_non_exhaustive()
    }
}

impl Sealed<Person> {
    pub fn facts(&self) -> SubjectFacts {
        SubjectFacts::from(&self.value)
    }

    /// The full name and nothing else.
    pub fn name(self, permit: &NamePermit) -> Result<String, Reason> {
        if permit.subject() == self.subject { Ok(self.value.full_name()) } else { Err(Reason::AnotherPerson) }
    }
}

/// Somebody with a right that another has, or had, to act for them.
impl Sealed<(Person, Representation)> {
    pub fn facts(&self) -> SubjectFacts {
        SubjectFacts::from(&self.value.0)
    }

    pub fn ties(&self) -> Ties {
        vec![self.value.1.clone()].into()
    }
}

impl Sealed<(Person, Vec<Agreement>)> {
    pub fn facts(&self) -> SubjectFacts {
        SubjectFacts::from(&self.value.0)
    }

    /// The centre the person belongs to.
    pub fn home_centre(&self, today: NaiveDate) -> Option<CentreNumber> {
        home_centre(&self.value.1, &self.value.0, today)
    }
}

impl Sealed<Case> {
    pub fn facts(&self) -> CaseFacts {
        CaseFacts::from(&self.value)
    }
}

impl Sealed<OrderNumber> {
    pub fn facts(&self) -> CaseFacts {
        CaseFacts::from(&self.value)
    }
}

impl Sealed<Trial> {
    pub fn facts(&self) -> CaseFacts {
        CaseFacts::from(&self.value)
    }
}
