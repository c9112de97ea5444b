//! What a case is about.

use serde::{Deserialize, Serialize};

use super::MoveKind;
use crate::{
    exchange::{Delivery, Reason},
    id::TrialId,
    product::Rank,
};

/// What a case is about, in a word: it decides the moves, the promises and the words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum CaseKind {
    /// A worn or defective aid for one like it (S63–S73).
    Exchange,
    /// A product on an agreement that was chosen after a trial (S35–S37).
    Purchase,
    /// A product that is on no agreement (S42, S43).
    Dispensation,
    /// A product of a type that needs a new decision: the short route (S70, S71).
    NewDecision,
    /// A supplier wanted money from the holder (S62).
    Charge,
}

impl CaseKind {
    pub const ALL: [Self; 5] =
        [Self::Exchange, Self::Purchase, Self::Dispensation, Self::NewDecision, Self::Charge];

    /// Stable word for the database.
    pub fn code(self) -> &'static str {
        match self {
            Self::Exchange => "exchange",
            Self::Purchase => "purchase",
            Self::Dispensation => "dispensation",
            Self::NewDecision => "new_decision",
            Self::Charge => "charge",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }

    /// Whether the move makes sense in such a case: nothing is delivered where money was asked for, and only such a case
    /// is settled.
    pub fn knows(self, made: MoveKind) -> bool {
        match made {
            MoveKind::Approve | MoveKind::Reject | MoveKind::Send | MoveKind::Deliver => self != Self::Charge,
            MoveKind::Settle => self == Self::Charge,
            _ => true,
        }
    }
}

/// What a case is about, with what was sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Matter {
    Exchange(Exchange),
    Purchase(Purchase),
    Charge(Charge),
}

/// An exchange as it was sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Exchange {
    pub reason: Reason,
    pub reason_text: Option<String>,
    pub delivery: Delivery,
}

/// How the centre can get a product.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Route {
    /// It is on an agreement: the centre orders it.
    Agreement,
    /// It is on none: a dispensation first.
    Dispensation,
    /// The type of aid is new to the holder: a decision first.
    NewDecision,
}

/// A product chosen after a trial.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Purchase {
    pub trial: TrialId,
    /// Name of the supplier.
    pub supplier: String,
    pub route: Route,
    /// None when it is on no agreement.
    pub rank: Option<Rank>,
    /// Why this one: always there when it is not the first choice of the agreement.
    pub why: Option<String>,
}

/// A supplier that wanted money.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Charge {
    /// Name of the supplier.
    pub supplier: String,
    /// How much, as the holder wrote it.
    pub amount: Option<String>,
    /// What happened, in the holder's words.
    pub text: String,
}

impl Matter {
    pub fn kind(&self) -> CaseKind {
        match self {
            Self::Exchange(_) => CaseKind::Exchange,
            Self::Purchase(purchase) => match purchase.route {
                Route::Agreement => CaseKind::Purchase,
                Route::Dispensation => CaseKind::Dispensation,
                Route::NewDecision => CaseKind::NewDecision,
            },
            Self::Charge(_) => CaseKind::Charge,
        }
    }

    /// The exchange, when it is one.
    pub fn exchange(&self) -> Option<&Exchange> {
        match self {
            Self::Exchange(exchange) => Some(exchange),
            _ => None,
        }
    }

    /// Without an address that was typed.
    #[must_use]
    pub fn without_address(self) -> Self {
        match self {
            Self::Exchange(sent) => {
                Self::Exchange(Exchange { delivery: sent.delivery.without_address(), ..sent })
            }
            other => other,
        }
    }
}
