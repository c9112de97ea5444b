//! The terms of the domain in words.

mod exchange;
mod now;
mod problem;
mod status;

pub use exchange::{ClosedWords, closed, delivery, loan_type, quantity, reason};
pub use now::{centre, next, now};
pub use problem::problem;
pub use status::{reject_reason, status};
