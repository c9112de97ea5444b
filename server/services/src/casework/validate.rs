//! What staff typed into a move: complete, not too long, and with dates that make sense today.

use chrono::NaiveDate;
use domain::{
    case::Move,
    problem::{Field, Problem, ProblemKind},
    refusal::Refusal,
};

use crate::words::{MAX_TEXT, storable};

/// The move with its texts trimmed, or [`Refusal::Invalid`] with everything that is wrong with it.
pub(super) fn validated(made: Move, today: NaiveDate) -> Result<Move, Refusal> {
    let mut problems = Vec::new();
    let made = match made {
        Move::Hold { until, reason } => {
            if until <= today {
                problems.push(Problem::new(Field::HoldUntil, ProblemKind::NotInTheFuture));
            }
            Move::Hold { until, reason: text(&mut problems, Field::HoldReason, reason) }
        }
        Move::Reject { reason, text: typed } => {
            Move::Reject { reason, text: text(&mut problems, Field::DecisionText, typed) }
        }
        Move::Cancel { text: typed } => Move::Cancel { text: text(&mut problems, Field::DecisionText, typed) },
        Move::Send { expected } => {
            if expected < today {
                problems.push(Problem::new(Field::ExpectedDate, ProblemKind::NotInTheFuture));
            }
            Move::Send { expected }
        }
        other => other,
    };
    if problems.is_empty() { Ok(made) } else { Err(Refusal::Invalid(problems)) }
}

fn text(problems: &mut Vec<Problem>, field: Field, typed: String) -> String {
    let text = storable(typed).trim().to_owned();
    let length = text.chars().count();
    if length == 0 {
        problems.push(Problem::new(field, ProblemKind::Missing));
    } else if u32::try_from(length).is_ok_and(|length| length > MAX_TEXT) {
        problems.push(Problem::new(field, ProblemKind::TooLong { max: MAX_TEXT }));
    }
    text
}
