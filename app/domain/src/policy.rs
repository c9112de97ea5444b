//! Who may do what: one pure function for each question.

use chrono::NaiveDate;

use crate::{
    actor::{Citizen, Right, Staff},
    agreement::Agreement,
    case::{Case, MoveKind},
    centre::CentreNumber,
    id::{PersonId, StaffId},
    person::Person,
    refusal::{NotAllowed, Refusal},
    representation::Representation,
    time::eighteenth_birthday,
};

/// The person a citizen may look at and act for right now: oneself, or the chosen child while one of
/// `representations` holds. Anything else is as if it did not exist (S19, S20).
///
/// `subject` is the person row of [`Citizen::subject`].
pub fn may_represent(
    citizen: &Citizen,
    subject: &Person,
    representations: &[Representation],
    today: NaiveDate,
) -> Result<(), Refusal> {
    let own = citizen.person == subject.id && citizen.acting_for.is_none();
    let holds = || {
        citizen.acting_for == Some(subject.id)
            && representations.iter().any(|r| r.guardian == citizen.person && r.holds(subject, today))
    };
    if own || holds() { Ok(()) } else { Err(Refusal::NotFound) }
}

/// Whether the pass is in force for `holder`: its dates, and a pass made for a child ends on the 18th birthday (S19, S20).
pub fn pass_in_force(pass: &Agreement, holder: &Person, today: NaiveDate) -> bool {
    let of_age = eighteenth_birthday(holder.birth);
    let childhood_over = pass.in_force_from < of_age && of_age <= today;
    pass.holder == holder.id && pass.is_in_force(today) && !childhood_over
}

/// Whether a member of staff may be shown a person, or a case about the person, of `centre`. A protected address and a
/// shielded person each take a right of their own.
pub fn may_see(staff: &Staff, centre: &CentreNumber, person: &Person) -> Result<(), Refusal> {
    let right = |right| staff.rights.has(right);
    let allowed = right(Right::Casework)
        && person.protection.right().is_none_or(right)
        && (!person.shielded || right(Right::Shielded));
    if staff.centre == *centre && allowed { Ok(()) } else { Err(Refusal::NotFound) }
}

/// Whether the case concerns the member of staff who is `me` as a citizen: as its subject, as the one who sent it, or as
/// one of the subject's guardians, whoever sent it. `representations` are those of the subject (forvaltningsloven § 6:
/// nobody handles a case in which a close relative is a party).
pub fn is_own_case(
    me: Option<PersonId>,
    case: &Case,
    representations: &[Representation],
    today: NaiveDate,
) -> bool {
    me.is_some_and(|me| {
        let guardian = |held: &Representation| {
            held.guardian == me && held.child == case.subject && held.is_in_period(today)
        };
        me == case.subject || me == case.submitted_by || representations.iter().any(guardian)
    })
}

/// Whether a member of staff may make this move now: never in the own case ([`is_own_case`]), and only the one holding
/// the task writes.
pub fn may_move(staff: &Staff, own_case: bool, case: &Case, kind: MoveKind) -> Result<(), Refusal> {
    if own_case {
        return Err(Refusal::NotAllowed(NotAllowed::OwnCase));
    }
    match (kind, holder_of(case, staff.id)) {
        (MoveKind::Withdraw, _) => Err(Refusal::NotAllowed(NotAllowed::IllegalMove)),
        (MoveKind::Take, Holder::Nobody) | (MoveKind::TakeOver, Holder::Another) => Ok(()),
        (MoveKind::Take | MoveKind::TakeOver, Holder::Me) | (MoveKind::TakeOver, Holder::Nobody) => {
            Err(Refusal::NotAllowed(NotAllowed::IllegalMove))
        }
        (_, Holder::Me) => Ok(()),
        (_, Holder::Another) => Err(Refusal::NotAllowed(NotAllowed::HeldByAnother)),
        (_, Holder::Nobody) => Err(Refusal::NotAllowed(NotAllowed::NotTaken)),
    }
}

/// Whether a member of staff whose session ran out may put down what was typed on this case: only the one holding it.
pub fn may_put_down(staff: &Staff, own_case: bool, case: &Case) -> Result<(), Refusal> {
    let holds = !own_case && case.is_open() && case.handler == Some(staff.id);
    if holds { Ok(()) } else { Err(Refusal::NotFound) }
}

enum Holder {
    Nobody,
    Me,
    Another,
}

fn holder_of(case: &Case, me: StaffId) -> Holder {
    match case.handler {
        None => Holder::Nobody,
        Some(handler) if handler == me => Holder::Me,
        Some(_) => Holder::Another,
    }
}
