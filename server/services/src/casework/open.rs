//! One case as staff handle it. Nothing is answered before the read log has its row.

use std::collections::HashMap;

use domain::{
    actor::Staff,
    case::{Case, Event, EventBy},
    id::{CaseId, PersonId, StaffId},
    person::Person,
    policy,
    refusal::Refusal,
    views::{By, EventLine, StaffCase},
};
use store::{Handle, Reader, Tx, cases, centres, loans, move_drafts, people, staff};

use super::reads;
use crate::{cases::citizen_names, error::Failure, ports::Deps, standing, subject::Subject};

pub(super) async fn open(deps: &Deps, who: &Staff, id: CaseId) -> Result<StaffCase, Failure> {
    let (case, person) = deps
        .store
        .write(async |tx: &Tx| {
            let (case, person) = visible(tx, who, id).await?;
            reads::record(deps, tx, who, person.id, Some(case.id)).await?;
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
    let names = Names::of(&reader, &case, &events).await?;
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
        is_mine: case.handler == Some(who.id),
        centre: centres::find(&reader, &case.centre).await?.ok_or(Refusal::NotFound)?,
        typed: move_drafts::find(&reader, case.id, who.id).await?,
        case,
    })
}

/// The case and its person, when `who` may be shown them.
pub(super) async fn visible(
    handle: &impl Handle,
    who: &Staff,
    id: CaseId,
) -> Result<(Case, Person), Failure> {
    let case = cases::find(handle, id).await?.ok_or(Refusal::NotFound)?;
    let person = people::find(handle, case.subject).await?.ok_or(Refusal::NotFound)?;
    policy::may_see(who, &case.centre, person.protection.is_protected())?;
    Ok((case, person))
}

/// The names behind the identifiers of a case.
struct Names {
    citizens: HashMap<PersonId, String>,
    staff: HashMap<StaffId, String>,
}

impl Names {
    async fn of(reader: &Reader, case: &Case, events: &[Event]) -> Result<Self, Failure> {
        let staff_ids = events.iter().filter_map(|event| match event.by {
            EventBy::Staff(staff) => Some(staff),
            EventBy::Citizen(_) => None,
        });
        let mut ids: Vec<StaffId> = staff_ids.chain(case.handler).collect();
        ids.sort_unstable();
        ids.dedup();
        Ok(Self {
            citizens: citizen_names(reader, events, None).await?,
            staff: if ids.is_empty() { HashMap::new() } else { staff::names(reader, &ids).await? },
        })
    }

    fn staff(&self, id: StaffId) -> String {
        self.staff.get(&id).cloned().unwrap_or_default()
    }

    /// Whoever sent the case is also in its first event.
    fn sender(&self, case: &Case) -> String {
        self.citizens.get(&case.submitted_by).cloned().unwrap_or_default()
    }

    fn by(&self, event: &Event) -> By {
        match event.by {
            EventBy::Citizen(person) => By::Citizen(self.citizens.get(&person).cloned().unwrap_or_default()),
            EventBy::Staff(staff) => By::Staff(self.staff(staff)),
        }
    }
}
