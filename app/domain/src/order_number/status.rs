//! The states of an order number and the only legal moves between them.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::MoveKind;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Status {
    /// Waits for the centre.
    Asked,
    /// There is a number, and a firm can use it.
    Issued,
    /// The firm has done the work.
    Used,
    /// The centre has paid.
    Closed,
    Refused,
    /// Taken back by the holder, or by the centre with a reason.
    Cancelled,
    /// Nobody used it in time. Follows from the date, and is never stored.
    Expired,
}

impl Status {
    pub const ALL: [Self; 7] =
        [Self::Asked, Self::Issued, Self::Used, Self::Closed, Self::Refused, Self::Cancelled, Self::Expired];

    /// Those that something can come of: no second number for the same errand meanwhile.
    pub const OPEN: [Self; 2] = [Self::Asked, Self::Issued];

    /// Stable word for the database.
    pub fn code(self) -> &'static str {
        match self {
            Self::Asked => "asked",
            Self::Issued => "issued",
            Self::Used => "used",
            Self::Closed => "closed",
            Self::Refused => "refused",
            Self::Cancelled => "cancelled",
            Self::Expired => "expired",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.code() == code)
    }

    pub fn is_open(self) -> bool {
        Self::OPEN.contains(&self)
    }

    /// A number was given out, whatever has become of it; one that was taken back before its use does not count.
    pub fn counts(self) -> bool {
        matches!(self, Self::Issued | Self::Used | Self::Closed | Self::Expired)
    }

    /// The state on a day, of a number with that last day.
    #[must_use]
    pub fn on(self, valid_until: Option<NaiveDate>, today: NaiveDate) -> Self {
        let over = valid_until.is_some_and(|last| last < today);
        if self == Self::Issued && over { Self::Expired } else { self }
    }

    /// The state after a move, or that the move is not legal from here.
    pub fn after(self, made: MoveKind) -> Result<Self, IllegalMove> {
        use MoveKind as M;
        match (made, self) {
            (M::Issue, Self::Asked) => Ok(Self::Issued),
            (M::Refuse, Self::Asked) => Ok(Self::Refused),
            (M::Cancel, Self::Asked | Self::Issued) | (M::Revoke, Self::Issued) => Ok(Self::Cancelled),
            (M::Use, Self::Issued) => Ok(Self::Used),
            (M::Close, Self::Used) => Ok(Self::Closed),
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
