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

    /// Whether it is good for the national number: for the person's own copy, and for an export. Staff are not shown it.
    pub fn opens_number(&self) -> bool {
        matches!(self.action, Action::Act | Action::Export)
    }
}

/// Somebody may know the name of one person, and nothing else. Made by [`decide_name`](super::decide_name) alone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NamePermit {
    subject: PersonId,
}

impl NamePermit {
    pub(super) fn given(subject: PersonId) -> Self {
        Self { subject }
    }

    /// The only person it is good for.
    pub fn subject(&self) -> PersonId {
        self.subject
    }
}

/// Whoever runs a command on the machine of the database may read the whole read log. Made by
/// [`decide_log`](super::decide_log) alone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LogPermit(());

impl LogPermit {
    pub(super) fn given() -> Self {
        Self(())
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
