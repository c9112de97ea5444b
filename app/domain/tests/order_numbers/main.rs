//! Order numbers: what becomes of a question, the limits, the life of a number, and what was typed.
#![expect(clippy::unwrap_used, reason = "what a test needs and does not get fails it")]

mod ask;
mod forms;
mod given;
mod life;
mod limits;
