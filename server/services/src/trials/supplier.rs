//! A trial at a supplier: noted, with an order number when the supplier charges (S34, x13).

use domain::{
    actor::Citizen,
    case::EventBy,
    id::{AskId, TrialId},
    order_number::{Ask, AskedAid, AskedFirm, NamedProduct, Purpose},
    problem::{Field, Problem, ProblemKind},
    refusal::Refusal,
    trial::{Place, PlaceFields, Trial, TrialState, TrialStep},
};
use store::{Tx, suppliers};

use super::{
    load,
    step::{Stepped, stepped},
};
use crate::{
    error::Failure,
    limits,
    order_numbers::ask::{self, Source},
    ports::Deps,
};

/// Noting it twice is noting it once. A number that is taken already is drawn anew, by whoever does this again.
pub(super) async fn arrange(deps: &Deps, who: &Citizen, id: TrialId) -> Result<(), Failure> {
    deps.store.write(async |tx: &Tx| attempt(deps, tx, who, id).await).await
}

async fn attempt(deps: &Deps, tx: &Tx, who: &Citizen, id: TrialId) -> Result<(), Failure> {
    let (_, trial) = load::open_trial(deps, tx, who, id).await?;
    if trial.state == TrialState::AtSupplier {
        return Ok(());
    }
    load::refuse_empty(&trial)?;
    let place = PlaceFields::of(trial.place.as_ref()).parse().map_err(Refusal::Invalid)?;
    let Place::Supplier { supplier, charges } = place else {
        return Err(Refusal::NotAllowed(domain::refusal::NotAllowed::IllegalMove).into());
    };
    // One that the catalogue no longer names is to be chosen anew.
    if suppliers::find_firm(tx, supplier).await?.is_none() {
        return Err(Refusal::Invalid(vec![Problem::new(Field::Supplier, ProblemKind::Missing)]).into());
    }
    let order_number = if charges == Some(true) {
        // It is counted there as sent.
        let ask = question(&trial, AskedFirm::Listed(supplier));
        Some(ask::in_transaction(deps, tx, who, ask, Source::Trial).await?.id)
    } else {
        limits::submit(deps, tx, who.person).await?;
        None
    };
    let by = Some(EventBy::Citizen(who.person));
    let told = Stepped::default();
    stepped(deps, tx, &trial, TrialStep::Arrange, by, told, |next| next.order_number = order_number).await?;
    Ok(())
}

/// One number for the whole visit: the first product stands in it, the others beside it. The trial makes asking idempotent.
fn question(trial: &Trial, firm: AskedFirm) -> Ask {
    let mut products = trial.products.iter();
    let first = products.next().map(|product| NamedProduct {
        hms_number: Some(product.hms_number.clone()),
        name: product.name.clone(),
        kind: Some((product.iso.clone(), product.category.clone())),
    });
    let also = products.map(|product| product.name.clone()).collect();
    Ask {
        id: AskId(trial.id.0),
        aid: AskedAid::Product(first.unwrap_or_else(|| NamedProduct {
            hms_number: None,
            name: String::new(),
            kind: None,
        })),
        purpose: Purpose::Trial,
        firm,
        note: None,
        also,
    }
}
