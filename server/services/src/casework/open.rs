//! One case as staff handle it. Nothing is answered before the read log has its row.

use chrono::NaiveDate;
use domain::{
    actor::Staff,
    case::Case,
    id::CaseId,
    person::Person,
    policy,
    refusal::Refusal,
    views::{EventLine, StaffCase},
};
use store::{Handle, Tx, cases, centres, loans, move_drafts, people, representations, staff};

use super::{names::Names, reads};
use crate::{error::Failure, limits, ports::Deps, standing, subject::Subject};

pub(super) async fn open(deps: &Deps, who: &Staff, id: CaseId) -> Result<StaffCase, Failure> {
    let (case, person) = deps
        .store
        .write(async |tx: &Tx| {
            let (case, person) = visible(tx, who, id).await?;
            limits::look_up(deps, tx, who.id).await?;
            reads::record(deps, tx, who, person.id, Some(case.id), "case").await?;
            Ok::<_, Failure>((case, person))
        })
        .await?;
    let reader = deps.store.read();
    let card = reads::card(&person);
    let subject = Subject { person, represented: case.submitted_by != case.subject };
    let mut standing = standing::of_subject(&reader, subject, deps.clock.today()).await?;
    // The facts that let it through are looked at without the case itself.
    standing.open_cases.retain(|_, open| *open != case.id);
    let loan = loans::find(&reader, case.subject, case.aid.loan).await?;
    let events = cases::events(&reader, case.id).await?;
    let names = Names::of(&reader, who, &case, &events).await?;
    let is_own = is_own(&reader, who, &case, deps.clock.today()).await?;
    Ok(StaffCase {
        person: card,
        sent_by: standing.subject.represented.then(|| names.sender(&case)),
        pass: standing.pass(),
        closed_today: loan.as_ref().map(|loan| standing.closed(loan)).unwrap_or_default(),
        loan,
        history: events
            .into_iter()
            .filter(|event| event.version <= case.version)
            .map(|event| EventLine { by: names.by(&event), event })
            .collect(),
        handler: case.handler.map(|handler| names.staff(handler)),
        is_own,
        is_mine: case.handler == Some(who.id),
        centre: centres::find(&reader, &case.centre).await?.ok_or(Refusal::NotFound)?,
        typed: move_drafts::find(&reader, case.id, who.id).await?,
        case: case.shown_about(&standing.subject.person),
    })
}

/// Whether the case concerns the reader, who may then not handle it.
pub(super) async fn is_own(
    handle: &impl Handle,
    who: &Staff,
    case: &Case,
    today: NaiveDate,
) -> Result<bool, Failure> {
    let myself = staff::find(handle, who.id).await?.ok_or(Refusal::NotFound)?;
    // Most are known to the service as staff alone.
    let representations = match myself.person {
        Some(_) => representations::of_child(handle, case.subject).await?,
        None => Vec::new(),
    };
    Ok(policy::is_own_case(myself.person, case, &representations, today))
}

/// The case and its person, when `who` may be shown them.
pub(super) async fn visible(
    handle: &impl Handle,
    who: &Staff,
    id: CaseId,
) -> Result<(Case, Person), Failure> {
    let case = cases::find(handle, id).await?.ok_or(Refusal::NotFound)?;
    let person = people::find(handle, case.subject).await?.ok_or(Refusal::NotFound)?;
    policy::may_see(who, &case.centre, &person)?;
    Ok((case, person))
}
