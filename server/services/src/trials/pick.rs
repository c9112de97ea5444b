//! Begins a trial, picks products for it and puts them back.

use domain::{
    actor::Citizen,
    id::{TrialId, TrialProductId},
    problem::{Field, Problem, ProblemKind},
    product::{HmsNumber, standing as on_agreement},
    refusal::{NotAllowed, Refusal},
    trial::{Closed, MAX_PRODUCTS, Needs, OutcomeFields, Trial, TrialProduct, TrialState},
};
use store::{Tx, products, trials};

use super::load;
use crate::{
    error::Failure,
    ports::Deps,
    standing::{self, Standing},
};

/// Goes on with the draft last written on, or begins one.
pub(super) async fn pick(
    deps: &Deps,
    who: &Citizen,
    product: Option<&HmsNumber>,
) -> Result<TrialId, Failure> {
    deps.store
        .write(async |tx: &Tx| {
            let standing = standing::of(tx, who, deps.clock.today()).await?;
            load::refuse_closed(deps, &standing)?;
            let all = trials::of(tx, &standing.subject.permit).await?;
            let begun = all.iter().find(|trial| load::is_draft(trial)).cloned();
            // Read once more where nobody else changes it: it may have been booked meanwhile.
            let begun = match begun {
                Some(begun) => trials::find_of(tx, &standing.subject.permit, begun.id).await?,
                None => None,
            };
            let mut trial = match begun.filter(load::is_draft) {
                Some(trial) => trial,
                None => begin(deps, tx, who, &standing, &all).await?,
            };
            if let Some(number) = product {
                add(deps, tx, &mut trial, number).await?;
            }
            Ok(trial.id)
        })
        .await
}

/// What was needed last time is needed again, until somebody says otherwise.
async fn begin(
    deps: &Deps,
    tx: &Tx,
    who: &Citizen,
    standing: &Standing,
    before: &[Trial],
) -> Result<Trial, Failure> {
    let agreement = standing.agreement().ok_or(Refusal::NotFound)?;
    let trial = Trial {
        id: TrialId(deps.random.uuid()),
        subject: standing.subject.person.id,
        started_by: who.person,
        centre: agreement.centre.clone(),
        state: TrialState::Draft,
        version: 1,
        place: None,
        products: Vec::new(),
        needs: before.first().map_or_else(Needs::default, |last| last.needs.clone()),
        outcome: OutcomeFields::default(),
        wishes: Vec::new(),
        waits_until: None,
        order_number: None,
        sequence: 0,
        changed_at: deps.clock.now(),
    };
    trials::insert_draft(tx, &trial).await?;
    Ok(trial)
}

/// One that is picked already is picked once.
async fn add(deps: &Deps, tx: &Tx, trial: &mut Trial, number: &HmsNumber) -> Result<(), Failure> {
    if trial.products.iter().any(|known| known.hms_number == *number) {
        return Ok(());
    }
    if trial.products.len() >= MAX_PRODUCTS {
        let max = u32::try_from(MAX_PRODUCTS).unwrap_or(u32::MAX);
        let full = Problem::new(Field::Product, ProblemKind::TooMany { max });
        return Err(Refusal::Invalid(vec![full]).into());
    }
    let (product, supplier) = products::find(tx, number).await?.ok_or(Refusal::NotFound)?;
    if !product.on_market {
        return Err(Refusal::NotFound.into());
    }
    // The pass never covers it, and no firm is paid for showing it.
    if product.iso.is_car() {
        return Err(Refusal::TrialClosed(vec![Closed::Car]).into());
    }
    trial.products.push(TrialProduct {
        id: TrialProductId(deps.random.uuid()),
        rank: on_agreement(&product.agreements, deps.clock.today()),
        hms_number: product.hms_number,
        name: product.name,
        iso: product.iso,
        category: product.iso_title,
        supplier: supplier.id,
        supplier_name: supplier.name,
    });
    trial.changed_at = deps.clock.now();
    trials::save(tx, trial).await?;
    Ok(())
}

pub(super) async fn put_back(
    deps: &Deps,
    who: &Citizen,
    id: TrialId,
    product: TrialProductId,
) -> Result<(), Failure> {
    deps.store
        .write(async |tx: &Tx| {
            let (_, mut trial) = load::trial(deps, tx, who, id).await?;
            if !load::is_draft(&trial) {
                return Err(Refusal::NotAllowed(NotAllowed::IllegalMove).into());
            }
            trial.products.retain(|known| known.id != product);
            trial.changed_at = deps.clock.now();
            trials::save(tx, &trial).await?;
            Ok(())
        })
        .await
}
