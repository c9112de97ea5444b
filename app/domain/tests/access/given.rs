//! A child, those who ask about it, and a case.

use chrono::NaiveDate;
use domain::{
    access::{CaseFacts, SubjectFacts},
    actor::{Citizen, Right, Staff, StaffRights},
    centre::CentreNumber,
    id::{PersonId, StaffId},
    person::AddressProtection,
    representation::{Representation, RepresentationKind},
};
use uuid::Uuid;

pub(crate) fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub(crate) fn today() -> NaiveDate {
    date("2026-03-02")
}

pub(crate) fn person(n: u128) -> PersonId {
    PersonId(Uuid::from_u128(n))
}

pub(crate) fn centre(number: &str) -> CentreNumber {
    CentreNumber(number.into())
}

/// An eleven-year-old without protection.
pub(crate) fn subject() -> SubjectFacts {
    SubjectFacts {
        id: person(1),
        birth: date("2015-03-02"),
        protection: AddressProtection::None,
        shielded: false,
    }
}

pub(crate) fn citizen(me: u128, acting_for: Option<u128>) -> Citizen {
    Citizen { person: person(me), acting_for: acting_for.map(person) }
}

pub(crate) fn staff(rights: &[Right]) -> Staff {
    Staff { id: StaffId(Uuid::from_u128(50)), centre: centre("4703"), rights: StaffRights::of(rights) }
}

pub(crate) fn case() -> CaseFacts {
    CaseFacts {
        subject: person(1),
        submitted_by: person(2),
        centre: centre("4703"),
        is_open: true,
        handler: None,
    }
}

pub(crate) fn held(kind: RepresentationKind) -> Representation {
    Representation { guardian: person(2), child: person(1), kind, from: date("2020-01-01"), to: None }
}

pub(crate) fn parental() -> Representation {
    held(RepresentationKind::ParentalResponsibility)
}
