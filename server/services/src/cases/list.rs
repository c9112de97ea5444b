//! All cases of a person.

use domain::{actor::Citizen, views::CaseList};
use store::cases;

use super::card;
use crate::{error::Failure, ports::Deps, subject};

pub(super) async fn list(deps: &Deps, who: &Citizen) -> Result<CaseList, Failure> {
    let reader = deps.store.read();
    let person = subject::of(&reader, who, deps.clock.today()).await?.person;
    let (ongoing, ended): (Vec<_>, Vec<_>) =
        cases::of(&reader, person.id).await?.into_iter().partition(domain::case::Case::is_open);
    Ok(CaseList {
        subject_name: person.full_name(),
        ongoing: ongoing.iter().map(card).collect(),
        ended: ended.iter().map(card).collect(),
    })
}
