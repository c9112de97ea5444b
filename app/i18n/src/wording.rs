//! The terms of the domain in words.

mod catalogue;
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
mod trial;

pub use catalogue::{course, place_on_agreement, product_kind, rank_word, standing, standing_explained};
pub use closed::{ClosedWords, closed};
pub use event::{event, event_text};
pub use exchange::{delivery, delivery_typed, loan_type, quantity, reason};
pub use held::{HeldEntry, HeldPart, held};
pub use matter::{case_kind, charge_closed, errand, matter, withdrawing};
pub use now::{centre, next, now};
pub use number::{
    listed, number_closed, number_event, number_status, purpose, purpose_hint, purpose_within, refuse_reason,
    why_staff,
};
pub use pass::{scope, task};
pub use place::municipality;
pub use problem::problem;
pub use reading::{reader, reading};
pub use status::{any_status, reject_reason, status};
pub use trial::{access_fact, leads_to, needs, trial_closed, trial_event, trial_state, trial_step};
