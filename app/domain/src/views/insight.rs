//! What a person is told about the own information: who has seen it, and all of it.

use chrono::NaiveDate;

use super::{By, EventLine, NumberEventLine, TrialLine};
use crate::{
    actor::StaffRights,
    agreement::Agreement,
    case::{Case, CaseKind, ChargeDraft, EventKind},
    exchange::Draft,
    id::CaseId,
    loan::Loan,
    order_number::{self, AskDraft, OrderNumber, Status},
    person::Person,
    read_log::ReadKind,
    reference::Reference,
    representation::RepresentationKind,
    time::Instant,
    trial::{Booking, SlotTime, Trial, TrialStep},
};

/// Showings on one page of the list.
pub const READS_ON_A_PAGE: u64 = 50;

/// Who has been shown a person, one page of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReadList {
    /// Of all pages.
    pub total: u64,
    /// Counted from 1.
    pub page: u64,
    /// At least 1.
    pub pages: u64,
    /// Newest first.
    pub lines: Vec<ReadLine>,
}

/// One showing in the words of the one who was shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReadLine {
    pub at: Instant,
    pub by: ReadBy,
    pub kind: ReadKind,
    /// The case that was opened or handled.
    pub case: Option<ReadCase>,
    /// The number of the request, when it had one.
    pub request: Option<String>,
}

/// The case of a showing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReadCase {
    pub id: CaseId,
    pub kind: CaseKind,
    pub aid_name: String,
}

/// Who was shown a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReadBy {
    /// The one reading the list, a guardian.
    You,
    /// Another guardian; without a name when the address is protected.
    Guardian(Option<String>),
    /// A member of staff, named also to protected persons, with the centre of the moment.
    Staff { name: String, centre: String },
    /// The export command.
    Program,
}

/// Everything that is held about one person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Everything {
    /// When it was put together.
    pub at: Instant,
    pub person: Person,
    /// The eleven digits, or the first six and five stars where it goes over the net.
    pub national_number: String,
    /// Newest first.
    pub agreements: Vec<HeldAgreement>,
    pub loans: Vec<HeldLoan>,
    pub drafts: Vec<HeldDraft>,
    /// Newest first.
    pub cases: Vec<HeldCase>,
    /// Reports of firms that wanted money, not sent.
    pub charges: Vec<ChargeDraft>,
    /// Newest first.
    pub numbers: Vec<HeldNumber>,
    /// Questions for order numbers that are not sent.
    pub questions: Vec<AskDraft>,
    /// The last changed first.
    pub trials: Vec<HeldTrial>,
    /// Who may or might act for the person.
    pub represented_by: Vec<HeldRepresentation>,
    /// Who has been shown the person, newest first.
    pub reads: Vec<ReadLine>,
    /// What the person does here, and for whom: none for somebody who acts for the person.
    pub doings: Option<HeldDoings>,
}

/// What a person does in the service. It is part of the person's own life, and not of a matter that another looks after.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeldDoings {
    /// For whom the person may or might act.
    pub represents: Vec<HeldRepresentation>,
    /// What the person has done in the cases of others, newest first.
    pub acts: Vec<HeldAct>,
    /// … and with their order numbers.
    pub number_acts: Vec<HeldNumberAct>,
    /// … and with their trials.
    pub trial_acts: Vec<HeldTrialAct>,
    pub sessions: Vec<HeldSession>,
    /// The person as a member of staff.
    pub staff: Vec<HeldStaff>,
    /// What the person has been shown of others as a guardian, newest first.
    pub readings: Vec<HeldReading>,
}

/// An agreement with the name of its centre.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeldAgreement {
    pub agreement: Agreement,
    pub centre: String,
}

/// A loan with what came with it from OeBS.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeldLoan {
    pub loan: Loan,
    /// By which the import knows the row again.
    pub key: String,
    /// The description from OeBS.
    pub description: String,
}

/// A draft with the name of its aid.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeldDraft {
    pub draft: Draft,
    pub aid_name: String,
}

/// A case with all that has happened to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeldCase {
    pub case: Case,
    /// Name of the centre.
    pub centre: String,
    pub sent_by: By,
    /// Oldest first.
    pub history: Vec<EventLine>,
    pub ended_at: Option<Instant>,
}

/// An order number with all that has happened to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeldNumber {
    pub number: OrderNumber,
    /// As it stands today.
    pub status: Status,
    /// Name of the centre.
    pub centre: String,
    pub asked_by: By,
    /// Oldest first.
    pub history: Vec<NumberEventLine>,
}

/// Something the person did with an order number of another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeldNumberAct {
    pub at: Instant,
    pub kind: order_number::EventKind,
    pub reference: Reference,
}

/// A trial with the times it has had and all that has happened to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeldTrial {
    pub trial: Trial,
    /// Name of the centre.
    pub centre: String,
    pub started_by: By,
    /// Oldest first.
    pub bookings: Vec<(Booking, SlotTime)>,
    /// Oldest first.
    pub history: Vec<TrialLine>,
}

/// Something the person did with a trial of another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct HeldTrialAct {
    pub at: Instant,
    pub step: TrialStep,
}

/// A right to act for somebody, seen from one side.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeldRepresentation {
    /// The name of the other one; none when that one's address is protected.
    pub name: Option<String>,
    pub kind: RepresentationKind,
    pub from: NaiveDate,
    pub to: Option<NaiveDate>,
}

/// Something done in the case of a child.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeldAct {
    pub at: Instant,
    pub case_kind: CaseKind,
    pub kind: EventKind,
    pub reference: Reference,
}

/// A session that has not ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeldSession {
    pub created_at: Instant,
    pub last_seen_at: Instant,
    pub ends_at: Instant,
    /// Whether a child is chosen.
    pub acts_for_child: bool,
}

/// The person as a member of staff.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeldStaff {
    /// `NAVident`, by which it is known that the person is a member of staff.
    pub nav_ident: String,
    /// None before the first sign-in.
    pub work: Option<HeldWork>,
}

/// Where and as what a member of staff works.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeldWork {
    pub name: String,
    /// Name of the centre.
    pub centre: String,
    pub rights: StaffRights,
}

/// What a guardian has been shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeldReading {
    pub at: Instant,
    pub kind: ReadKind,
    /// The name of the child; none when its address is protected.
    pub name: Option<String>,
    pub request: Option<String>,
}
