//! What decisions are made from: never a name, an address or anything typed.

use std::fmt;

use chrono::NaiveDate;

use crate::{
    case::Case,
    centre::CentreNumber,
    id::{PersonId, StaffId},
    order_number::OrderNumber,
    person::{AddressProtection, Person},
    representation::Representation,
    trial::Trial,
};

/// A person, as far as rights depend on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SubjectFacts {
    pub id: PersonId,
    pub birth: NaiveDate,
    pub protection: AddressProtection,
    pub shielded: bool,
}

impl From<&Person> for SubjectFacts {
    fn from(person: &Person) -> Self {
        Self { id: person.id, birth: person.birth, protection: person.protection, shielded: person.shielded }
    }
}

/// A case, as far as rights depend on it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaseFacts {
    pub subject: PersonId,
    pub submitted_by: PersonId,
    pub centre: CentreNumber,
    pub is_open: bool,
    pub handler: Option<StaffId>,
}

impl From<&Case> for CaseFacts {
    fn from(case: &Case) -> Self {
        Self {
            subject: case.subject,
            submitted_by: case.submitted_by,
            centre: case.centre.clone(),
            is_open: case.is_open(),
            handler: case.handler,
        }
    }
}

/// An order number is seen as a case is; nobody holds it.
impl From<&OrderNumber> for CaseFacts {
    fn from(number: &OrderNumber) -> Self {
        Self {
            subject: number.subject,
            submitted_by: number.asked_by,
            centre: number.centre.clone(),
            is_open: number.status.is_open(),
            handler: None,
        }
    }
}

/// A trial is seen as a case is; nobody holds it.
impl From<&Trial> for CaseFacts {
    fn from(trial: &Trial) -> Self {
        Self {
            subject: trial.subject,
            submitted_by: trial.started_by,
            centre: trial.centre.clone(),
            is_open: !trial.state.is_final(),
            handler: None,
        }
    }
}

/// Who may act for a person: for a decision to look at, and for nobody else. `Debug` does not show it.
#[derive(Clone, Default)]
pub struct Ties(Vec<Representation>);

static NO_TIES: Ties = Ties(Vec::new());

impl From<Vec<Representation>> for Ties {
    fn from(held: Vec<Representation>) -> Self {
        Self(held)
    }
}

impl Ties {
    pub(super) fn all(&self) -> &[Representation] {
        &self.0
    }
}

impl fmt::Debug for Ties {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Ties").finish_non_exhaustive()
    }
}

/// Everything a decision looks at.
#[derive(Debug, Clone, Copy)]
pub struct Facts<'a> {
    pub subject: SubjectFacts,
    /// Those of the subject; only a citizen who acts for another needs them.
    pub representations: &'a Ties,
    /// The centres that know the subject: the one they belong to, and those with an open case of theirs.
    pub centres: &'a [CentreNumber],
    /// The case that is about the subject, when it is about one.
    pub case: Option<&'a CaseFacts>,
    /// The member of staff as a citizen, and the family: see [`Family`](super::Family). Empty for most.
    pub kin: &'a [PersonId],
    /// In Norway.
    pub today: NaiveDate,
}

impl Facts<'_> {
    /// The person alone; the rest is filled in where an action asks for it.
    pub fn of(subject: SubjectFacts, today: NaiveDate) -> Self {
        Self { subject, representations: &NO_TIES, centres: &[], case: None, kin: &[], today }
    }
}
