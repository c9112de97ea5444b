//! Who at the centre has looked at whom.

use domain::{
    actor::Staff,
    id::{CaseId, PersonId},
    person::Person,
    views::StaffPersonCard,
};
use store::{
    Tx,
    ledger::{self, ReadLogEntry},
};

use crate::{error::Failure, ports::Deps};

/// Writes one row in the read log; `what` is a stable word for how it came about.
pub(super) async fn record(
    deps: &Deps,
    tx: &Tx,
    who: &Staff,
    person: PersonId,
    case: Option<CaseId>,
    what: &str,
) -> Result<(), Failure> {
    let entry = ReadLogEntry {
        id: deps.random.uuid(),
        staff: who.id,
        person,
        case,
        what: what.to_owned(),
        at: deps.clock.now(),
    };
    ledger::record_read(tx, &entry).await?;
    Ok(())
}

/// A person as staff are shown it. A protected person's address is not shown to anybody.
pub(super) fn card(person: &Person) -> StaffPersonCard {
    StaffPersonCard {
        id: person.id,
        name: person.full_name(),
        birth: person.birth,
        municipality: person.municipality.clone(),
        protection: person.protection,
        address: person.address.clone().filter(|_| !person.protection.is_protected()),
    }
}
