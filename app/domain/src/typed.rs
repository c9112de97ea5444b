//! Text as it was typed into a form.

use crate::problem::{Field, Problem, ProblemKind};

/// Text that must be there, with a letter or a digit in it, of `max` characters at most.
pub(crate) fn required_text(
    problems: &mut Vec<Problem>,
    field: Field,
    typed: &str,
    max: usize,
) -> Option<String> {
    let value = text(typed).filter(|value| value.chars().any(char::is_alphanumeric));
    if value.is_none() {
        problems.push(Problem::new(field, ProblemKind::Missing));
    }
    too_long(problems, field, typed, max);
    value
}

pub(crate) fn too_long(problems: &mut Vec<Problem>, field: Field, typed: &str, max: usize) {
    if typed.trim().chars().count() > max {
        let max = u32::try_from(max).unwrap_or(u32::MAX);
        problems.push(Problem::new(field, ProblemKind::TooLong { max }));
    }
}

/// Trimmed text, or none when blank.
pub(crate) fn text(typed: &str) -> Option<String> {
    let trimmed = typed.trim();
    (!trimmed.is_empty()).then(|| trimmed.to_owned())
}
