//! What came of a trial, and how the centre can get it (S35–S37, S41–S43, S70, S71).

use serde::{Deserialize, Serialize};

use super::TrialProduct;
use crate::{
    case::Route,
    id::TrialProductId,
    iso::Iso,
    problem::{Field, Problem, ProblemKind},
    product::Rank,
};

/// Characters in a reason.
const MAX_WHY: usize = 1000;

/// Why a reason must be given for a product.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WhyNeeded {
    /// Another one stands before it on the agreement.
    LowerRank(Rank),
    /// It is on no agreement.
    NotOnAgreement,
}

/// Whether the choice of such a product must be explained. A place without a rank is as good as the first.
pub fn why_needed(rank: Option<Rank>) -> Option<WhyNeeded> {
    match rank {
        None => Some(WhyNeeded::NotOnAgreement),
        Some(Rank::First | Rank::Unranked) => None,
        Some(rank) => Some(WhyNeeded::LowerRank(rank)),
    }
}

/// What the reader of the form has typed. Keys are identifiers of products of the trial.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct OutcomeFields {
    /// `valgt` or `ingen`, or blank.
    pub answer: String,
    /// The products that were chosen.
    pub chosen: Vec<String>,
    /// A reason for each product, in the order of the products.
    pub whys: Vec<String>,
}

/// One product that was chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    pub product: TrialProductId,
    pub route: Route,
    pub why: Option<String>,
}

/// What came of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// One or more, each becomes a case.
    Chosen(Vec<Choice>),
    Nothing,
}

impl OutcomeFields {
    pub const CHOSEN: &str = "valgt";
    pub const NOTHING: &str = "ingen";

    /// Parses the outcome, or names what is missing. `has_on_loan` tells whether the holder has an aid of the category on loan:
    /// without one, it needs a new decision.
    pub fn parse(
        &self,
        products: &[TrialProduct],
        has_on_loan: impl Fn(&Iso) -> bool,
    ) -> Result<Verdict, Vec<Problem>> {
        let missing = |field| Err(vec![Problem::new(field, ProblemKind::Missing)]);
        match self.answer.as_str() {
            Self::NOTHING if self.chosen.is_empty() => return Ok(Verdict::Nothing),
            Self::NOTHING => return Err(vec![Problem::new(Field::Outcome, ProblemKind::Contradicted)]),
            Self::CHOSEN => {}
            _ => return missing(Field::Outcome),
        }
        let mut choices = Vec::new();
        let mut problems = Vec::new();
        for (at, product) in products.iter().enumerate() {
            if !self.chosen.contains(&product.id.to_string()) {
                continue;
            }
            problems.extend(self.problem_of(at, product));
            let why = self.why(at);
            let route = route(product.rank, has_on_loan(&product.iso));
            choices.push(Choice { product: product.id, route, why: why.map(ToOwned::to_owned) });
        }
        if choices.is_empty() {
            return missing(Field::Chosen);
        }
        if problems.is_empty() { Ok(Verdict::Chosen(choices)) } else { Err(problems) }
    }

    /// The reason for the product at `at`, unless it is blank.
    fn why(&self, at: usize) -> Option<&str> {
        self.whys.get(at).map(|why| why.trim()).filter(|why| !why.is_empty())
    }

    /// What is wrong with the reason for the product at `at`, when it is chosen.
    pub fn problem_of(&self, at: usize, product: &TrialProduct) -> Option<Problem> {
        if !self.chosen.contains(&product.id.to_string()) {
            return None;
        }
        let kind = match self.why(at) {
            None => why_needed(product.rank).map(|_why| ProblemKind::Missing),
            Some(why) if why.chars().count() > MAX_WHY => {
                Some(ProblemKind::TooLong { max: u32::try_from(MAX_WHY).unwrap_or(u32::MAX) })
            }
            Some(_) => None,
        };
        let field = Field::Why(u8::try_from(at).unwrap_or(u8::MAX));
        kind.map(|kind| Problem::new(field, kind))
    }
}

/// How the centre can get a product with the rank, for somebody who has an aid of its category on loan or not.
pub fn route(rank: Option<Rank>, has_on_loan: bool) -> Route {
    if !has_on_loan {
        Route::NewDecision
    } else if rank.is_none() {
        Route::Dispensation
    } else {
        Route::Agreement
    }
}
