//! What pages are given: only what they show, so that nothing else can leak.

use chrono::NaiveDate;

use crate::{
    address::Address,
    agreement::Agreement,
    case::{Case, Event, MoveFields, Status},
    centre::Centre,
    exchange::{Closed, Draft},
    id::{CaseId, DraftId, LoanId, PersonId, StaffId},
    loan::Loan,
    person::AddressProtection,
    reference::Reference,
    time::Instant,
};

/// A person one can choose to act for, oneself first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonChoice {
    pub id: PersonId,
    pub name: String,
    /// Whole years.
    pub age: u32,
    pub is_self: bool,
    /// First day on which the child is 18 and must have a pass of its own; none for oneself.
    pub of_age_on: Option<NaiveDate>,
}

/// The state of the pass today.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Pass {
    /// Never had one.
    None,
    /// Signed, but starts later.
    NotYet(Agreement),
    InForce(Agreement),
    Ended(Agreement),
    /// Made for a child who has come of age: a new, own agreement is needed.
    CameOfAge(Agreement),
}

impl Pass {
    /// The agreement, when it is in force.
    pub fn in_force(&self) -> Option<&Agreement> {
        match self {
            Self::InForce(agreement) => Some(agreement),
            _ => None,
        }
    }
}

/// The front page of a signed-in citizen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Overview {
    pub subject_name: String,
    pub protection: AddressProtection,
    pub pass: Pass,
    /// The agreement's centre, else the municipality's; none when neither is known.
    pub centre: Option<Centre>,
    pub drafts: Vec<DraftCard>,
    /// Open cases, newest first.
    pub ongoing: Vec<CaseCard>,
    pub loan_count: usize,
    /// Loans that can be exchanged without asking right now.
    pub self_service_count: usize,
}

/// An exchange somebody has begun.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DraftCard {
    pub id: DraftId,
    pub loan: LoanId,
    pub aid_name: String,
    pub changed_at: Instant,
    /// The day it is deleted unless somebody writes on it.
    pub deleted_on: NaiveDate,
}

/// One line about a case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaseCard {
    pub id: CaseId,
    pub reference: Reference,
    pub loan: LoanId,
    pub aid_name: String,
    pub status: Status,
    pub submitted_at: Instant,
    /// When the centre decides at the latest.
    pub due: NaiveDate,
    /// When the new aid is expected at the door.
    pub expected: NaiveDate,
    pub hold_until: Option<NaiveDate>,
}

/// What can be done about exchanging a loan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ExchangeDoor {
    /// Open: start, or go on with the draft when there is one.
    Open(Option<DraftId>),
    /// Closed, the weightiest reason first; never empty.
    Closed(Vec<Closed>),
}

/// One aid in the overview of loans.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LoanCard {
    pub loan: Loan,
    /// Covered by a pass in force.
    pub covered: bool,
    pub exchange: ExchangeDoor,
}

/// All aids on loan, newest first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LoanList {
    pub subject_name: String,
    pub pass: Pass,
    pub loans: Vec<LoanCard>,
}

/// One aid with its cases.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LoanPage {
    pub card: LoanCard,
    pub pass: Pass,
    pub centre: Option<Centre>,
    /// Newest first.
    pub cases: Vec<CaseCard>,
}

/// An exchange being written, or the case it has become.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DraftState {
    Open(Box<DraftPage>),
    /// Already sent: the receipt is the only page left.
    Sent(CaseId),
}

/// What the pages of an exchange show.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DraftPage {
    pub draft: Draft,
    pub loan: Loan,
    pub subject_name: String,
    /// None when the population register has no address to deliver to.
    pub registered_address: Option<Address>,
    /// Why it can no longer be sent, when something has changed since it was begun.
    pub closed: Vec<Closed>,
    pub centre: Option<Centre>,
}

/// All cases of a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaseList {
    pub subject_name: String,
    /// Newest first.
    pub ongoing: Vec<CaseCard>,
    /// Newest first.
    pub ended: Vec<CaseCard>,
}

/// Who did something, as told to the reader.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum By {
    /// The one reading.
    You,
    /// Another citizen: the holder or another guardian.
    Citizen(String),
    /// The centre, without a name: for citizens.
    Centre,
    /// A named member of staff: for staff.
    Staff(String),
}

/// One line of a case's history.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EventLine {
    pub event: Event,
    pub by: By,
}

/// One case as the holder sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CasePage {
    pub case: Case,
    pub subject_name: String,
    pub centre: Centre,
    /// Where it goes when the delivery is to the registered address.
    pub registered_address: Option<Address>,
    /// Oldest first; only what the holder is to see.
    pub history: Vec<EventLine>,
}

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
    /// Ended ones, newest first.
    Ended,
}

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
    pub aid_name: String,
    pub person_name: String,
    /// Four digits.
    pub municipality: String,
    pub handler: Option<String>,
    pub is_mine: bool,
    pub status: Status,
    pub due: NaiveDate,
    /// Past its deadline and not decided.
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
    pub sent_by: Option<String>,
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
    pub guardians: Vec<String>,
    pub loans: Vec<Loan>,
    pub cases: Vec<CaseCard>,
}

/// Whom the demo sign-in offers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DemoPerson {
    /// Stable word; `i18n` has one line on what this person shows.
    pub key: String,
    pub name: String,
    pub who: DemoWho,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DemoWho {
    Citizen(PersonId),
    Staff(StaffId),
}
