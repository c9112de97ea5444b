//! What has happened to an order number: append-only, one event for each version.

use serde::{Deserialize, Serialize};

use super::{Move, RefuseReason};
use crate::{
    id::{OrderNumberId, PersonId, StaffId},
    time::Instant,
};

/// Who did it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Author {
    /// The holder or a guardian.
    Citizen(PersonId),
    Staff(StaffId),
    /// Whoever had the number: the firm.
    Firm,
    /// What was agreed let it through, and nobody had to look.
    Agreement,
}

/// What was done, with the words the holder reads. The number itself is not among them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum EventKind {
    Asked,
    Issued,
    Refused { reason: RefuseReason, text: String },
    Used,
    Closed,
    Cancelled,
    Revoked { text: String },
}

impl From<Move> for EventKind {
    fn from(made: Move) -> Self {
        match made {
            Move::Issue { .. } => Self::Issued,
            Move::Refuse { reason, text } => Self::Refused { reason, text },
            Move::Use => Self::Used,
            Move::Close => Self::Closed,
            Move::Cancel => Self::Cancelled,
            Move::Revoke { text } => Self::Revoked { text },
        }
    }
}

impl EventKind {
    /// What the centre wrote.
    pub fn text(&self) -> Option<&str> {
        match self {
            Self::Refused { text, .. } | Self::Revoked { text } => Some(text),
            Self::Asked | Self::Issued | Self::Used | Self::Closed | Self::Cancelled => None,
        }
    }
}

/// One event. `version` is the number's version after it; the question is version 1.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    pub number: OrderNumberId,
    pub version: i64,
    pub at: Instant,
    pub by: Author,
    pub kind: EventKind,
}
