//! The rules, in their order: what is weightiest is asked first, and nothing overrides it.

use chrono::NaiveDate;

use super::{Action, CaseFacts, Facts, LogPermit, NamePermit, Permit, Reason, SubjectFacts, TaskPermit, Who};
use crate::{
    actor::{Citizen, Right, Staff},
    case::MoveKind,
    id::{PersonId, StaffId},
    person::AddressProtection,
    representation::{Representation, RepresentationKind},
    time::eighteenth_birthday,
};

/// Whether somebody may do this about the subject now (docs/security.md has the rules as a table).
pub fn decide<'a>(who: impl Into<Who<'a>>, action: Action, facts: &Facts<'_>) -> Result<Permit, Reason> {
    match (who.into(), action) {
        (Who::Citizen(citizen), Action::Act) => act(citizen, facts),
        (Who::Staff(staff), Action::SeePerson) => see_person(staff, facts),
        (Who::Staff(staff), Action::SeeCase) => see_case(staff, facts).map(|_case| ()),
        (Who::Staff(staff), Action::Move(kind)) => make_move(staff, kind, facts),
        (Who::Staff(staff), Action::PutDown) => put_down(staff, facts),
        (Who::Operator, Action::Export) => Ok(()),
        (Who::Citizen(_) | Who::Staff(_) | Who::Operator, _) => Err(Reason::WrongSide),
    }?;
    Ok(Permit::given(facts.subject.id, action))
}

/// Whether somebody may read the name of a person who did something in a case that they may see.
pub fn decide_name<'a>(who: impl Into<Who<'a>>, named: &SubjectFacts) -> Result<NamePermit, Reason> {
    match who.into() {
        Who::Citizen(citizen) => citizen_knows_name(citizen, named),
        Who::Staff(staff) => may_know(staff, named),
        Who::Operator => Err(Reason::WrongSide),
    }?;
    Ok(NamePermit::given(named.id))
}

/// Whether somebody may read the whole read log: nobody over the net.
pub fn decide_log<'a>(who: impl Into<Who<'a>>) -> Result<LogPermit, Reason> {
    match who.into() {
        Who::Operator => Ok(LogPermit::given()),
        Who::Citizen(_) | Who::Staff(_) => Err(Reason::WrongSide),
    }
}

/// Whether a member of staff may list the tasks of the own centre. `kin` are those whose cases they keep away from.
pub fn decide_tasks(staff: &Staff, kin: &[PersonId]) -> Result<TaskPermit, Reason> {
    role(staff)?;
    Ok(TaskPermit::given(staff, kin))
}

/// Oneself, or the one chosen while a representation holds (S19, S20).
fn act(citizen: &Citizen, facts: &Facts<'_>) -> Result<(), Reason> {
    let subject = facts.subject.id;
    match citizen.acting_for {
        None if citizen.person == subject => Ok(()),
        Some(chosen) if chosen == subject => represent(citizen.person, facts),
        _ => Err(Reason::AnotherPerson),
    }
}

/// One representation that holds is enough; else the one that came furthest tells why not.
fn represent(guardian: PersonId, facts: &Facts<'_>) -> Result<(), Reason> {
    /// The last to be asked about comes first.
    const ASKED: [Reason; 5] = [
        Reason::Mandate,
        Reason::CameOfAge,
        Reason::NotInPeriod,
        Reason::ProtectedRepresented,
        Reason::NoRepresentation,
    ];
    let own = facts.representations.all().iter().filter(|held| held.guardian == guardian);
    let mut reasons = Vec::new();
    for held in own {
        match holds(held, &facts.subject, facts.today) {
            Ok(()) => return Ok(()),
            Err(reason) => reasons.push(reason),
        }
    }
    let furthest = ASKED.into_iter().find(|reason| reasons.contains(reason));
    Err(furthest.unwrap_or(Reason::NoRepresentation))
}

/// Whether a representation gives digital access to its subject (S19, S20): the address not protected, in its period, by
/// parental responsibility only until the 18th birthday in Norwegian time, by a mandate only when it is about aids. A
/// guardian may be the one somebody is protected from: protection goes before everything else.
pub fn holds(held: &Representation, subject: &SubjectFacts, today: NaiveDate) -> Result<(), Reason> {
    if held.child != subject.id {
        return Err(Reason::NoRepresentation);
    }
    if subject.protection.is_protected() {
        return Err(Reason::ProtectedRepresented);
    }
    if !held.is_in_period(today) {
        return Err(Reason::NotInPeriod);
    }
    match held.kind {
        RepresentationKind::ParentalResponsibility if today >= eighteenth_birthday(subject.birth) => {
            Err(Reason::CameOfAge)
        }
        RepresentationKind::GuardianshipElsewhere => Err(Reason::Mandate),
        RepresentationKind::ParentalResponsibility | RepresentationKind::Guardianship => Ok(()),
    }
}

/// The name of another guardian, unless that one hides.
fn citizen_knows_name(citizen: &Citizen, named: &SubjectFacts) -> Result<(), Reason> {
    if citizen.person == named.id { Ok(()) } else { unprotected(named) }
}

fn unprotected(named: &SubjectFacts) -> Result<(), Reason> {
    match named.protection {
        AddressProtection::None => Ok(()),
        AddressProtection::Confidential => Err(Reason::Confidential),
        AddressProtection::StrictlyConfidential | AddressProtection::StrictlyConfidentialAbroad => {
            Err(Reason::StrictlyConfidential)
        }
    }
}

fn role(staff: &Staff) -> Result<(), Reason> {
    if staff.rights.has(Right::Casework) { Ok(()) } else { Err(Reason::NoRole) }
}

/// Grade of protection and shield, each with a right of its own; then the role.
fn may_know(staff: &Staff, subject: &SubjectFacts) -> Result<(), Reason> {
    cleared(staff, subject)?;
    role(staff)
}

fn cleared(staff: &Staff, subject: &SubjectFacts) -> Result<(), Reason> {
    if !subject.protection.right().is_none_or(|right| staff.rights.has(right)) {
        unprotected(subject)?;
    }
    if subject.shielded && !staff.rights.has(Right::Shielded) {
        return Err(Reason::Shielded);
    }
    Ok(())
}

fn see_person(staff: &Staff, facts: &Facts<'_>) -> Result<(), Reason> {
    cleared(staff, &facts.subject)?;
    if facts.kin.contains(&facts.subject.id) {
        return Err(Reason::OwnOrFamily);
    }
    if facts.centres.contains(&staff.centre) { role(staff) } else { Err(Reason::AnotherCentre) }
}

/// The case, when it may be seen.
fn see_case<'a>(staff: &Staff, facts: &Facts<'a>) -> Result<&'a CaseFacts, Reason> {
    let case = facts.case.filter(|case| case.subject == facts.subject.id).ok_or(Reason::AnotherPerson)?;
    cleared(staff, &facts.subject)?;
    if facts.kin.contains(&facts.subject.id) || facts.kin.contains(&case.submitted_by) {
        return Err(Reason::OwnOrFamily);
    }
    if case.centre == staff.centre { role(staff).map(|()| case) } else { Err(Reason::AnotherCentre) }
}

fn make_move(staff: &Staff, kind: MoveKind, facts: &Facts<'_>) -> Result<(), Reason> {
    let case = see_case(staff, facts)?;
    may_move(staff.id, case.handler, kind)
}

/// Only the one holding the task writes. For somebody who may see the case: which moves a page offers.
pub fn may_move(me: StaffId, handler: Option<StaffId>, kind: MoveKind) -> Result<(), Reason> {
    let mine = handler == Some(me);
    match (kind, handler) {
        (MoveKind::Withdraw, _) => Err(Reason::IllegalMove),
        (MoveKind::Take, None) => Ok(()),
        (MoveKind::TakeOver, Some(_)) if !mine => Ok(()),
        (MoveKind::Take, Some(_)) if mine => Err(Reason::IllegalMove),
        (MoveKind::TakeOver, _) => Err(Reason::IllegalMove),
        (_, Some(_)) if mine => Ok(()),
        (_, Some(_)) => Err(Reason::HeldByAnother),
        (_, None) => Err(Reason::NotTaken),
    }
}

/// On an open case that one holds.
fn put_down(staff: &Staff, facts: &Facts<'_>) -> Result<(), Reason> {
    let case = see_case(staff, facts)?;
    let holds = case.is_open && case.handler == Some(staff.id);
    if holds { Ok(()) } else { Err(Reason::NotHolding) }
}
