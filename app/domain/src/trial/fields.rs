//! What is typed on the way to a trial: strings, nothing promised, nothing lost.

use chrono::{Datelike, Months, NaiveDate, NaiveDateTime, NaiveTime};
use serde::{Deserialize, Serialize};

use super::Place;
use crate::{
    id::SupplierId,
    problem::{Field, Problem, ProblemKind},
    time::at_oslo,
};

/// Products in one trial: as many as a visit has room for. Ours.
pub const MAX_PRODUCTS: usize = 8;
/// Characters of what the holder reads when the centre calls a trial off.
pub const MAX_CALLED_OFF: u32 = 1000;
/// Characters in what somebody needs.
pub const MAX_NEED_TEXT: usize = 1000;
/// Wished times.
pub const MAX_WISHES: usize = 3;
/// Characters in a wished time, far more than a day with a time has.
pub const MAX_WISH: usize = 100;

/// What somebody needs at the visit, carried over from one trial to the next.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Needs {
    /// Which language or which kind of interpreter; blank is none.
    pub interpreter: String,
    pub companion: bool,
    pub transport: bool,
    pub hoist: bool,
    pub text: String,
}

impl Needs {
    /// Everything that is too long.
    pub fn problems(&self) -> Vec<Problem> {
        let max = u32::try_from(MAX_NEED_TEXT).unwrap_or(u32::MAX);
        [(Field::Interpreter, &self.interpreter), (Field::NeedText, &self.text)]
            .into_iter()
            .filter(|(_, typed)| typed.trim().chars().count() > MAX_NEED_TEXT)
            .map(|(field, _)| Problem::new(field, ProblemKind::TooLong { max }))
            .collect()
    }

    /// Nothing is needed.
    pub fn is_empty(&self) -> bool {
        let Self { interpreter, companion, transport, hoist, text } = self;
        interpreter.trim().is_empty() && text.trim().is_empty() && !companion && !transport && !hoist
    }
}

/// Where, as typed.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct PlaceFields {
    /// `sentral` or `leverandor`, or blank.
    pub place: String,
    /// The identifier of a supplier, or blank.
    pub supplier: String,
    /// `ja` or `nei`, or blank.
    pub charges: String,
}

impl PlaceFields {
    pub const CENTRE: &str = "sentral";
    pub const SUPPLIER: &str = "leverandor";
    pub const YES: &str = "ja";
    pub const NO: &str = "nei";

    /// What was typed for a place that is known.
    pub fn of(place: Option<&Place>) -> Self {
        match place {
            None => Self::default(),
            Some(Place::Centre) => Self { place: Self::CENTRE.to_owned(), ..Self::default() },
            Some(Place::Supplier { supplier, charges }) => Self {
                place: Self::SUPPLIER.to_owned(),
                supplier: supplier.to_string(),
                charges: charges.map_or("", |charges| if charges { Self::YES } else { Self::NO }).to_owned(),
            },
        }
    }

    /// Parses the place, or names what is missing.
    pub fn parse(&self) -> Result<Place, Vec<Problem>> {
        let missing = |field| vec![Problem::new(field, ProblemKind::Missing)];
        match self.place.as_str() {
            Self::CENTRE => Ok(Place::Centre),
            Self::SUPPLIER => {
                let supplier: Option<SupplierId> = self.supplier.parse().ok();
                let charges = match self.charges.as_str() {
                    Self::YES => Some(true),
                    Self::NO => Some(false),
                    _ => None,
                };
                match (supplier, charges) {
                    (Some(supplier), Some(_)) => Ok(Place::Supplier { supplier, charges }),
                    (Some(_), None) => Err(missing(Field::Charges)),
                    (None, charges) => {
                        let mut problems = missing(Field::Supplier);
                        problems
                            .extend(charges.is_none().then(|| missing(Field::Charges)).into_iter().flatten());
                        Err(problems)
                    }
                }
            }
            _ => Err(missing(Field::Place)),
        }
    }
}

/// Wished times as typed: day and time apart, one pair for each wish.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct WishFields {
    pub wishes: Vec<String>,
}

/// Reads up to three wished times, written `24.12.2026 10:30`; blank ones are left out. Each must be a time that comes, within a
/// year, and one at least.
pub fn read_wishes(typed: &[String], today: NaiveDate) -> Result<Vec<NaiveDateTime>, Vec<Problem>> {
    let written: Vec<&str> = typed.iter().map(|wish| wish.trim()).filter(|wish| !wish.is_empty()).collect();
    if written.is_empty() {
        return Err(vec![Problem::new(Field::Wish, ProblemKind::Missing)]);
    }
    let mut times = Vec::new();
    for wish in written.into_iter().take(MAX_WISHES) {
        match read_time(wish, today) {
            Ok(time) => times.push(time),
            Err(kind) => return Err(vec![Problem::new(Field::Wish, kind)]),
        }
    }
    Ok(times)
}

/// `24.12.2026 10:30`, `24.12.2026 kl. 10.30`.
fn read_time(wish: &str, today: NaiveDate) -> Result<NaiveDateTime, ProblemKind> {
    if wish.chars().count() > MAX_WISH {
        return Err(ProblemKind::NotATime);
    }
    let plain = wish.replace("kl.", " ").replace("kl", " ");
    let mut parts = plain.split_whitespace();
    let (day, time) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
    let day = NaiveDate::parse_from_str(day, "%d.%m.%Y")
        .or_else(|_| NaiveDate::parse_from_str(day, "%Y-%m-%d"))
        .map_err(|_wrong| ProblemKind::NotATime)?;
    let time = NaiveTime::parse_from_str(&time.replace('.', ":"), "%H:%M");
    let wall = day.and_time(time.map_err(|_wrong| ProblemKind::NotATime)?);
    let furthest = today.checked_add_months(Months::new(12)).unwrap_or(NaiveDate::MAX);
    if day.year() < 1000 || parts.next().is_some() || at_oslo(wall).is_none() {
        return Err(ProblemKind::NotATime);
    }
    if day > furthest {
        return Err(ProblemKind::TooFarAhead);
    }
    if day <= today { Err(ProblemKind::NotAfterToday) } else { Ok(wall) }
}
