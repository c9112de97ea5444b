//! Who at the centre has looked at whom.

use domain::{
    actor::Staff,
    id::{CaseId, PersonId},
    person::Person,
    read_log::{ReadKind, Reader, Reading},
    views::StaffPersonCard,
};
use store::{Tx, read_log};

use crate::{error::Failure, ports::Deps, request};

/// Writes one row in the read log, in the transaction that finds the person.
pub(crate) async fn record(
    deps: &Deps,
    tx: &Tx,
    who: &Staff,
    person: PersonId,
    case: Option<CaseId>,
    kind: ReadKind,
) -> Result<(), Failure> {
    let reading = Reading {
        reader: Reader::Staff { id: who.id, centre: who.centre.clone() },
        person,
        case,
        kind,
        at: deps.clock.now(),
        request: request::number(),
    };
    read_log::record(tx, &reading).await?;
    Ok(())
}

/// A person as staff are shown it. A protected person's address is not shown to anybody.
pub(crate) fn card(person: &Person) -> StaffPersonCard {
    StaffPersonCard {
        id: person.id,
        name: person.full_name(),
        birth: person.birth,
        municipality: person.municipality.clone(),
        protection: person.protection,
        address: person.address.clone().filter(|_| !person.protection.is_protected()),
    }
}
