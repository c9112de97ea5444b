//! Every rule of `access::decide`, one table for each action, and what no combination of facts gets past.

#![expect(clippy::unwrap_used, reason = "what a test needs and does not get fails it")]

mod citizens;
mod given;
mod proof;
mod staff;
