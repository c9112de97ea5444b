//! The limits of notice as typed.

use serde::{Deserialize, Serialize};

use super::{count, field};
use crate::{
    problem::{Field, Problem},
    trial::{CalendarChange, Notice},
};

/// How long before a trial something can still be done without a call, as typed.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct NoticeFields {
    pub book_days: String,
    pub change_hours: String,
    pub horizon_days: String,
}

impl NoticeFields {
    /// The limits as they would be typed.
    pub fn of(notice: Notice) -> Self {
        Self {
            book_days: notice.book_days.to_string(),
            change_hours: notice.change_hours.to_string(),
            horizon_days: notice.horizon_days.to_string(),
        }
    }

    /// Parses the limits, or names everything that is wrong with them.
    pub fn parse(&self) -> Result<CalendarChange, Vec<Problem>> {
        let mut problems = Vec::new();
        let book_days = field(&mut problems, Field::BookDays, count(&self.book_days, 0, 30));
        let change_hours = field(&mut problems, Field::ChangeHours, count(&self.change_hours, 0, 336));
        let horizon_days = field(&mut problems, Field::HorizonDays, count(&self.horizon_days, 1, 365));
        let limits = book_days.zip(change_hours).zip(horizon_days);
        limits
            .map(|((book_days, change_hours), horizon_days)| {
                CalendarChange::Notice(Notice { book_days, change_hours, horizon_days })
            })
            .ok_or(problems)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::problem::ProblemKind;

    #[test]
    fn the_limits_survive_being_typed() {
        let notice = Notice::default();
        assert_eq!(NoticeFields::of(notice).parse(), Ok(CalendarChange::Notice(notice)));
    }

    #[test]
    fn each_limit_is_a_number_that_makes_sense() {
        let typed =
            NoticeFields { book_days: "to".into(), change_hours: "-1".into(), horizon_days: "0".into() };
        let wrong = |field, min, max| Problem::new(field, ProblemKind::NotBetween { min, max });
        let expected = vec![
            wrong(Field::BookDays, 0, 30),
            wrong(Field::ChangeHours, 0, 336),
            wrong(Field::HorizonDays, 1, 365),
        ];
        assert_eq!(typed.parse(), Err(expected));
    }
}
