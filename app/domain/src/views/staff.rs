//! What the pages of staff are given.

use chrono::NaiveDate;

use super::{By, CaseCard, EventLine, Pass};
use crate::{
    address::Address,
    case::{Case, CaseKind, MoveFields, Status},
    centre::Centre,
    exchange::Closed,
    id::{CaseId, PersonId},
    loan::Loan,
    person::AddressProtection,
    reference::Reference,
    time::Instant,
};

/// Which tasks to list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum TaskView {
    /// Those I hold.
    Mine,
    /// All open ones of the centre.
    #[default]
    Centre,
    /// Open ones nobody holds.
    Unassigned,
    /// Those ended in the last [`ENDED_DAYS`], newest first.
    Ended,
}

/// Days for which an ended task is listed (as in Hotsak).
pub const ENDED_DAYS: u64 = 10;

/// What to sort tasks by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum TaskSort {
    #[default]
    Due,
    Submitted,
    Person,
    Municipality,
    Handler,
    Status,
}

/// A question to the task list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct TaskQuery {
    pub view: TaskView,
    /// Only this status.
    pub status: Option<Status>,
    pub sort: TaskSort,
    pub descending: bool,
}

/// How many tasks each view holds, before the status filter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct TaskCounts {
    pub mine: usize,
    pub centre: usize,
    pub unassigned: usize,
    pub ended: usize,
}

/// The task list of a centre.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TaskList {
    pub centre_name: String,
    pub query: TaskQuery,
    pub counts: TaskCounts,
    pub rows: Vec<TaskRow>,
}

/// One task.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TaskRow {
    pub case: CaseId,
    pub reference: Reference,
    pub kind: CaseKind,
    pub aid_name: String,
    pub person_name: String,
    /// Four digits.
    pub municipality: String,
    pub handler: Option<String>,
    pub is_mine: bool,
    pub status: Status,
    /// The date the centre works towards, or last did.
    pub due: NaiveDate,
    /// That date has passed.
    pub overdue: bool,
    pub hold_until: Option<NaiveDate>,
    pub submitted_at: Instant,
}

/// A person as staff are shown it; every showing is one row of the read log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StaffPersonCard {
    pub id: PersonId,
    pub name: String,
    pub birth: NaiveDate,
    /// Four digits.
    pub municipality: String,
    pub protection: AddressProtection,
    /// None for a protected person.
    pub address: Option<Address>,
}

/// One case as staff handle it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StaffCase {
    pub case: Case,
    pub person: StaffPersonCard,
    /// The guardian who sent it, when it was not the holder.
    pub sent_by: Option<By>,
    pub pass: Pass,
    /// The loan as it is now; none when it is no longer on loan.
    pub loan: Option<Loan>,
    /// What the rule says today, leaving this case itself aside: the facts that let it through, checked again.
    pub closed_today: Vec<Closed>,
    /// Oldest first, with names.
    pub history: Vec<EventLine>,
    pub handler: Option<String>,
    pub is_mine: bool,
    pub centre: Centre,
    /// A move that was typed by the reader and refused.
    pub typed: Option<MoveFields>,
}

/// A person with pass, loans and cases, for staff of the centre.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StaffPerson {
    pub person: StaffPersonCard,
    pub pass: Pass,
    pub guardians: Vec<By>,
    pub loans: Vec<Loan>,
    pub cases: Vec<CaseCard>,
}
