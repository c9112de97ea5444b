//! What a form may ask of the server: every writing function of the portal, one file for each desk.
//!
//! A function reads who asks, calls one method of one desk and redirects to an ordinary address. Problems in a form are
//! not answered: they are derived again from what was kept when the page is shown.

pub mod cases;
pub mod casework;
pub mod charges;
pub mod context;
mod error;
pub mod exchange;
pub mod number_work;
pub mod order_numbers;
pub mod trial_work;
pub mod trials;

pub use error::ApiError;

use crate::audience::{About, Audience};

/// A function that a form may call, and whom it answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Function {
    /// Its address, such as `/api/cases/withdraw`.
    pub path: &'static str,
    pub audience: Audience,
    /// What one of its fields names.
    pub about: About,
}

/// Every function, as declared in the file it stands in. The server answers no other.
pub fn functions() -> impl Iterator<Item = Function> {
    let desks = [
        cases::FUNCTIONS,
        casework::FUNCTIONS,
        charges::FUNCTIONS,
        exchange::FUNCTIONS,
        order_numbers::FUNCTIONS,
        number_work::FUNCTIONS,
        trial_work::FUNCTIONS,
        trials::FUNCTIONS,
    ];
    desks.into_iter().flatten().copied()
}
