//! The states of a case and the only legal moves between them.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Status {
    /// Waits for a member of staff.
    Received,
    /// Somebody has taken it.
    InProgress,
    /// Waits for something, until a date.
    OnHold,
    Approved,
    /// On its way; has an expected date.
    Sent,
    Delivered,
    Rejected,
    /// Taken back by the holder.
    Withdrawn,
    /// Ended by the centre without a decision.
    Cancelled,
}

impl Status {
    pub const ALL: [Self; 9] = [
        Self::Received,
        Self::InProgress,
        Self::OnHold,
        Self::Approved,
        Self::Sent,
        Self::Delivered,
        Self::Rejected,
        Self::Withdrawn,
        Self::Cancelled,
    ];

    /// Those under way: no second exchange of the same loan meanwhile.
    pub const OPEN: [Self; 5] = [Self::Received, Self::InProgress, Self::OnHold, Self::Approved, Self::Sent];

    /// Stable word for the database.
    pub fn code(self) -> &'static str {
        match self {
            Self::Received => "received",
            Self::InProgress => "in_progress",
            Self::OnHold => "on_hold",
            Self::Approved => "approved",
            Self::Sent => "sent",
            Self::Delivered => "delivered",
            Self::Rejected => "rejected",
            Self::Withdrawn => "withdrawn",
            Self::Cancelled => "cancelled",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.code() == code)
    }

    pub fn is_open(self) -> bool {
        Self::OPEN.contains(&self)
    }

    /// The holder may take it back until it is decided.
    pub fn may_be_withdrawn(self) -> bool {
        self.after(MoveKind::Withdraw).is_ok()
    }

    /// The state after a move, or that the move is not legal from here.
    pub fn after(self, made: MoveKind) -> Result<Self, IllegalMove> {
        use MoveKind as M;
        match (made, self) {
            (M::Take, Self::Received) | (M::TakeOver, Self::InProgress) | (M::Resume, Self::OnHold) => {
                Ok(Self::InProgress)
            }
            (M::Take | M::TakeOver, Self::Approved | Self::Sent) | (M::TakeOver, Self::OnHold) => Ok(self),
            (M::HandBack, Self::InProgress | Self::OnHold) => Ok(Self::Received),
            (M::HandBack, Self::Approved | Self::Sent) => Ok(self),
            (M::Hold, Self::InProgress) => Ok(Self::OnHold),
            (M::Approve, Self::InProgress) => Ok(Self::Approved),
            (M::Reject, Self::InProgress) => Ok(Self::Rejected),
            (M::Send, Self::Approved) => Ok(Self::Sent),
            (M::Deliver, Self::Sent) => Ok(Self::Delivered),
            (M::Cancel, Self::InProgress | Self::OnHold | Self::Approved) => Ok(Self::Cancelled),
            (M::Withdraw, Self::Received | Self::InProgress | Self::OnHold) => Ok(Self::Withdrawn),
            _ => Err(IllegalMove { from: self, made }),
        }
    }
}

/// What can be done with a case, without the details.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum MoveKind {
    Take,
    TakeOver,
    HandBack,
    Hold,
    Resume,
    Approve,
    Reject,
    Send,
    Deliver,
    Cancel,
    Withdraw,
}

impl MoveKind {
    pub const ALL: [Self; 11] = [
        Self::Take,
        Self::TakeOver,
        Self::HandBack,
        Self::Hold,
        Self::Resume,
        Self::Approve,
        Self::Reject,
        Self::Send,
        Self::Deliver,
        Self::Cancel,
        Self::Withdraw,
    ];

    /// The value in forms.
    pub fn code(self) -> &'static str {
        match self {
            Self::Take => "ta",
            Self::TakeOver => "overta",
            Self::HandBack => "legg-tilbake",
            Self::Hold => "vent",
            Self::Resume => "fortsett",
            Self::Approve => "godkjenn",
            Self::Reject => "avsla",
            Self::Send => "sendt",
            Self::Deliver => "levert",
            Self::Cancel => "avslutt",
            Self::Withdraw => "trekk",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|made| made.code() == code)
    }
}

/// A move with its details. Texts are shown to the holder word for word.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Move {
    Take,
    /// Take from a colleague who holds it.
    TakeOver,
    HandBack,
    Hold {
        until: NaiveDate,
        reason: String,
    },
    Resume,
    Approve,
    Reject {
        reason: RejectReason,
        text: String,
    },
    Send {
        expected: NaiveDate,
    },
    Deliver,
    Cancel {
        text: String,
    },
    Withdraw,
}

impl Move {
    pub fn kind(&self) -> MoveKind {
        match self {
            Self::Take => MoveKind::Take,
            Self::TakeOver => MoveKind::TakeOver,
            Self::HandBack => MoveKind::HandBack,
            Self::Hold { .. } => MoveKind::Hold,
            Self::Resume => MoveKind::Resume,
            Self::Approve => MoveKind::Approve,
            Self::Reject { .. } => MoveKind::Reject,
            Self::Send { .. } => MoveKind::Send,
            Self::Deliver => MoveKind::Deliver,
            Self::Cancel { .. } => MoveKind::Cancel,
            Self::Withdraw => MoveKind::Withdraw,
        }
    }
}

/// Why the centre says no; always with a text of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum RejectReason {
    /// Already being exchanged in another case.
    Duplicate,
    /// Can be repaired.
    Repairable,
    /// Needs a conversation about the need first (S68).
    NeedsConversation,
    /// Wants another type: needs a new decision (S70).
    NeedsDecision,
    Other,
}

impl RejectReason {
    pub const ALL: [Self; 5] =
        [Self::Duplicate, Self::Repairable, Self::NeedsConversation, Self::NeedsDecision, Self::Other];

    pub fn code(self) -> &'static str {
        match self {
            Self::Duplicate => "duplikat",
            Self::Repairable => "kan-repareres",
            Self::NeedsConversation => "samtale",
            Self::NeedsDecision => "nytt-vedtak",
            Self::Other => "annet",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|reason| reason.code() == code)
    }
}

/// The move cannot be made from this state.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{made:?} is not a legal move from {from:?}")]
pub struct IllegalMove {
    pub from: Status,
    pub made: MoveKind,
}
