//! The names behind identifiers, as one member of staff may know them.

use std::collections::HashMap;

use domain::{
    actor::Staff,
    case::{Case, Event, EventBy},
    id::{PersonId, StaffId},
    views::By,
};
use store::{Reader, staff};

use crate::{
    error::Failure,
    names::{self, named, once_each},
};

/// The names behind the identifiers of a case.
pub(super) struct Names {
    citizens: HashMap<PersonId, String>,
    staff: HashMap<StaffId, String>,
}

impl Names {
    pub(super) async fn of(
        reader: &Reader,
        who: &Staff,
        case: &Case,
        events: &[Event],
    ) -> Result<Self, Failure> {
        let citizens = events.iter().filter_map(|event| match event.by {
            EventBy::Citizen(person) => Some(person),
            EventBy::Staff(_) => None,
        });
        let staff = events.iter().filter_map(|event| match event.by {
            EventBy::Staff(staff) => Some(staff),
            EventBy::Citizen(_) => None,
        });
        Ok(Self {
            citizens: names::known(reader, who, citizens).await?,
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

    /// A guardian who hides is named only to those with that right. The subject is never hidden here: who may not know
    /// the subject does not find the case.
    fn citizen(&self, id: PersonId) -> By {
        named(&self.citizens, id)
    }
}
