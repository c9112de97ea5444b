//! Everything that is held about one person, for an answer by letter to somebody who asks for it.

use domain::{
    access::{Action, Facts, Who, decide},
    actor::Citizen,
    id::PersonId,
    national_number::NationalNumber,
    read_log::{ReadKind, Reader, Reading},
    refusal::Refusal,
    views::Everything,
};
use store::{Tx, people, read_log};
use uuid::Uuid;

use super::{everything, viewer::Viewer};
use crate::{
    error::{Asked, Failure},
    ports::Deps,
};

/// Everything about the person with this number, the number written out. One row in the read log is committed first; it
/// is part of what is answered. [`Refusal::NotFound`] when nobody has the number.
pub async fn export_person(deps: &Deps, number: &NationalNumber) -> Result<Everything, Refusal> {
    Asked::new("insight.export_person", Uuid::nil()).answer(export(deps, number).await)
}

async fn export(deps: &Deps, number: &NationalNumber) -> Result<Everything, Failure> {
    let today = deps.clock.today();
    let (person, permit) = deps
        .store
        .write(async |tx: &Tx| {
            let found = people::ids_by_national_numbers(tx, std::slice::from_ref(number)).await?;
            let id: PersonId = *found.get(number).ok_or(Refusal::NotFound)?;
            let person = people::find(tx, id).await?.ok_or(Refusal::NotFound)?;
            let permit = decide(Who::Operator, Action::Export, &Facts::of(person.facts(), today))?;
            let reading = Reading {
                reader: Reader::Program,
                person: id,
                case: None,
                kind: ReadKind::Export,
                at: deps.clock.now(),
                request: None,
            };
            read_log::record(tx, &reading).await?;
            Ok::<_, Failure>((person.open(&permit)?, permit))
        })
        .await?;
    let viewer = Viewer { citizen: Citizen { person: person.id, acting_for: None }, me: None, today };
    everything::about(deps, &deps.store.read(), &viewer, &permit, person).await
}
