//! Why a decision said no: for the security log, and for the one who asked as a refusal that tells less.

use crate::refusal::{NotAllowed, Refusal};

/// Why not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Reason {
    /// Not something this kind of actor does at all.
    #[error("wrong-side")]
    WrongSide,
    /// Code 6, in Norway or abroad.
    #[error("strictly-confidential")]
    StrictlyConfidential,
    /// Code 7.
    #[error("confidential")]
    Confidential,
    #[error("shielded")]
    Shielded,
    /// The member of staff, or the family.
    #[error("own-or-family")]
    OwnOrFamily,
    #[error("another-centre")]
    AnotherCentre,
    /// Staff without the right to handle cases.
    #[error("no-role")]
    NoRole,
    /// Neither oneself nor the person chosen.
    #[error("another-person")]
    AnotherPerson,
    #[error("no-representation")]
    NoRepresentation,
    #[error("representation-not-in-period")]
    NotInPeriod,
    /// The mandate covers other matters.
    #[error("mandate")]
    Mandate,
    /// The child has turned 18.
    #[error("came-of-age")]
    CameOfAge,
    /// The one represented has a protected address.
    #[error("protected-represented")]
    ProtectedRepresented,
    #[error("held-by-another")]
    HeldByAnother,
    #[error("not-taken")]
    NotTaken,
    #[error("illegal-move")]
    IllegalMove,
    /// The case has ended, or it is not the one's who wants to put something down on it.
    #[error("not-holding")]
    NotHolding,
}

impl From<Reason> for Refusal {
    /// "Not yours" and "does not exist" are the same; only what staff know to exist is told apart.
    fn from(reason: Reason) -> Self {
        match reason {
            Reason::HeldByAnother => Self::NotAllowed(NotAllowed::HeldByAnother),
            Reason::NotTaken => Self::NotAllowed(NotAllowed::NotTaken),
            Reason::IllegalMove => Self::NotAllowed(NotAllowed::IllegalMove),
            _ => Self::NotFound,
        }
    }
}
