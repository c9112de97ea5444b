//! Everything that is held about one person, put together from the tables.
//!
//! What staff have typed into a case and not sent is left out: it is text for the internal preparation of a case, kept for
//! those who typed it for 30 days at most (personopplysningsloven § 16 e).

use std::collections::HashMap;

use domain::{
    actor::Citizen,
    id::{LoanId, PersonId},
    person::Person,
    representation::Representation,
    views::{
        Everything, HeldAct, HeldAgreement, HeldDraft, HeldLoan, HeldReading, HeldRepresentation,
        HeldSession, HeldStaff,
    },
};
use store::{Handle, agreements, drafts, held, loans, people, read_log, representations};

use super::{cases, lines};
use crate::{error::Failure, ports::Deps, subject};

/// For the net: the number is not written out.
pub(super) async fn shown(deps: &Deps, who: &Citizen) -> Result<Everything, Failure> {
    let reader = deps.store.read();
    let person = subject::of(&reader, who, deps.clock.today()).await?.person;
    let mut everything = about(deps, &reader, Some(who.person), person).await?;
    everything.national_number = first_six(&everything.national_number);
    Ok(everything)
}

/// The date in the number, and that there is more.
fn first_six(number: &str) -> String {
    format!("{}*****", number.get(..6).unwrap_or_default())
}

/// With the whole number. `me` reads it; none for the command.
pub(super) async fn about(
    deps: &Deps,
    handle: &impl Handle,
    me: Option<PersonId>,
    person: Person,
) -> Result<Everything, Failure> {
    let id = person.id;
    let centres = lines::centre_names(handle).await?;
    let centre = |number: &str| centres.get(number).cloned().unwrap_or_default();
    let agreements = agreements::of_holder(handle, id).await?.into_iter();
    let loans = held_loans(handle, id).await?;
    let names: HashMap<LoanId, String> =
        loans.iter().map(|held| (held.loan.id, held.loan.name.clone())).collect();
    let drafts = drafts::of(handle, id).await?.into_iter();
    let by_child = representations::of_child(handle, id).await?;
    let as_guardian = held::represented_by(handle, id).await?;
    let readings = read_log::by_guardian(handle, id).await?;
    let others = by_child.iter().map(|held| held.guardian);
    let others = others.chain(as_guardian.iter().map(|held| held.child));
    let others = named(handle, others.chain(readings.iter().map(|reading| reading.person)).collect()).await?;
    let right = |held: Representation, other: PersonId| HeldRepresentation {
        name: others.get(&other).cloned(),
        kind: held.kind,
        from: held.from,
        to: held.to,
    };
    Ok(Everything {
        at: deps.clock.now(),
        national_number: number(handle, id).await?,
        agreements: agreements
            .map(|agreement| HeldAgreement { centre: centre(&agreement.centre.0), agreement })
            .collect(),
        loans,
        drafts: drafts
            .map(|draft| HeldDraft { aid_name: names.get(&draft.loan).cloned().unwrap_or_default(), draft })
            .collect(),
        cases: cases::of(handle, me, &person, &centres).await?,
        represented_by: by_child.into_iter().map(|held| right(held.clone(), held.guardian)).collect(),
        represents: as_guardian.into_iter().map(|held| right(held.clone(), held.child)).collect(),
        acts: acts(handle, id).await?,
        sessions: sessions(deps, handle, id).await?,
        staff: held::staff_of(handle, id)
            .await?
            .into_iter()
            .map(|member| HeldStaff {
                name: member.name,
                nav_ident: member.nav_ident,
                centre: centre(&member.centre.0),
                rights: member.rights,
            })
            .collect(),
        reads: lines::of(handle, me, id, read_log::of(handle, id).await?).await?,
        readings: readings
            .into_iter()
            .map(|reading| HeldReading {
                at: reading.at,
                kind: reading.kind,
                name: others.get(&reading.person).cloned(),
                request: reading.request,
            })
            .collect(),
        person,
    })
}

async fn number(handle: &impl Handle, id: PersonId) -> Result<String, Failure> {
    let numbers = held::national_numbers(handle, &[id]).await?;
    Ok(numbers.get(&id).map(|number| number.digits().to_owned()).unwrap_or_default())
}

async fn held_loans(handle: &impl Handle, id: PersonId) -> Result<Vec<HeldLoan>, Failure> {
    let mut origins = held::loan_origins(handle, id).await?;
    let held = |loan: domain::loan::Loan| {
        let (key, description) = origins.remove(&loan.id).unwrap_or_default();
        HeldLoan { loan, key, description }
    };
    Ok(loans::of(handle, id).await?.into_iter().map(held).collect())
}

/// The names of others; those whose address is protected have none here.
async fn named(handle: &impl Handle, mut ids: Vec<PersonId>) -> Result<HashMap<PersonId, String>, Failure> {
    ids.sort_unstable();
    ids.dedup();
    let people = people::find_many(handle, &ids).await?;
    let open = people.into_iter().filter(|person| !person.protection.is_protected());
    Ok(open.map(|person| (person.id, person.full_name())).collect())
}

async fn acts(handle: &impl Handle, id: PersonId) -> Result<Vec<HeldAct>, Failure> {
    let acts = held::acts_of(handle, id).await?.into_iter();
    Ok(acts.map(|(event, reference)| HeldAct { at: event.at, kind: event.kind, reference }).collect())
}

async fn sessions(deps: &Deps, handle: &impl Handle, id: PersonId) -> Result<Vec<HeldSession>, Failure> {
    let sessions = held::sessions_of(handle, id, deps.clock.now()).await?.into_iter();
    Ok(sessions
        .map(|open| HeldSession {
            created_at: open.created_at,
            last_seen_at: open.last_seen_at,
            ends_at: open.ends_at,
            acts_for_child: open.acting_for.is_some(),
        })
        .collect())
}
