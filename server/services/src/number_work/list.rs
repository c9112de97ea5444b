//! The order numbers of the own centre, and the search for one that somebody says.

use std::cmp::Reverse;

use domain::{
    actor::Staff,
    id::OrderNumberId,
    order_number::{NumberCode, OrderNumber},
    reference::Reference,
    refusal::Refusal,
    time::start_of_day,
    views::{NumberView, StaffNumberList, StaffNumberRow},
};
use store::{centres, order_numbers};

use super::rights;
use crate::{error::Failure, order_numbers::card, ports::Deps};

pub(super) async fn list(deps: &Deps, who: &Staff, view: NumberView) -> Result<StaffNumberList, Failure> {
    let (reader, today) = (deps.store.read(), deps.clock.today());
    let centre = centres::find(&reader, &who.centre).await?.ok_or(Refusal::NotFound)?;
    let permit = rights::to_lists(&reader, who, today).await?;
    let filter = rights::filter(today);
    let mut records = order_numbers::list(&reader, &permit, Some(view), filter).await?;
    match view {
        NumberView::ToAnswer => {
            records.sort_by_key(|one| (one.number.due, one.number.asked_at, one.number.id));
        }
        NumberView::Issued => records.sort_by_key(|one| (one.number.valid_until, one.number.id)),
        NumberView::Used => records.sort_by_key(|one| (one.number.ended_at, one.number.id)),
        NumberView::Ended => records.sort_by_key(|one| (Reverse(ended(&one.number)), one.number.id)),
    }
    let row = |one: order_numbers::NumberRecord| StaffNumberRow {
        overdue: one.number.late_since(today).is_some(),
        card: card(&one.number, today),
        person_name: one.person_name,
    };
    Ok(StaffNumberList {
        centre_name: centre.name,
        view,
        counts: order_numbers::counts(&reader, &permit, filter).await?,
        rows: records.into_iter().map(row).collect(),
    })
}

/// When it ended, or its last day was over.
fn ended(number: &OrderNumber) -> Option<domain::time::Instant> {
    number.ended_at.or_else(|| number.valid_until.map(start_of_day))
}

pub(super) async fn search(deps: &Deps, who: &Staff, typed: &str) -> Result<OrderNumberId, Failure> {
    let reader = deps.store.read();
    let permit = rights::to_lists(&reader, who, deps.clock.today()).await?;
    let (code, reference) = (NumberCode::parse(typed).ok(), Reference::parse(typed).ok());
    let found = order_numbers::search(&reader, &permit, code.as_ref(), reference.as_ref()).await?;
    Ok(found.ok_or(Refusal::NotFound)?)
}
