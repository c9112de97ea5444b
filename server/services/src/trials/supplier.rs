//! A trial at a supplier: noted, with an order number when the supplier charges (S34, x13).

use domain::{
    actor::Citizen,
    case::EventBy,
    id::{AskId, TrialId},
    order_number::{Ask, AskedAid, AskedFirm, NamedProduct, Purpose},
    refusal::Refusal,
    trial::{Place, PlaceFields, Trial, TrialState, TrialStep},
};
use store::{StoreError, Tx};

use super::{
    load,
    step::{Stepped, stepped},
};
use crate::{error::Failure, limits, order_numbers::ask, ports::Deps};

/// Drawing a number that is taken this many times does not happen.
const ATTEMPTS: usize = 5;

/// Noting it twice is noting it once.
pub(super) async fn arrange(deps: &Deps, who: &Citizen, id: TrialId) -> Result<(), Failure> {
    let mut attempts = 1;
    loop {
        let arranged = deps.store.write(async |tx: &Tx| attempt(deps, tx, who, id).await).await;
        match arranged {
            Err(Failure::Store(StoreError::Duplicate)) if attempts < ATTEMPTS => attempts += 1,
            other => return other,
        }
    }
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
    limits::submit(deps, tx, who.person).await?;
    let order_number = match charges {
        Some(true) => {
            let firm = AskedFirm::Listed(supplier);
            Some(ask::in_transaction(deps, tx, who, question(&trial, firm)).await?)
        }
        _ => None,
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
    let others: Vec<&str> = products.map(|product| product.name.as_str()).collect();
    Ask {
        id: AskId(trial.id.0),
        aid: AskedAid::Product(first.unwrap_or_else(|| NamedProduct {
            hms_number: None,
            name: String::new(),
            kind: None,
        })),
        purpose: Purpose::Trial,
        firm,
        note: (!others.is_empty()).then(|| others.join(", ")),
    }
}
