//! Moves as staff type them.

use chrono::NaiveDate;
use domain::case::{MoveFields, MoveKind, RejectReason};

/// A move that needs no words.
pub fn just(kind: MoveKind) -> MoveFields {
    MoveFields { kind, date: String::new(), decision_reason: String::new(), text: String::new() }
}

pub fn hold(until: NaiveDate, reason: &str) -> MoveFields {
    MoveFields { date: typed(until), text: reason.to_owned(), ..just(MoveKind::Hold) }
}

pub fn reject(text: &str) -> MoveFields {
    let decision_reason = RejectReason::Repairable.code().to_owned();
    MoveFields { decision_reason, text: text.to_owned(), ..just(MoveKind::Reject) }
}

pub fn send(expected: NaiveDate) -> MoveFields {
    MoveFields { date: typed(expected), ..just(MoveKind::Send) }
}

pub fn cancel(text: &str) -> MoveFields {
    MoveFields { text: text.to_owned(), ..just(MoveKind::Cancel) }
}

fn typed(date: NaiveDate) -> String {
    date.format("%d.%m.%Y").to_string()
}
