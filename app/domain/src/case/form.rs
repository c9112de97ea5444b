//! A move as typed by staff: strings, nothing promised, nothing lost.

use chrono::{Datelike, Months, NaiveDate};
use serde::{Deserialize, Serialize};

use super::{Move, MoveKind, RejectReason};
use crate::problem::{Field, Problem, ProblemKind};

/// Characters in a text to the holder.
pub const MAX_MOVE_TEXT: usize = 1000;

/// The fields of the moves exactly as they were typed. Dates are `dd.mm.yyyy`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MoveFields {
    pub kind: MoveKind,
    /// Until when a held case waits, or when a sent aid is expected.
    #[serde(default)]
    pub date: String,
    /// A [`RejectReason`] code, or blank.
    #[serde(default)]
    pub decision_reason: String,
    /// What the holder reads: why it waits, why it is refused, why it is closed.
    #[serde(default)]
    pub text: String,
}

impl MoveFields {
    /// Parses the move, or names everything that is wrong with it. `today` is today in Norway.
    pub fn parse(&self, today: NaiveDate) -> Result<Move, Vec<Problem>> {
        let mut problems = Vec::new();
        let made = match self.kind {
            MoveKind::Take => Some(Move::Take),
            MoveKind::TakeOver => Some(Move::TakeOver),
            MoveKind::HandBack => Some(Move::HandBack),
            MoveKind::Resume => Some(Move::Resume),
            MoveKind::Approve => Some(Move::Approve),
            MoveKind::Deliver => Some(Move::Deliver),
            MoveKind::Withdraw => Some(Move::Withdraw),
            MoveKind::Hold => {
                let late = |date| (date <= today).then_some(ProblemKind::NotAfterToday);
                let until = self.date(&mut problems, Field::HoldUntil, today, late);
                let reason = self.text(&mut problems, Field::HoldReason);
                until.zip(reason).map(|(until, reason)| Move::Hold { until, reason })
            }
            MoveKind::Reject => {
                let reason = RejectReason::from_code(&self.decision_reason);
                if reason.is_none() {
                    problems.push(Problem::new(Field::DecisionReason, ProblemKind::Missing));
                }
                let text = self.text(&mut problems, Field::DecisionText);
                reason.zip(text).map(|(reason, text)| Move::Reject { reason, text })
            }
            MoveKind::Send => {
                let late = |date| (date < today).then_some(ProblemKind::BeforeToday);
                let expected = self.date(&mut problems, Field::ExpectedDate, today, late);
                expected.map(|expected| Move::Send { expected })
            }
            MoveKind::Settle => {
                self.text(&mut problems, Field::DecisionText).map(|text| Move::Settle { text })
            }
            MoveKind::Cancel => {
                self.text(&mut problems, Field::DecisionText).map(|text| Move::Cancel { text })
            }
        };
        made.filter(|_| problems.is_empty()).ok_or(problems)
    }

    /// A date that is not `late`.
    fn date(
        &self,
        problems: &mut Vec<Problem>,
        field: Field,
        today: NaiveDate,
        late: impl Fn(NaiveDate) -> Option<ProblemKind>,
    ) -> Option<NaiveDate> {
        let typed = self.date.trim();
        let kind = if typed.is_empty() {
            ProblemKind::Missing
        } else {
            match read_date(typed, today) {
                Err(kind) => kind,
                Ok(date) => match late(date) {
                    None => return Some(date),
                    Some(kind) => kind,
                },
            }
        };
        problems.push(Problem::new(field, kind));
        None
    }

    fn text(&self, problems: &mut Vec<Problem>, field: Field) -> Option<String> {
        let text = self.text.trim();
        let kind = if text.is_empty() {
            ProblemKind::Missing
        } else if text.chars().count() > MAX_MOVE_TEXT {
            ProblemKind::TooLong { max: u32::try_from(MAX_MOVE_TEXT).unwrap_or(u32::MAX) }
        } else {
            return Some(text.to_owned());
        };
        problems.push(Problem::new(field, kind));
        None
    }
}

/// `24.12.2026`, and `2026-12-24` as machines write it. Nothing is planned further ahead than a year.
pub(crate) fn read_date(text: &str, today: NaiveDate) -> Result<NaiveDate, ProblemKind> {
    let date = NaiveDate::parse_from_str(text, "%d.%m.%Y")
        .or_else(|_| NaiveDate::parse_from_str(text, "%Y-%m-%d"))
        .map_err(|_unread| ProblemKind::NotADate)?;
    let furthest = today.checked_add_months(Months::new(12)).unwrap_or(NaiveDate::MAX);
    match date.year() {
        // A year of two digits is read as one of the first centuries.
        ..1000 | 10_000.. => Err(ProblemKind::NotADate),
        _ if date > furthest => Err(ProblemKind::TooFarAhead),
        _ => Ok(date),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn today() -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, 22).unwrap()
    }

    fn typed(kind: MoveKind, date: &str, reason: &str, text: &str) -> MoveFields {
        MoveFields { kind, date: date.into(), decision_reason: reason.into(), text: text.into() }
    }

    #[test]
    fn a_case_waits_until_tomorrow_at_the_earliest() {
        let hold = |date: &str| typed(MoveKind::Hold, date, "", "Venter på lager").parse(today());
        assert_eq!(hold("22.11.2026"), Err(vec![Problem::new(Field::HoldUntil, ProblemKind::NotAfterToday)]));
        assert_eq!(hold("i morgen"), Err(vec![Problem::new(Field::HoldUntil, ProblemKind::NotADate)]));
        let until = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
        assert_eq!(hold("23.11.2026"), Ok(Move::Hold { until, reason: "Venter på lager".into() }));
    }

    #[test]
    fn a_rejection_has_a_reason_and_a_text() {
        let problems = typed(MoveKind::Reject, "", "", "  ").parse(today()).unwrap_err();
        assert_eq!(
            problems.iter().map(|p| p.field).collect::<Vec<_>>(),
            [Field::DecisionReason, Field::DecisionText]
        );
        assert!(typed(MoveKind::Reject, "", "duplikat", "Se den andre saken.").parse(today()).is_ok());
    }

    #[test]
    fn an_aid_can_be_expected_today_but_not_yesterday() {
        assert!(typed(MoveKind::Send, "22.11.2026", "", "").parse(today()).is_ok());
        let before = Err(vec![Problem::new(Field::ExpectedDate, ProblemKind::BeforeToday)]);
        assert_eq!(typed(MoveKind::Send, "21.11.2026", "", "").parse(today()), before);
        assert!(typed(MoveKind::Send, "", "", "").parse(today()).is_err());
    }

    #[test]
    fn a_year_nobody_means_is_not_a_date() {
        let problem = |kind| Err(vec![Problem::new(Field::ExpectedDate, kind)]);
        for typed_date in ["22.11.26", "22.11.0026", "+12026-11-22", "31.02.2027"] {
            let parsed = typed(MoveKind::Send, typed_date, "", "").parse(today());
            assert_eq!(parsed, problem(ProblemKind::NotADate), "{typed_date}");
        }
        for typed_date in ["23.11.2027", "22.11.2036"] {
            let parsed = typed(MoveKind::Send, typed_date, "", "").parse(today());
            assert_eq!(parsed, problem(ProblemKind::TooFarAhead), "{typed_date}");
        }
        for typed_date in ["22.11.2027", "2027-11-22"] {
            assert!(typed(MoveKind::Send, typed_date, "", "").parse(today()).is_ok(), "{typed_date}");
        }
    }

    proptest! {
        #[test]
        fn parsing_never_panics_and_a_parsed_move_is_the_one_asked_for(
            kind in prop::sample::select(MoveKind::ALL.to_vec()), date in "\\PC{0,12}", text in "\\PC{0,40}"
        ) {
            if let Ok(made) = typed(kind, &date, "annet", &text).parse(today()) {
                prop_assert_eq!(made.kind(), kind);
            }
        }
    }
}
