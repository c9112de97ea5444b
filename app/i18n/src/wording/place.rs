//! Where somebody lives.

use domain::centre::municipality_name;

/// The name of a municipality; its number when it is not one we know.
pub fn municipality(number: &str) -> &str {
    municipality_name(number).unwrap_or(number)
}
