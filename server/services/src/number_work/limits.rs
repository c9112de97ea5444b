//! What a centre has set, and what its numbers are used for.

use std::collections::BTreeMap;

use domain::{
    actor::Staff,
    alphabet::sort_key,
    order_number::{LimitFields, OrderNumber, Status},
    refusal::Refusal,
    views::{NumberLimits, Usage},
};
use store::{Tx, centres, order_numbers};

use super::rights;
use crate::{error::Failure, ports::Deps};

pub(super) async fn limits(deps: &Deps, who: &Staff) -> Result<NumberLimits, Failure> {
    let (reader, today) = (deps.store.read(), deps.clock.today());
    let centre = centres::find(&reader, &who.centre).await?.ok_or(Refusal::NotFound)?;
    let numbers: Vec<OrderNumber> =
        rights::all(&reader, who, today).await?.into_iter().map(|one| one.number).collect();
    Ok(NumberLimits {
        centre_name: centre.name,
        limits: order_numbers::limits_of(&reader, &who.centre).await?,
        by_firm: usage(&numbers, |number| number.firm.name.clone()),
        by_category: usage(&numbers, |number| number.aid.category.clone().unwrap_or_default()),
    })
}

/// How many of each kind, by name.
fn usage(numbers: &[OrderNumber], kind: impl Fn(&OrderNumber) -> String) -> Vec<Usage> {
    let mut kinds: BTreeMap<String, Usage> = BTreeMap::new();
    for number in numbers {
        let name = kind(number);
        let usage = kinds.entry(sort_key(&name)).or_insert_with(|| Usage { name, ..Usage::default() });
        usage.asked += 1;
        usage.issued += usize::from(number.code.is_some());
        usage.used += usize::from(matches!(number.status, Status::Used | Status::Closed));
    }
    kinds.into_values().collect()
}

/// Whoever handles the centre's cases sets its limits.
pub(super) async fn set(deps: &Deps, who: &Staff, typed: &LimitFields) -> Result<(), Failure> {
    deps.store
        .write(async |tx: &Tx| {
            rights::to_lists(tx, who, deps.clock.today()).await?;
            let limit = typed.parse(who.centre.clone()).map_err(Refusal::Invalid)?;
            Ok(order_numbers::save_limit(tx, &limit, who.id, deps.clock.now()).await?)
        })
        .await
}

pub(super) async fn take_away(deps: &Deps, who: &Staff, typed: &LimitFields) -> Result<(), Failure> {
    deps.store
        .write(async |tx: &Tx| {
            rights::to_lists(tx, who, deps.clock.today()).await?;
            let purpose = typed.purpose().map_err(|problem| Refusal::Invalid(vec![problem]))?;
            Ok(order_numbers::delete_limit(tx, &who.centre, &typed.prefix, purpose).await?)
        })
        .await
}
