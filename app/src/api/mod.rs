//! What a form may ask of the server: every writing function of the portal, one file for each desk.
//!
//! A function reads who asks, calls one method of one desk and redirects to an ordinary address. Problems in a form are
//! not answered: they are derived again from what was kept when the page is shown.

pub mod cases;
pub mod casework;
pub mod context;
mod error;
pub mod exchange;

pub use error::ApiError;
