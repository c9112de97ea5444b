//! What has happened to a case: append-only, one event for each version.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Move, RejectReason};
use crate::{
    id::{CaseId, PersonId, StaffId},
    time::Instant,
};

/// Who did it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum EventBy {
    /// The holder or a guardian.
    Citizen(PersonId),
    Staff(StaffId),
}

/// What was done, with the words the holder reads.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum EventKind {
    Submitted,
    Taken,
    TakenOver,
    HandedBack,
    Held { until: NaiveDate, reason: String },
    Resumed,
    Approved,
    Rejected { reason: RejectReason, text: String },
    Sent { expected: NaiveDate },
    Delivered,
    Settled { text: String },
    Cancelled { text: String },
    Withdrawn,
}

impl From<Move> for EventKind {
    fn from(made: Move) -> Self {
        match made {
            Move::Take => Self::Taken,
            Move::TakeOver => Self::TakenOver,
            Move::HandBack => Self::HandedBack,
            Move::Hold { until, reason } => Self::Held { until, reason },
            Move::Resume => Self::Resumed,
            Move::Approve => Self::Approved,
            Move::Reject { reason, text } => Self::Rejected { reason, text },
            Move::Send { expected } => Self::Sent { expected },
            Move::Deliver => Self::Delivered,
            Move::Settle { text } => Self::Settled { text },
            Move::Cancel { text } => Self::Cancelled { text },
            Move::Withdraw => Self::Withdrawn,
        }
    }
}

impl EventKind {
    /// Whether the holder sees it: handing a task between colleagues is not news to the holder.
    pub fn is_for_holder(&self) -> bool {
        !matches!(self, Self::TakenOver | Self::HandedBack)
    }
}

/// One event. `version` is the case's version after it; the submission is version 1.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    pub case: CaseId,
    pub version: i64,
    pub at: Instant,
    pub by: EventBy,
    pub kind: EventKind,
}
