//! What a member of staff may see and do with trials: the facts are gathered here, and decided in `domain::access`. A trial is
//! seen as a case is.

use chrono::NaiveDate;
use domain::{
    access::{Action, Facts, Permit, TaskPermit, decide, decide_tasks},
    actor::Staff,
    id::TrialId,
    person::Person,
    refusal::Refusal,
    trial::{Trial, TrialState},
};
use store::{Handle, people, trials};

use crate::{casework::rights::kin, error::Failure};

/// The trial and its person, when `who` may be shown them. What is still being put together is nobody's but the holder's.
pub(super) async fn visible(
    handle: &impl Handle,
    who: &Staff,
    id: TrialId,
    today: NaiveDate,
) -> Result<(Permit, Trial, Person), Failure> {
    let trial = trials::find(handle, id).await?.ok_or(Refusal::NotFound)?;
    let person = people::find(handle, trial.subject()).await?.ok_or(Refusal::NotFound)?;
    let (kin, as_a_case) = (kin(handle, who, today).await?, trial.facts());
    let facts = Facts { case: Some(&as_a_case), kin: &kin, ..Facts::of(person.facts(), today) };
    let permit = decide(who, Action::SeeCase, &facts)?;
    let (trial, person) = (trial.open(&permit)?, person.open(&permit)?);
    if trial.state == TrialState::Draft {
        return Err(Refusal::NotFound.into());
    }
    Ok((permit, trial, person))
}

/// The right to the lists and the calendar of the own centre.
pub(super) async fn to_lists(
    handle: &impl Handle,
    who: &Staff,
    today: NaiveDate,
) -> Result<TaskPermit, Failure> {
    Ok(decide_tasks(who, &kin(handle, who, today).await?)?)
}
