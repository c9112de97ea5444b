//! One trial as the holder sees it.

use domain::{
    access::Permit,
    actor::Citizen,
    case::{EventBy, Matter},
    id::{AskId, TrialId},
    supplier::Supplier,
    trial::{Notice, Place, Trial, TrialEvent},
    views::{By, CaseCard, HeldTime, TrialLine, TrialNumber, TrialPage},
};
use store::{Handle, calendar, cases, loans, order_numbers, suppliers, trials};

use super::load;
use crate::{
    cases::card,
    error::Failure,
    names::{self, named},
    ports::Deps,
};

pub(super) async fn find(deps: &Deps, who: &Citizen, id: TrialId) -> Result<TrialPage, Failure> {
    let reader = deps.store.read();
    let (standing, mut trial) = load::trial(deps, &reader, who, id).await?;
    // What came of it is said by the agreements of today; what was said keeps its own.
    if !trial.state.is_final() {
        load::rank_today(deps, &reader, &mut trial).await?;
    }
    let permit = &standing.subject.permit;
    let suppliers = suppliers::all(&reader).await?;
    if load::is_draft(&trial) && supplier_of(&trial, &suppliers).is_some_and(|one| !one.is_named()) {
        // To be chosen anew: nobody can go there.
        trial.place = None;
    }
    let loans = loans::of(&reader, permit).await?;
    let on_loan = |at: &domain::trial::TrialProduct| loans.iter().any(|loan| loan.iso.six() == at.iso.six());
    Ok(TrialPage {
        closed: load::why_closed(deps, &standing),
        centre: standing.centre(&reader).await?,
        supplier: supplier_of(&trial, &suppliers),
        suppliers: suppliers_for(&trial, suppliers),
        time: time_of(deps, &reader, permit, &trial).await?,
        history: history(&reader, who, permit, &trial).await?,
        cases: cases_of(&reader, permit, trial.id).await?,
        number: number_of(deps, &reader, permit, &trial).await?,
        has_on_loan: trial.products.iter().map(on_loan).collect(),
        trial,
    })
}

async fn number_of(
    deps: &Deps,
    handle: &impl Handle,
    permit: &Permit,
    trial: &Trial,
) -> Result<Option<TrialNumber>, Failure> {
    let Some(id) = trial.order_number else { return Ok(None) };
    let found = order_numbers::find_of(handle, permit, id).await?;
    Ok(found.map(|number| TrialNumber {
        id,
        status: number.status_on(deps.clock.today()),
        is_own: number.ask == AskId(trial.id.0),
    }))
}

/// Those one can go to: of the products first, then all others, each by name.
fn suppliers_for(trial: &Trial, all: Vec<Supplier>) -> Vec<Supplier> {
    let of_products = trial.suppliers();
    let (mut first, others): (Vec<_>, Vec<_>) = all
        .into_iter()
        .filter(Supplier::is_named)
        .partition(|one| of_products.iter().any(|(id, _)| *id == one.id));
    first.extend(others);
    first
}

fn supplier_of(trial: &Trial, suppliers: &[Supplier]) -> Option<Supplier> {
    match &trial.place {
        Some(Place::Supplier { supplier, .. }) => suppliers.iter().find(|one| one.id == *supplier).cloned(),
        _ => None,
    }
}

/// The time the trial has, with what can still be done about it.
pub(super) async fn time_of(
    deps: &Deps,
    handle: &impl Handle,
    permit: &Permit,
    trial: &Trial,
) -> Result<Option<HeldTime>, Failure> {
    let notice = calendar::notice(handle, &trial.centre).await?;
    Ok(trials::held(handle, permit, trial.id).await?.and_then(|held| calendar_time(deps, notice, held)))
}

/// None for an offer whose time is over.
pub(crate) fn calendar_time(deps: &Deps, notice: Notice, held: trials::Held) -> Option<HeldTime> {
    let now = deps.clock.now();
    held.booking.holds(now).then(|| HeldTime {
        slot: held.slot.id,
        time: held.slot.time,
        room: held.room,
        kept_until: held.booking.kept_until,
        change_until: notice.change_until(held.slot.time),
        may_change: notice.may_change(held.slot.time, now),
    })
}

/// The cases that came of the trial.
pub(crate) async fn cases_of(
    handle: &impl Handle,
    permit: &Permit,
    trial: TrialId,
) -> Result<Vec<CaseCard>, Failure> {
    let cases = cases::of(handle, permit).await?;
    let of_trial = cases.iter().filter(|case| match &case.matter {
        Matter::Purchase(purchase) => purchase.trial == trial,
        _ => false,
    });
    Ok(of_trial.map(card).collect())
}

async fn history(
    handle: &impl Handle,
    who: &Citizen,
    permit: &Permit,
    trial: &Trial,
) -> Result<Vec<TrialLine>, Failure> {
    let mut events = trials::events(handle, permit, trial.id).await?;
    events.retain(|event| event.version <= trial.version);
    let others = events.iter().filter_map(|event| match event.by {
        Some(EventBy::Citizen(person)) => Some(person).filter(|person| *person != who.person),
        _ => None,
    });
    let names = names::known(handle, who, others).await?;
    let line = |event: TrialEvent| {
        let by = event.by.map(|by| match by {
            EventBy::Citizen(person) if person == who.person => By::You,
            EventBy::Citizen(person) => named(&names, person),
            EventBy::Staff(_) => By::Centre,
        });
        TrialLine { event, by }
    };
    Ok(events.into_iter().map(line).collect())
}
