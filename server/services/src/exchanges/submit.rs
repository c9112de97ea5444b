//! Sends an exchange: one draft is one case, however often and from wherever it is sent.

use domain::{
    actor::Citizen,
    case::{Case, CaseKind, Event, EventBy, EventKind, Exchange, Matter, Promise, Status},
    exchange::{Application, Draft},
    id::{CaseId, DraftId},
    loan::Loan,
    reference::Reference,
    refusal::Refusal,
};
use store::{Tx, cases, drafts, loans};

use crate::{
    again::again,
    error::Failure,
    limits, outbox,
    ports::Deps,
    standing::{self, Standing},
};

pub(super) async fn submit(deps: &Deps, who: &Citizen, draft: DraftId) -> Result<CaseId, Failure> {
    // Sent at the same moment by somebody else, another exchange of the same loan, or a reference that is taken. Looking again
    // tells which: the same case, closed, or a new reference.
    again(|| deps.store.write(async |tx: &Tx| attempt(deps, tx, who, draft).await)).await
}

async fn attempt(deps: &Deps, tx: &Tx, who: &Citizen, id: DraftId) -> Result<CaseId, Failure> {
    let standing = standing::of(tx, who, deps.clock.today()).await?;
    let permit = &standing.subject.permit;
    // The draft first: reading it waits for whoever is sending it just now, and then finds it gone.
    let Some(draft) = drafts::find(tx, permit, id).await? else {
        let sent = cases::by_draft(tx, permit, id).await?;
        return Ok(sent.ok_or(Refusal::NotFound)?.id);
    };
    let loan = loans::find(tx, permit, draft.loan).await?.ok_or(Refusal::NotFound)?;
    let closed = standing.closed(&loan);
    if !closed.is_empty() {
        return Err(Refusal::ExchangeClosed(closed).into());
    }
    let application = Application::parse(&draft.fields, standing.subject.has_registered_address())
        .map_err(Refusal::Invalid)?;
    limits::submit(deps, tx, who.person).await?;
    let (case, event) = case(deps, who, &standing, &draft, loan, &application)?;
    cases::insert(tx, &case, &event).await?;
    outbox::case_changed(deps, tx, &event).await?;
    let _deleted = drafts::delete(tx, permit, id).await?;
    Ok(case.id)
}

fn case(
    deps: &Deps,
    who: &Citizen,
    standing: &Standing,
    draft: &Draft,
    loan: Loan,
    application: &Application,
) -> Result<(Case, Event), Failure> {
    let now = deps.clock.now();
    let promise = Promise::made_at(CaseKind::Exchange, now);
    // An open exchange has an agreement in force: `closed` was empty.
    let agreement = standing.agreement().ok_or(Refusal::NotFound)?;
    let case = Case {
        id: CaseId(deps.random.uuid()),
        reference: Reference::from_random(deps.random.bits()),
        draft: draft.id,
        subject: draft.subject,
        submitted_by: who.person,
        centre: agreement.centre.clone(),
        aid: loan.into(),
        matter: Matter::Exchange(Exchange {
            reason: application.reason(),
            reason_text: application.reason_text().map(str::to_owned),
            delivery: application.delivery().clone(),
        }),
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
    Ok((case, event))
}
