//! Everything that is held about one person, put together from the tables.
//!
//! What staff have typed into a case and not sent is left out: it is text for the internal preparation of a case, kept for
//! those who typed it for 30 days at most (personopplysningsloven § 16 e).

use std::collections::HashMap;

use domain::{
    access::Permit,
    actor::Citizen,
    id::{LoanId, PersonId},
    person::Person,
    representation::Representation,
    views::{
        Everything, HeldAct, HeldAgreement, HeldDraft, HeldLoan, HeldReading, HeldRepresentation,
        HeldSession, HeldStaff, HeldWork,
    },
};
use store::{Handle, agreements, drafts, held, loans, people, read_log, representations, staff::StaffMember};

use super::{cases, lines, viewer::Viewer};
use crate::{
    error::Failure,
    ports::Deps,
    subject::{self, Subject},
};

/// For the net: the number is not written out.
pub(super) async fn shown(deps: &Deps, who: &Citizen) -> Result<Everything, Failure> {
    let reader = deps.store.read();
    let today = deps.clock.today();
    let Subject { person, permit, .. } = subject::of(&reader, who, today).await?;
    let viewer = Viewer { citizen: who.clone(), me: Some(who.person), today };
    let mut everything = about(deps, &reader, &viewer, &permit, person).await?;
    everything.national_number = first_six(&everything.national_number);
    Ok(everything)
}

/// The date in the number, and that there is more.
fn first_six(number: &str) -> String {
    format!("{}*****", number.get(..6).unwrap_or_default())
}

/// With the whole number.
pub(super) async fn about(
    deps: &Deps,
    handle: &impl Handle,
    viewer: &Viewer,
    permit: &Permit,
    person: Person,
) -> Result<Everything, Failure> {
    let id = person.id;
    let centres = lines::centre_names(handle).await?;
    let centre = |number: &str| centres.get(number).cloned().unwrap_or_default();
    let agreements = agreements::of_holder(handle, permit).await?.into_iter();
    let loans = held_loans(handle, permit).await?;
    let names: HashMap<LoanId, String> =
        loans.iter().map(|held| (held.loan.id, held.loan.name.clone())).collect();
    let drafts = drafts::of(handle, permit).await?.into_iter();
    let by_child = representations::of_child(handle, permit).await?;
    let as_guardian = representations::held_by(handle, permit).await?;
    let readings = read_log::by_guardian(handle, permit).await?;
    let guardians = viewer.names(handle, by_child.iter().map(|held| held.guardian)).await?;
    // Those one no longer acts for have lives of their own, and names that may be new.
    let children = subject::represented_by(handle, id, viewer.today).await?;
    let children: HashMap<PersonId, String> =
        children.into_iter().map(|child| (child.person.id, child.person.full_name())).collect();
    let right = |held: Representation, name: Option<&String>| HeldRepresentation {
        name: name.cloned(),
        kind: held.kind,
        from: held.from,
        to: held.to,
    };
    Ok(Everything {
        at: deps.clock.now(),
        national_number: number(handle, permit).await?,
        agreements: agreements
            .map(|agreement| HeldAgreement { centre: centre(&agreement.centre.0), agreement })
            .collect(),
        loans,
        drafts: drafts
            .map(|draft| HeldDraft { aid_name: names.get(&draft.loan).cloned().unwrap_or_default(), draft })
            .collect(),
        cases: cases::of(handle, viewer, permit, &person, &centres).await?,
        represented_by: by_child
            .into_iter()
            .map(|held| right(held.clone(), guardians.get(&held.guardian)))
            .collect(),
        represents: as_guardian
            .into_iter()
            .map(|held| right(held.clone(), children.get(&held.child)))
            .collect(),
        acts: acts(handle, permit).await?,
        sessions: sessions(deps, handle, permit).await?,
        staff: staff(held::staff_of(handle, permit).await?, centre),
        reads: lines::of(handle, viewer, permit, read_log::of(handle, permit).await?).await?,
        readings: readings
            .into_iter()
            .map(|reading| HeldReading {
                at: reading.at,
                kind: reading.kind,
                name: children.get(&reading.person).cloned(),
                request: reading.request,
            })
            .collect(),
        person,
    })
}

async fn number(handle: &impl Handle, permit: &Permit) -> Result<String, Failure> {
    let number = people::number_of(handle, permit).await?;
    Ok(number.map(|number| number.digits().to_owned()).unwrap_or_default())
}

async fn held_loans(handle: &impl Handle, permit: &Permit) -> Result<Vec<HeldLoan>, Failure> {
    let mut origins = held::loan_origins(handle, permit).await?;
    let held = |loan: domain::loan::Loan| {
        let (key, description) = origins.remove(&loan.id).unwrap_or_default();
        HeldLoan { loan, key, description }
    };
    Ok(loans::of(handle, permit).await?.into_iter().map(held).collect())
}

fn staff(members: Vec<(String, Vec<StaffMember>)>, centre: impl Fn(&str) -> String) -> Vec<HeldStaff> {
    let mut held = Vec::new();
    for (nav_ident, members) in members {
        let work = |member: StaffMember| HeldWork {
            centre: centre(&member.centre.0),
            name: member.name,
            rights: member.rights,
        };
        if members.is_empty() {
            held.push(HeldStaff { nav_ident, work: None });
        } else {
            let of = |member| HeldStaff { nav_ident: nav_ident.clone(), work: Some(work(member)) };
            held.extend(members.into_iter().map(of));
        }
    }
    held
}

async fn acts(handle: &impl Handle, permit: &Permit) -> Result<Vec<HeldAct>, Failure> {
    let acts = held::acts_of(handle, permit).await?.into_iter();
    Ok(acts.map(|(event, reference)| HeldAct { at: event.at, kind: event.kind, reference }).collect())
}

async fn sessions(deps: &Deps, handle: &impl Handle, permit: &Permit) -> Result<Vec<HeldSession>, Failure> {
    let sessions = held::sessions_of(handle, permit, deps.clock.now()).await?.into_iter();
    Ok(sessions
        .map(|open| HeldSession {
            created_at: open.created_at,
            last_seen_at: open.last_seen_at,
            ends_at: open.ends_at,
            acts_for_child: open.acting_for.is_some(),
        })
        .collect())
}
