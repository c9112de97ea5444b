//! The pages of the centre.

pub mod case;
mod facts;
pub mod numbers;
pub mod person;
pub mod tasks;
pub mod trials;
