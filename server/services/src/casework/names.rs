//! The names behind identifiers, as one member of staff may know them.

use std::collections::HashMap;

use chrono::NaiveDate;
use domain::{
    access::{Action, Facts, Sealed, decide},
    actor::Staff,
    case::{Case, Event, EventBy},
    id::{PersonId, StaffId},
    person::Person,
    views::By,
};
use store::{Reader, people, staff};

use crate::error::Failure;

/// The names behind the identifiers of a case.
pub(super) struct Names {
    citizens: HashMap<PersonId, By>,
    staff: HashMap<StaffId, String>,
}

impl Names {
    pub(super) async fn of(
        reader: &Reader,
        who: &Staff,
        case: &Case,
        events: &[Event],
        today: NaiveDate,
    ) -> Result<Self, Failure> {
        let citizens = events.iter().filter_map(|event| match event.by {
            EventBy::Citizen(person) => Some(person),
            EventBy::Staff(_) => None,
        });
        let staff = events.iter().filter_map(|event| match event.by {
            EventBy::Staff(staff) => Some(staff),
            EventBy::Citizen(_) => None,
        });
        let found = people::find_many(reader, &once_each(citizens)).await?;
        let citizens = found.into_iter().map(|person| Ok((person.subject(), citizen(who, person, today)?)));
        Ok(Self {
            citizens: citizens.collect::<Result<_, Failure>>()?,
            staff: staff::names(reader, &once_each(staff.chain(case.handler))).await?,
        })
    }

    pub(super) fn staff(&self, id: StaffId) -> String {
        self.staff.get(&id).cloned().unwrap_or_default()
    }

    /// Whoever sent the case is also in its first event.
    pub(super) fn sender(&self, case: &Case) -> By {
        self.citizen(case.submitted_by)
    }

    pub(super) fn by(&self, event: &Event) -> By {
        match event.by {
            EventBy::Citizen(person) => self.citizen(person),
            EventBy::Staff(staff) => By::Staff(self.staff(staff)),
        }
    }

    fn citizen(&self, id: PersonId) -> By {
        self.citizens.get(&id).cloned().unwrap_or(By::Guardian)
    }
}

/// A citizen as `who` may know them: a guardian whose own address is protected is named only to those with that right.
/// The subject of a case is never hidden here: who may not know the subject does not find the case.
pub(super) fn citizen(who: &Staff, person: Sealed<Person>, today: NaiveDate) -> Result<By, Failure> {
    match decide(who, Action::KnowName, &Facts::of(person.facts(), today)) {
        Ok(permit) => Ok(By::Citizen(person.open(&permit)?.full_name())),
        Err(_) => Ok(By::Guardian),
    }
}

fn once_each<I: Ord>(ids: impl Iterator<Item = I>) -> Vec<I> {
    let mut ids: Vec<I> = ids.collect();
    ids.sort_unstable();
    ids.dedup();
    ids
}
