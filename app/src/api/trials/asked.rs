//! A form about one trial: whom it asks, and where it leads when it is refused.

use std::sync::Arc;

use domain::{
    actor::Citizen,
    id::TrialId,
    portal::Trials,
    problem::{Field, Problem},
    refusal::Refusal,
};
use i18n::Locale;

use crate::{
    api::{ApiError, context},
    host,
    routes::{self, TrialPart},
};

/// What stands in the query of the trial's page, for what was just done or could not be.
pub mod told {
    /// Done: [`BOOKED`] and the like.
    pub const DONE: &str = "gjort";
    pub const BOOKED: &str = "time";
    pub const WISHED: &str = "onske";
    pub const WAITING: &str = "venteliste";
    pub const DECLINED: &str = "takket-nei";
    pub const ARRANGED: &str = "avtalt";
    pub const CANCELLED: &str = "avlyst";
    pub const NEEDS: &str = "behov";
    pub const ANSWERED: &str = "svart";
    /// Not done: [`TOO_LATE`] or [`GONE`].
    pub const NOT: &str = "ikke";
    pub const TOO_LATE: &str = "na";
    pub const GONE: &str = "tilbud";
}

/// A form that names a trial.
#[derive(Clone, Copy)]
pub(super) struct Form<'a> {
    pub(super) locale: Locale,
    pub(super) trial: &'a str,
}

impl<'a> Form<'a> {
    pub(super) fn new(language: &str, trial: &'a str) -> Self {
        Self { locale: Locale::from_tag(language).unwrap_or_default(), trial }
    }

    pub(super) fn id(&self) -> Result<TrialId, Refusal> {
        self.trial.parse().map_err(|_not_an_id| Refusal::NotFound)
    }

    /// Asks the desk about the trial. What is not an identifier is nobody's, whoever asks.
    pub(super) async fn ask<T, F>(
        &self,
        ask: impl FnOnce(Arc<dyn Trials>, Citizen, TrialId) -> F + Send,
    ) -> Result<T, Refusal>
    where
        F: Future<Output = Result<T, Refusal>> + Send,
    {
        let id = self.id()?;
        ask(context::portal()?.trials, context::citizen()?, id).await
    }

    /// The trial, telling what was done.
    pub(super) fn done(&self, what: &str) -> String {
        routes::trial_path(self.locale, self.trial, &format!("{}={what}", told::DONE))
    }

    /// The trial, telling what could not be done.
    pub(super) fn not_done(&self, why: &str) -> String {
        routes::trial_path(self.locale, self.trial, &format!("{}={why}", told::NOT))
    }

    pub(super) fn part(&self, part: TrialPart, query: &str) -> String {
        routes::trial_part_path(self.locale, self.trial, part, query)
    }

    /// The step of the draft that must be put right first.
    pub(super) fn lacks(&self, problems: &[Problem]) -> String {
        let of_needs = |problem: &Problem| matches!(problem.field, Field::Interpreter | Field::NeedText);
        let part = if problems.iter().any(of_needs) { TrialPart::Needs } else { TrialPart::Products };
        self.part(part, "feil=ja")
    }

    /// Leads to `page`, or away from what was refused.
    pub(super) fn leave<T>(&self, answered: Result<T, Refusal>, page: &str) -> Result<(), ApiError> {
        match answered {
            Ok(_) => host::redirect(page),
            Err(refusal) => self.refused(&refusal, page)?,
        }
        Ok(())
    }

    /// Leaves a refused form for a page that tells why; what cannot be stored is an error of its own.
    pub(super) fn refused(&self, refusal: &Refusal, back: &str) -> Result<(), ApiError> {
        match refusal {
            Refusal::Unavailable | Refusal::TooMany { .. } => return Err(refusal.into()),
            Refusal::SignIn => host::redirect(&routes::sign_in(self.locale, back)),
            Refusal::Invalid(_) => host::redirect(back),
            // Its page says how it stands, why trials are closed, or that there is no such trial: the answer to the form tells
            // nobody which.
            _ => host::redirect(&self.not_done(told::TOO_LATE)),
        }
        Ok(())
    }
}
