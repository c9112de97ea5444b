//! What came of a trial: each product that was chosen becomes a case, and nothing is written twice (S35–S37).

use domain::{
    actor::Citizen,
    case::{Case, CaseAid, Event, EventBy, EventKind, Matter, Promise, Purchase, Status},
    id::{CaseId, DraftId, TrialId},
    iso::Iso,
    loan::Unit,
    reference::Reference,
    refusal::{NotAllowed, Refusal},
    trial::{Choice, Trial, TrialProduct, TrialState, TrialStep, Verdict},
};
use store::{Tx, cases, loans};

use super::{
    load,
    step::{Stepped, stepped},
};
use crate::{error::Failure, limits, outbox, ports::Deps};

/// A reference that is taken already is drawn anew, by whoever does this again.
pub(super) async fn conclude(deps: &Deps, who: &Citizen, id: TrialId) -> Result<(), Failure> {
    deps.store.write(async |tx: &Tx| attempt(deps, tx, who, id).await).await
}

async fn attempt(deps: &Deps, tx: &Tx, who: &Citizen, id: TrialId) -> Result<(), Failure> {
    let (standing, mut trial) = load::trial(deps, tx, who, id).await?;
    if trial.state == TrialState::Chosen {
        return Ok(());
    }
    // An agreement that has ended meanwhile does not take the outcome of its trial away.
    // Before what was typed is looked at: what is missing is not what hinders.
    let illegal = |_illegal| Refusal::NotAllowed(NotAllowed::IllegalMove);
    trial.state.after(TrialStep::Choose).map_err(illegal)?;
    let mut why = load::why_closed(deps, &standing);
    why.retain(|why| why.is_of_person());
    if !why.is_empty() {
        return Err(Refusal::TrialClosed(why).into());
    }
    load::rank_today(deps, tx, &mut trial).await?;
    let loans = loans::of(tx, &standing.subject.permit).await?;
    let on_loan = |iso: &Iso| loans.iter().any(|loan| loan.iso.six() == iso.six());
    let verdict = trial.outcome.parse(&trial.products, on_loan).map_err(Refusal::Invalid)?;
    let by = Some(EventBy::Citizen(who.person));
    match verdict {
        Verdict::Nothing if trial.state == TrialState::NothingFitted => Ok(()),
        Verdict::Nothing => {
            stepped(deps, tx, &trial, TrialStep::ChooseNothing, by, Stepped::default(), |_next| {}).await?;
            Ok(())
        }
        Verdict::Chosen(choices) => {
            limits::submit(deps, tx, who.person).await?;
            stepped(deps, tx, &trial, TrialStep::Choose, by, Stepped::default(), |_next| {}).await?;
            for choice in choices {
                let product = trial.products.iter().find(|product| product.id == choice.product);
                let product = product.ok_or(Refusal::NotFound)?;
                let (case, event) = case(deps, who, &trial, product, choice);
                cases::insert(tx, &case, &event).await?;
                outbox::case_changed(deps, tx, &event).await?;
            }
            Ok(())
        }
    }
}

fn case(deps: &Deps, who: &Citizen, trial: &Trial, product: &TrialProduct, choice: Choice) -> (Case, Event) {
    let now = deps.clock.now();
    let matter = Matter::Purchase(Purchase {
        trial: trial.id,
        supplier: product.supplier_name.clone(),
        route: choice.route,
        rank: product.rank,
        why: choice.why,
    });
    let promise = Promise::made_at(matter.kind(), now);
    let case = Case {
        id: CaseId(deps.random.uuid()),
        reference: Reference::from_random(deps.random.bits()),
        // One product of one trial is one case.
        draft: DraftId(product.id.0),
        subject: trial.subject,
        submitted_by: who.person,
        centre: trial.centre.clone(),
        aid: CaseAid {
            loan: None,
            hms_number: product.hms_number.clone(),
            name: product.name.clone(),
            iso: product.iso.clone(),
            category: product.category.clone(),
            serial_number: None,
            unit: Unit::Piece,
        },
        matter,
        status: Status::Received,
        version: 1,
        handler: None,
        hold_until: None,
        expected: promise.delivered_by,
        due: promise.decided_by,
        submitted_at: now,
    };
    let event = Event {
        case: case.id,
        version: case.version,
        at: now,
        by: EventBy::Citizen(who.person),
        kind: EventKind::Submitted,
    };
    (case, event)
}
