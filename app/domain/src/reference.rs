//! Reference numbers: what a case is called on the telephone.

use crate::code::Code;

/// A reference: seven characters and one that checks them, shown in two groups of four.
pub type Reference = Code<7>;
