//! The ways the service says no. No variant carries personal data: refusals travel in addresses and logs.

use crate::problem::Problem;

/// Why something was not done. What is stored is never reported as refused.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// Nobody is signed in, or the session has ended.
    #[error("not signed in")]
    SignIn,
    /// It does not exist, or it is not yours: the two are never told apart.
    #[error("not found")]
    NotFound,
    /// Staff only: known to exist, but not yours to do now.
    #[error("not allowed: {0:?}")]
    NotAllowed(NotAllowed),
    /// The form is not complete; each problem names its field.
    #[error("invalid")]
    Invalid(Vec<Problem>),
    /// Somebody changed it since the page was shown.
    #[error("changed since it was shown")]
    Stale,
    /// The rules say no to this exchange.
    #[error("exchange closed")]
    ExchangeClosed(Vec<crate::exchange::Closed>),
    /// No order number can be asked for here.
    #[error("order number closed")]
    OrderNumberClosed(Vec<crate::order_number::Closed>),
    /// The rules say no to this trial.
    #[error("trial closed")]
    TrialClosed(Vec<crate::trial::Closed>),
    /// Somebody else has the time, or it can no longer be had.
    #[error("the time is taken")]
    TimeTaken,
    /// Done too often in too short a time; possible again in so many seconds. Nothing was stored.
    #[error("too often: again in {seconds} s")]
    TooMany { seconds: u32 },
    /// The database or another part does not answer; nothing was stored.
    #[error("unavailable")]
    Unavailable,
}

/// Why a member of staff may not do this now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotAllowed {
    /// Somebody else holds the task.
    HeldByAnother,
    /// The task must be taken first.
    NotTaken,
    /// The case is not in a state from which this can be done.
    IllegalMove,
}
