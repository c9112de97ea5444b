//! How many numbers are given out at once before a member of staff looks.

use std::cmp::Reverse;

use chrono::{Days, NaiveDate};

use super::Purpose;
use crate::{
    centre::CentreNumber,
    id::LoanId,
    iso::Iso,
    problem::{Field, Problem, ProblemKind},
};

/// Days back in which numbers are counted.
pub const LIMIT_DAYS: u64 = 365;
/// Numbers for one aid and purpose in that time where the centre has set nothing. Ours.
pub const DEFAULT_MOST: u32 = 3;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LimitRule {
    /// At most so many for one person in the category.
    AtMost(u32),
    /// A member of staff looks at every one.
    AlwaysStaff,
}

/// What a centre has set for a category.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Limit {
    pub centre: CentreNumber,
    /// The first two to eight digits of a category.
    pub prefix: String,
    /// None for all purposes.
    pub purpose: Option<Purpose>,
    pub rule: LimitRule,
}

impl Limit {
    /// As many digits are compared as both have: aids on loan may carry six of a category that the limit names with eight.
    fn covers(&self, iso: &Iso, purpose: Purpose) -> bool {
        let (code, prefix) = (iso.as_str(), self.prefix.as_str());
        let is_within = code.starts_with(prefix) || prefix.starts_with(code);
        is_within && self.purpose.is_none_or(|only| only == purpose)
    }

    /// How many are given out before staff look; fewer than none when none is given out at once at all.
    fn laxity(&self) -> Option<u32> {
        match self.rule {
            LimitRule::AlwaysStaff => None,
            LimitRule::AtMost(most) => Some(most),
        }
    }
}

/// The limit that counts: the longest prefix, of two alike the one for this purpose alone, and of two that may both be meant
/// the stricter.
pub fn limit_for<'a>(limits: &'a [Limit], iso: &Iso, purpose: Purpose) -> Option<&'a Limit> {
    let fits = limits.iter().filter(|limit| limit.covers(iso, purpose));
    fits.max_by_key(|limit| (limit.prefix.len(), limit.purpose.is_some(), Reverse(limit.laxity())))
}

/// A number given out before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Past {
    pub loan: Option<LoanId>,
    pub iso: Option<Iso>,
    pub purpose: Purpose,
    pub issued_on: NaiveDate,
}

impl Past {
    fn is_counted(&self, today: NaiveDate) -> bool {
        today - Days::new(LIMIT_DAYS) < self.issued_on
    }
}

/// Whether one more would be over the limit, and whether none is given out at once at all.
pub(super) fn hit(limits: &[Limit], past: &[Past], now: &Past) -> Option<LimitRule> {
    let today = now.issued_on;
    let count = |alike: &dyn Fn(&Past) -> bool| {
        let counted = past.iter().filter(|one| one.is_counted(today) && alike(one)).count();
        u32::try_from(counted).unwrap_or(u32::MAX)
    };
    let set = now.iso.as_ref().and_then(|iso| limit_for(limits, iso, now.purpose));
    let (most, given) = match set {
        Some(Limit { rule: LimitRule::AlwaysStaff, .. }) => return Some(LimitRule::AlwaysStaff),
        Some(limit @ Limit { rule: LimitRule::AtMost(most), .. }) => {
            let alike = |one: &Past| one.iso.as_ref().is_some_and(|iso| limit.covers(iso, one.purpose));
            (*most, count(&alike))
        }
        None => {
            let six = |one: &Past| one.iso.as_ref().map(|iso| iso.six().to_owned());
            let same = |one: &Past| match now.loan {
                Some(loan) => one.loan == Some(loan),
                None => one.loan.is_none() && six(one) == six(now),
            };
            (DEFAULT_MOST, count(&|one: &Past| one.purpose == now.purpose && same(one)))
        }
    };
    (given >= most).then_some(LimitRule::AtMost(most))
}

/// A limit as typed by staff.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct LimitFields {
    pub prefix: String,
    /// A [`Purpose`] code, or [`LimitFields::ALL`].
    pub purpose: String,
    /// A count, or [`LimitFields::ALWAYS`].
    pub most: String,
}

impl LimitFields {
    /// For all purposes.
    pub const ALL: &'static str = "alle";
    /// A member of staff always looks.
    pub const ALWAYS: &'static str = "alltid";
    const LARGEST: u32 = 999;

    /// The one purpose it is for, or none for all of them. Nothing else is read as all.
    pub fn purpose(&self) -> Result<Option<Purpose>, Problem> {
        match self.purpose.as_str() {
            Self::ALL => Ok(None),
            code => match Purpose::from_code(code) {
                Some(purpose) => Ok(Some(purpose)),
                None => Err(Problem::new(Field::Purpose, ProblemKind::Missing)),
            },
        }
    }

    /// Parses the limit, or names everything that is wrong with it.
    pub fn parse(&self, centre: CentreNumber) -> Result<Limit, Vec<Problem>> {
        let mut problems = Vec::new();
        let prefix: String = self.prefix.chars().filter(|sign| !sign.is_whitespace()).collect();
        let digits = prefix.bytes().all(|digit| digit.is_ascii_digit());
        if !digits || !(2..=8).contains(&prefix.len()) {
            problems.push(Problem::new(Field::Category, ProblemKind::NotACategory));
        }
        let purpose = self.purpose().map_err(|problem| problems.push(problem)).ok();
        let typed = self.most.trim();
        let rule = if typed.eq_ignore_ascii_case(Self::ALWAYS) {
            Some(LimitRule::AlwaysStaff)
        } else {
            typed.parse().ok().filter(|most| *most <= Self::LARGEST).map(LimitRule::AtMost)
        };
        if rule.is_none() {
            problems.push(Problem::new(Field::Most, ProblemKind::NotACount));
        }
        match (purpose, rule) {
            (Some(purpose), Some(rule)) if problems.is_empty() => Ok(Limit { centre, prefix, purpose, rule }),
            _ => Err(problems),
        }
    }
}
