//! What a member of staff may see and do with order numbers: the facts are gathered here, and decided in
//! `domain::access`. A number is seen as a case is.

use chrono::{Days, NaiveDate};
use domain::{
    access::{Action, Facts, Permit, TaskPermit, decide, decide_tasks},
    actor::Staff,
    id::OrderNumberId,
    order_number::OrderNumber,
    person::Person,
    refusal::Refusal,
    time::start_of_day,
    views::ENDED_NUMBER_DAYS,
};
use store::{
    Handle, order_numbers,
    order_numbers::{NumberFilter, NumberRecord},
    people,
};

use crate::{casework::rights::kin, error::Failure};

/// The number and its person, when `who` may be shown them.
pub(super) async fn visible(
    handle: &impl Handle,
    who: &Staff,
    id: OrderNumberId,
    today: NaiveDate,
) -> Result<(Permit, OrderNumber, Person), Failure> {
    let number = order_numbers::find(handle, id).await?.ok_or(Refusal::NotFound)?;
    let person = people::find(handle, number.subject()).await?.ok_or(Refusal::NotFound)?;
    let (kin, as_a_case) = (kin(handle, who, today).await?, number.facts());
    let facts = Facts { case: Some(&as_a_case), kin: &kin, ..Facts::of(person.facts(), today) };
    let permit = decide(who, Action::SeeCase, &facts)?;
    Ok((permit.clone(), number.open(&permit)?, person.open(&permit)?))
}

/// The right to the lists of the own centre.
pub(super) async fn to_lists(
    handle: &impl Handle,
    who: &Staff,
    today: NaiveDate,
) -> Result<TaskPermit, Failure> {
    Ok(decide_tasks(who, &kin(handle, who, today).await?)?)
}

pub(super) fn filter(today: NaiveDate) -> NumberFilter {
    let since = today - Days::new(ENDED_NUMBER_DAYS);
    NumberFilter { today, ended_since: start_of_day(since), expired_since: since }
}

/// All numbers of the centre that may be seen, the newest first.
pub(super) async fn all(
    handle: &impl Handle,
    who: &Staff,
    today: NaiveDate,
) -> Result<Vec<NumberRecord>, Failure> {
    let permit = to_lists(handle, who, today).await?;
    let mut all = order_numbers::list(handle, &permit, None, filter(today)).await?;
    all.sort_by(|one, other| {
        let newest = other.number.asked_at.cmp(&one.number.asked_at);
        newest.then_with(|| one.number.id.cmp(&other.number.id))
    });
    Ok(all)
}
