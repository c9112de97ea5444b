//! What a member of staff may see and do with order numbers. A number is seen as a case is.

use chrono::{Days, NaiveDate};
use domain::{
    access::Permit, actor::Staff, id::OrderNumberId, order_number::OrderNumber, person::Person,
    refusal::Refusal, time::start_of_day, views::ENDED_NUMBER_DAYS,
};
use store::{
    Handle, order_numbers,
    order_numbers::{NumberFilter, NumberRecord},
};

pub(super) use crate::casework::rights::to_lists;
use crate::{casework::rights::seen_as_a_case, error::Failure};

/// The number and its person, when `who` may be shown them.
pub(super) async fn visible(
    handle: &impl Handle,
    who: &Staff,
    id: OrderNumberId,
    today: NaiveDate,
) -> Result<(Permit, OrderNumber, Person), Failure> {
    let number = order_numbers::find(handle, id).await?.ok_or(Refusal::NotFound)?;
    let as_a_case = number.facts();
    seen_as_a_case(handle, who, number, &as_a_case, today).await
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
