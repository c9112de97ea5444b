//! The steps of the exchange, their order and which of them are complete.

use super::{Application, DraftFields};
use crate::problem::{Field, Problem};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    Reason,
    Delivery,
    Summary,
}

impl Step {
    pub const ORDER: [Self; 3] = [Self::Reason, Self::Delivery, Self::Summary];

    /// The last part of the address.
    pub fn slug(self) -> &'static str {
        match self {
            Self::Reason => "arsak",
            Self::Delivery => "levering",
            Self::Summary => "oppsummering",
        }
    }

    pub fn from_slug(slug: &str) -> Option<Self> {
        Self::ORDER.into_iter().find(|step| step.slug() == slug)
    }

    /// 1, 2 or 3.
    pub fn number(self) -> usize {
        self as usize + 1
    }

    pub fn next(self) -> Option<Self> {
        Self::ORDER.get(self.number()).copied()
    }

    pub fn previous(self) -> Option<Self> {
        self.number().checked_sub(2).and_then(|index| Self::ORDER.get(index)).copied()
    }

    fn owns(self, field: Field) -> bool {
        match self {
            Self::Reason => matches!(field, Field::Reason | Field::ReasonText),
            Self::Delivery => {
                matches!(field, Field::Delivery | Field::Street | Field::Postcode | Field::City)
            }
            Self::Summary => false,
        }
    }
}

impl DraftFields {
    /// Everything that must be put right before the exchange can be sent, in the order of the pages.
    /// `has_registered_address` tells whether "registered address" can be chosen at all.
    pub fn problems(&self, has_registered_address: bool) -> Vec<Problem> {
        Application::parse(self, has_registered_address).err().unwrap_or_default()
    }

    /// What must be put right on one step.
    pub fn problems_of(&self, step: Step, has_registered_address: bool) -> Vec<Problem> {
        let mut problems = self.problems(has_registered_address);
        problems.retain(|problem| step.owns(problem.field));
        problems
    }

    /// The first step that is not complete; the summary when all are. Deep links cannot skip a step.
    pub fn first_incomplete(&self, has_registered_address: bool) -> Step {
        Step::ORDER
            .into_iter()
            .find(|step| !self.problems_of(*step, has_registered_address).is_empty())
            .unwrap_or(Step::Summary)
    }
}
