//! What can be done with a case.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::CaseKind;

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
    Settle,
    Cancel,
    Withdraw,
}

impl MoveKind {
    /// Changes nothing but who has the task or whether it rests: what one was about to say still stands.
    pub fn is_about_who(self) -> bool {
        matches!(self, Self::Take | Self::TakeOver | Self::HandBack | Self::Resume)
    }

    pub const ALL: [Self; 12] = [
        Self::Take,
        Self::TakeOver,
        Self::HandBack,
        Self::Hold,
        Self::Resume,
        Self::Approve,
        Self::Reject,
        Self::Send,
        Self::Deliver,
        Self::Settle,
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
            Self::Settle => "ordnet",
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
    /// Put right, with what was done about it.
    Settle {
        text: String,
    },
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
            Self::Settle { .. } => MoveKind::Settle,
            Self::Cancel { .. } => MoveKind::Cancel,
            Self::Withdraw => MoveKind::Withdraw,
        }
    }
}

/// Why the centre says no; always with a text of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum RejectReason {
    /// Already under way in another case.
    Duplicate,
    /// Can be repaired.
    Repairable,
    /// A product on an agreement covers the need (S41).
    Covered,
    /// Needs a conversation about the need first (S68).
    NeedsConversation,
    /// Wants another type: needs a new decision (S70).
    NeedsDecision,
    Other,
}

impl RejectReason {
    pub const ALL: [Self; 6] = [
        Self::Duplicate,
        Self::Repairable,
        Self::Covered,
        Self::NeedsConversation,
        Self::NeedsDecision,
        Self::Other,
    ];

    /// Whether such a case can be rejected for it: what is bought is not repaired, and a like aid needs no agreement.
    pub fn fits(self, kind: CaseKind) -> bool {
        match self {
            Self::Repairable => kind == CaseKind::Exchange,
            Self::Covered => kind != CaseKind::Exchange,
            Self::NeedsDecision => kind != CaseKind::NewDecision,
            _ => true,
        }
    }

    pub fn code(self) -> &'static str {
        match self {
            Self::Duplicate => "duplikat",
            Self::Repairable => "kan-repareres",
            Self::Covered => "pa-avtale",
            Self::NeedsConversation => "samtale",
            Self::NeedsDecision => "nytt-vedtak",
            Self::Other => "annet",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|reason| reason.code() == code)
    }
}
