//! The terms of the domain in words.

mod closed;
mod event;
mod exchange;
mod now;
mod pass;
mod problem;
mod status;

pub use closed::{ClosedWords, closed};
pub use event::{event, event_text};
pub use exchange::{delivery, loan_type, quantity, reason};
pub use now::{centre, next, now};
pub use pass::{scope, task};
pub use problem::problem;
pub use status::{reject_reason, status};
