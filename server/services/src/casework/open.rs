//! One case as staff handle it. Nothing is answered before the read log has its row.

use domain::{
    actor::Staff,
    id::CaseId,
    read_log::ReadKind,
    refusal::Refusal,
    views::{EventLine, StaffCase},
};
use store::{Tx, cases, centres, loans, move_drafts};

use super::{names::Names, reads, rights::visible};
use crate::{error::Failure, limits, ports::Deps, standing, subject::Subject};

pub(super) async fn open(deps: &Deps, who: &Staff, id: CaseId) -> Result<StaffCase, Failure> {
    let today = deps.clock.today();
    let (permit, case, person) = deps
        .store
        .write(async |tx: &Tx| {
            let visible = visible(tx, who, id, today).await?;
            limits::look_up(deps, tx, who.id).await?;
            reads::record(deps, tx, who, visible.0.subject(), Some(id), ReadKind::Case).await?;
            Ok::<_, Failure>(visible)
        })
        .await?;
    let reader = deps.store.read();
    let card = reads::card(&person);
    let subject = Subject { person, represented: case.submitted_by != case.subject, permit: permit.clone() };
    let mut standing = standing::of_subject(&reader, subject, today).await?;
    // The facts that let it through are looked at without the case itself.
    standing.open_cases.retain(|_, open| *open != case.id);
    let loan = match case.aid.loan {
        Some(loan) => loans::find(&reader, &permit, loan).await?,
        None => None,
    };
    let events = cases::history(&reader, &permit, &case).await?;
    let names = Names::of(&reader, who, &case, &events).await?;
    Ok(StaffCase {
        person: card,
        sent_by: standing.subject.represented.then(|| names.sender(&case)),
        pass: standing.pass(),
        closed_today: loan.as_ref().map(|loan| standing.closed(loan)).unwrap_or_default(),
        loan,
        history: events.into_iter().map(|event| EventLine { by: names.by(&event), event }).collect(),
        handler: case.handler.map(|handler| names.staff(handler)),
        is_mine: case.handler == Some(who.id),
        centre: centres::find(&reader, &case.centre).await?.ok_or(Refusal::NotFound)?,
        typed: move_drafts::find(&reader, &permit, id, who.id).await?,
        case: case.shown_about(&standing.subject.person),
    })
}
