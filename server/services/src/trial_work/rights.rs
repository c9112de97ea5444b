//! What a member of staff may see and do with trials. A trial is seen as a case is.

use chrono::NaiveDate;
use domain::{
    access::Permit,
    actor::Staff,
    id::TrialId,
    person::Person,
    refusal::Refusal,
    trial::{Trial, TrialState},
};
use store::{Handle, trials};

pub(super) use crate::casework::rights::to_lists;
use crate::{casework::rights::seen_as_a_case, error::Failure};

/// The trial and its person, when `who` may be shown them. What is still being put together is nobody's but the holder's.
pub(super) async fn visible(
    handle: &impl Handle,
    who: &Staff,
    id: TrialId,
    today: NaiveDate,
) -> Result<(Permit, Trial, Person), Failure> {
    let trial = trials::find(handle, id).await?.ok_or(Refusal::NotFound)?;
    let as_a_case = trial.facts();
    let (permit, trial, person) = seen_as_a_case(handle, who, trial, &as_a_case, today).await?;
    if trial.state == TrialState::Draft {
        return Err(Refusal::NotFound.into());
    }
    Ok((permit, trial, person))
}
