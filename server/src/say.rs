//! Lines for the one who runs the program. Everything else goes to the log.

use std::fmt::Display;
use std::io::{Write, stderr, stdout};

/// A line on standard output. A closed pipe is nobody listening, not a fault.
pub fn out(line: impl Display) {
    let _nobody_listens = writeln!(stdout(), "{line}");
}

/// A line on standard error.
pub fn err(line: impl Display) {
    let _nobody_listens = writeln!(stderr(), "{line}");
}
