//! The proof that a decision said yes.

use super::Action;
use crate::{
    actor::{Staff, StaffRights},
    centre::CentreNumber,
    id::{PersonId, StaffId},
};

/// Somebody may do one thing about one person, now. Made by [`decide`](super::decide) alone, kept no longer than the
/// request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Permit {
    subject: PersonId,
    action: Action,
}

impl Permit {
    pub(super) fn given(subject: PersonId, action: Action) -> Self {
        Self { subject, action }
    }

    /// The only person it is good for.
    pub fn subject(&self) -> PersonId {
        self.subject
    }

    pub fn action(&self) -> Action {
        self.action
    }
}

/// A member of staff may list the tasks of the own centre, leaving out whom they may not see. Made by
/// [`decide_tasks`](super::decide_tasks) alone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TaskPermit {
    staff: Staff,
    kin: Vec<PersonId>,
}

impl TaskPermit {
    pub(super) fn given(staff: &Staff, kin: &[PersonId]) -> Self {
        Self { staff: staff.clone(), kin: kin.to_vec() }
    }

    pub fn staff(&self) -> StaffId {
        self.staff.id
    }

    pub fn centre(&self) -> &CentreNumber {
        &self.staff.centre
    }

    pub fn rights(&self) -> StaffRights {
        self.staff.rights
    }

    /// Whose cases are left out.
    pub fn kin(&self) -> &[PersonId] {
        &self.kin
    }
}
