//! From what went wrong inside to what is answered: the one place where it is logged.

use std::{
    error::Error,
    fmt::{Display, Write},
};

use domain::{access::Reason, refusal::Refusal};
use store::StoreError;
use uuid::Uuid;

/// What can end a use case early.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Failure {
    #[error("the rules say no")]
    Refused(#[source] Refusal),
    #[error("there is no right to it")]
    Denied(#[source] Reason),
    #[error("the store could not do it")]
    Store(#[source] StoreError),
    #[error("the work broke off")]
    BrokenOff(#[source] tokio::task::JoinError),
}

impl Failure {
    /// Said to somebody who may see what they asked about, about this form of it: what they typed is kept for them.
    pub(crate) fn is_of_the_form(&self) -> bool {
        let refusal = match self {
            Self::Refused(refusal) => refusal.clone(),
            Self::Denied(reason) => (*reason).into(),
            Self::Store(_) | Self::BrokenOff(_) => return false,
        };
        matches!(refusal, Refusal::Invalid(_) | Refusal::Stale | Refusal::NotAllowed(_))
    }
}

impl From<Refusal> for Failure {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

impl From<Reason> for Failure {
    fn from(reason: Reason) -> Self {
        Self::Denied(reason)
    }
}

impl From<StoreError> for Failure {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::Stale => Self::Refused(Refusal::Stale),
            StoreError::Missing => Self::Refused(Refusal::NotFound),
            other => Self::Store(other),
        }
    }
}

/// What was asked, by whom and about what: identifiers only.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Asked {
    what: &'static str,
    asker: Uuid,
    about: Option<Uuid>,
}

impl Asked {
    pub(crate) fn new(what: &'static str, asker: Uuid) -> Self {
        Self { what, asker, about: None }
    }

    pub(crate) fn about(self, id: Uuid) -> Self {
        Self { about: Some(id), ..self }
    }

    /// Turns the outcome into an answer. A look-up that was refused goes to the security log, a fault to the error
    /// log; both only here.
    pub(crate) fn answer<T>(self, outcome: Result<T, Failure>) -> Result<T, Refusal> {
        outcome.map_err(|failure| match failure {
            Failure::Denied(reason) => {
                self.warn("access.denied", &reason);
                reason.into()
            }
            Failure::Refused(refusal) => {
                if matches!(refusal, Refusal::NotFound | Refusal::NotAllowed(_)) {
                    self.warn("access.refused", &refusal);
                }
                if matches!(refusal, Refusal::TooMany { .. }) {
                    let (event, asker) = ("limit.reached", self.asker);
                    tracing::warn!(target: "security", event, what = self.what, %asker, "too often in too short a time");
                }
                refusal
            }
            fault => {
                tracing::error!(what = self.what, error = chain(&fault), "a use case failed");
                Refusal::Unavailable
            }
        })
    }

    /// A line in the security log: codes and identifiers only.
    fn warn(self, event: &'static str, why: &dyn Display) {
        tracing::warn!(
            target: "security",
            event,
            what = self.what,
            asker = %self.asker,
            about = self.about.map(tracing::field::display),
            why = %why,
            "refused"
        );
    }
}

/// The error and everything that caused it, on one line.
fn chain(error: &dyn Error) -> String {
    let mut text = error.to_string();
    let mut source = error.source();
    while let Some(cause) = source {
        // Writing to a string does not fail.
        let _written = write!(text, ": {cause}");
        source = cause.source();
    }
    text
}
