//! The pages of the centre.

pub mod case;
pub mod person;
pub mod tasks;
