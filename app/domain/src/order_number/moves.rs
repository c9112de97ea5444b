//! What can be done with an order number.

use serde::{Deserialize, Serialize};

use super::NumberCode;

/// What can be done, without the details.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum MoveKind {
    Issue,
    Refuse,
    /// By the firm, or by staff who heard it from the firm.
    Use,
    Close,
    /// By the holder.
    Cancel,
    /// By the centre.
    Revoke,
}

impl MoveKind {
    pub const ALL: [Self; 6] =
        [Self::Issue, Self::Refuse, Self::Use, Self::Close, Self::Cancel, Self::Revoke];

    /// Those that staff make, the likeliest first.
    pub const OF_STAFF: [Self; 5] = [Self::Issue, Self::Use, Self::Close, Self::Refuse, Self::Revoke];

    /// The value in forms.
    pub fn code(self) -> &'static str {
        match self {
            Self::Issue => "utsted",
            Self::Refuse => "avsla",
            Self::Use => "brukt",
            Self::Close => "avslutt",
            Self::Cancel => "avbestill",
            Self::Revoke => "trekk-tilbake",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|made| made.code() == code)
    }

    /// Asks for a text that the holder reads.
    pub fn needs_text(self) -> bool {
        matches!(self, Self::Refuse | Self::Revoke)
    }
}

/// A move with its details. Texts are shown to the holder word for word.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Move {
    Issue { code: NumberCode },
    Refuse { reason: RefuseReason, text: String },
    Use,
    Close,
    Cancel,
    Revoke { text: String },
}

impl Move {
    pub fn kind(&self) -> MoveKind {
        match self {
            Self::Issue { .. } => MoveKind::Issue,
            Self::Refuse { .. } => MoveKind::Refuse,
            Self::Use => MoveKind::Use,
            Self::Close => MoveKind::Close,
            Self::Cancel => MoveKind::Cancel,
            Self::Revoke { .. } => MoveKind::Revoke,
        }
    }
}

/// Why the centre gives no number; always with a text of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum RefuseReason {
    /// The same is being done already.
    Duplicate,
    /// The agreement does not cover it.
    NotCovered,
    /// The centre or the municipality does it.
    DoneByUs,
    /// Needs a conversation about the need first.
    NeedsConversation,
    Other,
}

impl RefuseReason {
    pub const ALL: [Self; 5] =
        [Self::Duplicate, Self::NotCovered, Self::DoneByUs, Self::NeedsConversation, Self::Other];

    pub fn code(self) -> &'static str {
        match self {
            Self::Duplicate => "duplikat",
            Self::NotCovered => "ikke-dekket",
            Self::DoneByUs => "vi-gjor-det",
            Self::NeedsConversation => "samtale",
            Self::Other => "annet",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|reason| reason.code() == code)
    }
}
