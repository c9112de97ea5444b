//! A trial with the one it is about.

use domain::{
    actor::Citizen,
    id::TrialId,
    problem::{Field, Problem, ProblemKind},
    product::standing as on_agreement,
    refusal::Refusal,
    trial::{Closed, Trial, TrialState, closed},
};
use store::{Handle, products, trials};

use crate::{
    error::Failure,
    ports::Deps,
    standing::{self, Standing},
};

/// The trial and how its person stands today.
pub(super) async fn trial(
    deps: &Deps,
    handle: &impl Handle,
    who: &Citizen,
    id: TrialId,
) -> Result<(Standing, Trial), Failure> {
    let standing = standing::of(handle, who, deps.clock.today()).await?;
    let found = trials::find_of(handle, &standing.subject.permit, id).await?;
    Ok((standing, found.ok_or(Refusal::NotFound)?))
}

/// As [`trial`], for somebody who may arrange trials today.
pub(super) async fn open_trial(
    deps: &Deps,
    handle: &impl Handle,
    who: &Citizen,
    id: TrialId,
) -> Result<(Standing, Trial), Failure> {
    let (standing, trial) = trial(deps, handle, who, id).await?;
    refuse_closed(deps, &standing)?;
    Ok((standing, trial))
}

/// [`Refusal::TrialClosed`] when the rules say no.
pub(super) fn refuse_closed(deps: &Deps, standing: &Standing) -> Result<(), Failure> {
    let why = why_closed(deps, standing);
    if why.is_empty() { Ok(()) } else { Err(Refusal::TrialClosed(why).into()) }
}

/// Every reason that closes trials; empty when they are open.
pub(super) fn why_closed(deps: &Deps, standing: &Standing) -> Vec<Closed> {
    let subject = &standing.subject;
    closed(&subject.person, subject.represented, standing.agreement(), deps.clock.today())
}

/// Gives each product the place on agreements that it has today. One that has left the catalogue keeps the one it had.
pub(super) async fn rank_today(deps: &Deps, handle: &impl Handle, trial: &mut Trial) -> Result<(), Failure> {
    for picked in &mut trial.products {
        if let Some((product, _)) = products::find(handle, &picked.hms_number).await? {
            picked.rank = on_agreement(&product.agreements, deps.clock.today());
        }
    }
    Ok(())
}

/// A trial that has nothing to try yet, or more written about it than anybody can read, cannot go on.
pub(super) fn refuse_incomplete(trial: &Trial) -> Result<(), Failure> {
    refuse_empty(trial)?;
    let problems = trial.needs.problems();
    if problems.is_empty() { Ok(()) } else { Err(Refusal::Invalid(problems).into()) }
}

/// A trial that has nothing to try yet cannot go on.
pub(super) fn refuse_empty(trial: &Trial) -> Result<(), Failure> {
    if trial.products.is_empty() {
        return Err(Refusal::Invalid(vec![Problem::new(Field::Product, ProblemKind::Missing)]).into());
    }
    Ok(())
}

/// Whether products and place may still be changed.
pub(super) fn is_draft(trial: &Trial) -> bool {
    trial.state == TrialState::Draft
}
