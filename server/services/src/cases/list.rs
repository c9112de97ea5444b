//! All cases of a person.

use domain::{actor::Citizen, views::CaseList};
use store::cases;

use super::card;
use crate::{
    error::Failure,
    ports::Deps,
    subject::{self, Subject},
};

pub(super) async fn list(deps: &Deps, who: &Citizen) -> Result<CaseList, Failure> {
    let reader = deps.store.read();
    let Subject { permit, .. } = subject::of(&reader, who, deps.clock.today()).await?;
    let (ongoing, ended): (Vec<_>, Vec<_>) =
        cases::of(&reader, &permit).await?.into_iter().partition(domain::case::Case::is_open);
    Ok(CaseList { ongoing: ongoing.iter().map(card).collect(), ended: ended.iter().map(card).collect() })
}
