//! Products on the national agreements (hm-grunndata-rapid-dto `AgreementInfo`), and what that is worth on a day.

use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};

/// The place of a product among those that cover the same need (S38). The first is to be considered first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
pub enum Rank {
    First,
    Second,
    Third,
    Fourth,
    /// `99`: on the agreement, without a place.
    Unranked,
}

/// Not a rank of the agreements.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a rank is 1 to 4, or 99 for none")]
pub struct NotARank;

impl Rank {
    pub const ALL: [Self; 5] = [Self::First, Self::Second, Self::Third, Self::Fourth, Self::Unranked];

    /// As the catalogue writes it.
    pub fn number(self) -> u8 {
        match self {
            Self::First => 1,
            Self::Second => 2,
            Self::Third => 3,
            Self::Fourth => 4,
            Self::Unranked => 99,
        }
    }
}

impl TryFrom<u8> for Rank {
    type Error = NotARank;

    fn try_from(number: u8) -> Result<Self, NotARank> {
        Self::ALL.into_iter().find(|rank| rank.number() == number).ok_or(NotARank)
    }
}

impl From<Rank> for u8 {
    fn from(rank: Rank) -> Self {
        rank.number()
    }
}

/// The part of an agreement (`delkontrakt`) that a product stands in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Post {
    pub number: u32,
    pub title: Option<String>,
}

/// A product on one post of one agreement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OnAgreement {
    /// Such as `20-1423`.
    pub reference: String,
    pub title: Option<String>,
    pub post: Post,
    pub rank: Rank,
    /// The last day of the agreement.
    pub expires: NaiveDate,
}

impl OnAgreement {
    pub fn is_in_force(&self, today: NaiveDate) -> bool {
        today <= self.expires
    }
}

/// The best rank on the agreements in force; none for a product that is on none of them.
pub fn standing(agreements: &[OnAgreement], today: NaiveDate) -> Option<Rank> {
    agreements.iter().filter(|one| one.is_in_force(today)).map(|one| one.rank).min()
}

/// Days during which a product stands in the same way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span {
    pub from: NaiveDate,
    /// Included.
    pub until: NaiveDate,
    /// None while it is on no agreement.
    pub rank: Option<Rank>,
}

/// Before every agreement.
pub const FIRST_DAY: NaiveDate = day(1);
/// After every agreement.
pub const LAST_DAY: NaiveDate = day(9999);

const fn day(year: i32) -> NaiveDate {
    match NaiveDate::from_ymd_opt(year, 1, 1) {
        Some(day) => day,
        None => NaiveDate::MIN,
    }
}

/// How the product stands from [`FIRST_DAY`] to [`LAST_DAY`], without gaps: so a search need not work it out.
pub fn spans(agreements: &[OnAgreement]) -> Vec<Span> {
    let mut ends: Vec<_> = agreements.iter().map(|one| one.expires.clamp(FIRST_DAY, LAST_DAY)).collect();
    ends.push(LAST_DAY);
    ends.sort_unstable();
    ends.dedup();
    let mut spans: Vec<Span> = Vec::with_capacity(ends.len());
    let mut from = FIRST_DAY;
    for until in ends {
        // Nothing begins or ends between two ends.
        let rank = standing(agreements, until);
        match spans.last_mut() {
            Some(last) if last.rank == rank => last.until = until,
            _ => spans.push(Span { from, until, rank }),
        }
        from = until + Days::new(1);
    }
    spans
}
