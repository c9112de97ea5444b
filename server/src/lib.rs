//! Placeholder while the first slice grows.
