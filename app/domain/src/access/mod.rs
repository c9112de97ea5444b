//! Who may be shown whom, and do what about it: one pure function, and the proof that it has said yes.
//!
//! What the store reads about a person before anything is decided comes [`Sealed`]: it tells the facts that [`decide`]
//! asks about and nothing else. Whatever is read afterwards is asked for with the [`Permit`], whose subject is the only
//! one it finds. A permit is made here and nowhere else, so that a forgotten question does not compile.

mod decide;
mod facts;
mod kin;
mod permit;
mod reason;
mod sealed;

pub use decide::{decide, decide_log, decide_name, decide_tasks, holds, may_move};
pub use facts::{CaseFacts, Facts, SubjectFacts, Ties};
pub use kin::Family;
pub use permit::{LogPermit, NamePermit, Permit, TaskPermit};
pub use reason::Reason;
pub use sealed::Sealed;

use crate::{
    actor::{Citizen, Staff},
    case::MoveKind,
};

/// Who asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Who<'a> {
    Citizen(&'a Citizen),
    Staff(&'a Staff),
    /// Whoever runs a command on the machine of the database, for access requests.
    Operator,
}

impl<'a> From<&'a Citizen> for Who<'a> {
    fn from(citizen: &'a Citizen) -> Self {
        Self::Citizen(citizen)
    }
}

impl<'a> From<&'a Staff> for Who<'a> {
    fn from(staff: &'a Staff) -> Self {
        Self::Staff(staff)
    }
}

/// What somebody wants with the subject.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action {
    /// A citizen looks at pass, aids and cases, and acts on them: one's own, or those of somebody represented.
    Act,
    /// Staff look at the page of a person.
    SeePerson,
    /// Staff look at a case, and at the person for it.
    SeeCase,
    /// Staff make a move on a case.
    Move(MoveKind),
    /// Staff whose session ran out put down what they had typed on a case.
    PutDown,
    /// Everything that is held is handed out to the person (GDPR article 15).
    Export,
}
