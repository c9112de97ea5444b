//! What a person does here, and for whom.

use std::collections::HashMap;

use domain::{
    access::Permit,
    id::PersonId,
    representation::Representation,
    views::{
        HeldAct, HeldDoings, HeldNumberAct, HeldReading, HeldRepresentation, HeldSession, HeldStaff,
        HeldTrialAct, HeldWork,
    },
};
use store::{
    Handle,
    held::{self, Act},
    order_numbers, read_log, representations,
    staff::StaffMember,
};

use super::viewer::Viewer;
use crate::{error::Failure, ports::Deps, subject};

/// `centres` are the names of the centres by number.
pub(super) async fn of(
    deps: &Deps,
    handle: &impl Handle,
    viewer: &Viewer,
    permit: &Permit,
    centres: &HashMap<String, String>,
) -> Result<HeldDoings, Failure> {
    let id = permit.subject();
    // Those one no longer acts for have lives of their own, and names that may be new.
    let children = subject::represented_by(handle, id, viewer.today).await?;
    let children: HashMap<PersonId, String> =
        children.into_iter().map(|child| (child.person.id, child.person.full_name())).collect();
    let represents = representations::held_by(handle, permit).await?;
    let readings = read_log::by_guardian(handle, permit).await?;
    Ok(HeldDoings {
        represents: represents.into_iter().map(|held| right(children.get(&held.child), &held)).collect(),
        acts: acts(handle, permit).await?,
        number_acts: number_acts(handle, permit).await?,
        trial_acts: trial_acts(handle, permit).await?,
        sessions: sessions(deps, handle, permit).await?,
        staff: staff(handle, permit, centres).await?,
        readings: readings
            .into_iter()
            .map(|reading| HeldReading {
                at: reading.at,
                kind: reading.kind,
                name: children.get(&reading.person).cloned(),
                request: reading.request,
            })
            .collect(),
    })
}

/// A right to act, with the name of the other side.
pub(super) fn right(name: Option<&String>, held: &Representation) -> HeldRepresentation {
    HeldRepresentation { name: name.cloned(), kind: held.kind, from: held.from, to: held.to }
}

async fn acts(handle: &impl Handle, permit: &Permit) -> Result<Vec<HeldAct>, Failure> {
    let acts = held::acts_of(handle, permit).await?.into_iter();
    let line = |act: Act| HeldAct {
        at: act.event.at,
        case_kind: act.case_kind,
        kind: act.event.kind,
        reference: act.reference,
    };
    Ok(acts.map(line).collect())
}

async fn number_acts(handle: &impl Handle, permit: &Permit) -> Result<Vec<HeldNumberAct>, Failure> {
    let acts = order_numbers::acts_of(handle, permit).await?.into_iter();
    Ok(acts.map(|(event, reference)| HeldNumberAct { at: event.at, kind: event.kind, reference }).collect())
}

async fn trial_acts(handle: &impl Handle, permit: &Permit) -> Result<Vec<HeldTrialAct>, Failure> {
    let acts = store::trials::acts_of(handle, permit).await?.into_iter();
    Ok(acts.map(|(at, step)| HeldTrialAct { at, step }).collect())
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

async fn staff(
    handle: &impl Handle,
    permit: &Permit,
    centres: &HashMap<String, String>,
) -> Result<Vec<HeldStaff>, Failure> {
    let mut held = Vec::new();
    for (nav_ident, members) in held::staff_of(handle, permit).await? {
        let work = |member: StaffMember| HeldWork {
            centre: centres.get(&member.centre.0).cloned().unwrap_or_default(),
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
    Ok(held)
}
