//! The states of a case and the only legal moves between them.

use serde::{Deserialize, Serialize};

use super::MoveKind;

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
    /// Put right by the centre.
    Settled,
    Rejected,
    /// Taken back by the holder.
    Withdrawn,
    /// Ended by the centre without a decision.
    Cancelled,
}

impl Status {
    pub const ALL: [Self; 10] = [
        Self::Received,
        Self::InProgress,
        Self::OnHold,
        Self::Approved,
        Self::Sent,
        Self::Delivered,
        Self::Settled,
        Self::Rejected,
        Self::Withdrawn,
        Self::Cancelled,
    ];

    /// Those under way.
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
            Self::Settled => "settled",
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
            (M::Settle, Self::InProgress) => Ok(Self::Settled),
            (M::Cancel, Self::InProgress | Self::OnHold | Self::Approved) => Ok(Self::Cancelled),
            (M::Withdraw, Self::Received | Self::InProgress | Self::OnHold) => Ok(Self::Withdrawn),
            _ => Err(IllegalMove { from: self, made }),
        }
    }
}

/// The move cannot be made from this state.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{made:?} is not a legal move from {from:?}")]
pub struct IllegalMove {
    pub from: Status,
    pub made: MoveKind,
}
