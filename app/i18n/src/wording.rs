//! The terms of the domain in words.

mod closed;
mod event;
mod exchange;
mod held;
mod matter;
mod now;
mod number;
mod pass;
mod place;
mod problem;
mod reading;
mod status;

pub use closed::{ClosedWords, closed};
pub use event::{event, event_text};
pub use exchange::{delivery, delivery_typed, loan_type, quantity, reason};
pub use held::{HeldEntry, HeldPart, held};
pub use matter::{case_kind, errand, matter, rank, withdrawing};
pub use now::{centre, next, now};
pub use number::{
    number_closed, number_event, number_status, purpose, purpose_hint, purpose_within, refuse_reason,
    why_staff,
};
pub use pass::{scope, task};
pub use place::municipality;
pub use problem::problem;
pub use reading::{reader, reading};
pub use status::{any_status, reject_reason, status};
