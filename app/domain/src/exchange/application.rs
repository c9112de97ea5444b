//! A complete exchange: parsed, everything promised. The only way to one is [`Application::parse`].

use serde::{Deserialize, Serialize};

use super::{DraftFields, MAX_ADDRESS_PART, MAX_REASON_TEXT};
use crate::{
    address::{Address, is_postcode},
    problem::{Field, Problem, ProblemKind},
};

/// Why the aid is to be exchanged (`BytteÅrsak` of the brukerpassbytte: `UTSLITT`, `ØDELAGT`, `ANNEN_ÅRSAK`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Reason {
    Worn,
    Defective,
    /// Text required; assessed by staff.
    Other,
}

impl Reason {
    pub const ALL: [Self; 3] = [Self::Worn, Self::Defective, Self::Other];

    pub fn code(self) -> &'static str {
        match self {
            Self::Worn => "utslitt",
            Self::Defective => "odelagt",
            Self::Other => "annet",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|reason| reason.code() == code)
    }
}

/// Where the new aid goes (`Utleveringsmåte`: `FOLKEREGISTRERT_ADRESSE`, `OPPGITT_ADRESSE`).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Delivery {
    Registered,
    Other(Address),
    /// Another address, forgotten since the person's address became protected.
    Forgotten,
}

impl Delivery {
    pub const REGISTERED: &str = "folkeregistrert";
    pub const OTHER: &str = "annen";

    /// The address to deliver to, where one is known; `registered` is the subject's.
    pub fn address<'a>(&'a self, registered: Option<&'a Address>) -> Option<&'a Address> {
        match self {
            Self::Registered => registered,
            Self::Other(address) => Some(address),
            Self::Forgotten => None,
        }
    }

    /// The same without an address that was typed.
    #[must_use]
    pub fn without_address(self) -> Self {
        match self {
            Self::Other(_) => Self::Forgotten,
            other => other,
        }
    }
}

/// What the holder asks for, ready to be stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Application {
    reason: Reason,
    reason_text: Option<String>,
    delivery: Delivery,
}

impl Application {
    /// Parses a draft, or names everything that is wrong with it, in the order of the pages.
    pub fn parse(fields: &DraftFields, has_registered_address: bool) -> Result<Self, Vec<Problem>> {
        let mut problems = Vec::new();
        let reason = Reason::from_code(&fields.reason);
        if reason.is_none() {
            problems.push(Problem::new(Field::Reason, ProblemKind::Missing));
        }
        let reason_text = text(&fields.reason_text);
        if reason == Some(Reason::Other) && reason_text.is_none() {
            problems.push(Problem::new(Field::ReasonText, ProblemKind::Missing));
        }
        too_long(&mut problems, Field::ReasonText, &fields.reason_text, MAX_REASON_TEXT);
        let delivery = parse_delivery(fields, has_registered_address, &mut problems);
        match (reason, delivery) {
            (Some(reason), Some(delivery)) if problems.is_empty() => {
                Ok(Self { reason, reason_text, delivery })
            }
            _ => Err(problems),
        }
    }

    pub fn reason(&self) -> Reason {
        self.reason
    }

    /// Trimmed and never blank; always there for [`Reason::Other`].
    pub fn reason_text(&self) -> Option<&str> {
        self.reason_text.as_deref()
    }

    pub fn delivery(&self) -> &Delivery {
        &self.delivery
    }
}

fn parse_delivery(fields: &DraftFields, registered: bool, problems: &mut Vec<Problem>) -> Option<Delivery> {
    match fields.delivery.as_str() {
        Delivery::REGISTERED if registered => Some(Delivery::Registered),
        Delivery::OTHER => {
            let before = problems.len();
            let street = required(problems, Field::Street, &fields.street);
            let postcode = text(&fields.postcode).map(|code| code.replace(' ', ""));
            match &postcode {
                None => problems.push(Problem::new(Field::Postcode, ProblemKind::Missing)),
                Some(code) if !is_postcode(code) => {
                    problems.push(Problem::new(Field::Postcode, ProblemKind::NotAPostcode));
                }
                Some(_) => {}
            }
            let city = required(problems, Field::City, &fields.city);
            (problems.len() == before)
                .then_some(Address {
                    street: street.unwrap_or_default(),
                    postcode: postcode.unwrap_or_default(),
                    city: city.unwrap_or_default(),
                })
                .map(Delivery::Other)
        }
        _ => {
            problems.push(Problem::new(Field::Delivery, ProblemKind::Missing));
            None
        }
    }
}

fn required(problems: &mut Vec<Problem>, field: Field, typed: &str) -> Option<String> {
    // Signs and pictures alone lead no parcel anywhere.
    let value = text(typed).filter(|value| value.chars().any(char::is_alphabetic));
    if value.is_none() {
        problems.push(Problem::new(field, ProblemKind::Missing));
    }
    too_long(problems, field, typed, MAX_ADDRESS_PART);
    value
}

fn too_long(problems: &mut Vec<Problem>, field: Field, typed: &str, max: usize) {
    if typed.trim().chars().count() > max {
        let max = u32::try_from(max).unwrap_or(u32::MAX);
        problems.push(Problem::new(field, ProblemKind::TooLong { max }));
    }
}

/// Trimmed text, or none when blank.
fn text(typed: &str) -> Option<String> {
    let trimmed = typed.trim();
    (!trimmed.is_empty()).then(|| trimmed.to_owned())
}
