//! Nobody was signed in: one line in the security log, and a sentence for the visitor.

use app::pages::sign_in::Failure;
use app::routes;
use axum::response::{IntoResponse, Response};
use i18n::Locale;
use identity::IdentityError;
use services::sign_ins::SessionKind;

use super::word;
use crate::http::apology::Apology;
use crate::http::session_forms::see_other;

pub(super) use app::pages::sign_in::Failure as Why;

/// Writes down that a sign-in was refused. Codes only: nothing that a visitor or a provider wrote.
pub(super) fn note(kind: SessionKind, code: &str) {
    tracing::warn!(target: "security", event = "sign_in.refused", provider = word(kind), code, "nobody was signed in");
}

/// Back to the sign-in page, which says why.
pub(super) fn refused(
    kind: SessionKind,
    error: IdentityError,
    locale: Locale,
    next: Option<&str>,
) -> Response {
    note(kind, &error.code());
    back_to_page(why(error), locale, next)
}

/// Back to the sign-in page, for something that is in the log already.
pub(super) fn back_to_page(why: Failure, locale: Locale, next: Option<&str>) -> Response {
    see_other(&routes::sign_in_failed(locale, next.unwrap_or_default(), why.code())).into_response()
}

/// A page of its own, for an answer that belongs to no sign-in of this browser. The cookie stays: what is begun in
/// another window is not to be ended by an address that somebody made up.
pub(super) fn lost(kind: SessionKind, code: &str) -> Response {
    note(kind, code);
    Apology::SignInLost.into_response()
}

fn why(error: IdentityError) -> Failure {
    match error {
        IdentityError::Declined => Failure::Cancelled,
        IdentityError::AcrTooLow | IdentityError::NoAcr => Failure::TooLow,
        IdentityError::NoPid => Failure::Unknown,
        IdentityError::NoGroups
        | IdentityError::TooManyGroups
        | IdentityError::NoCentre
        | IdentityError::TwoCentres
        | IdentityError::Tenant
        | IdentityError::NoNavIdent => Failure::NoAccess,
        IdentityError::Provider(..) => Failure::Unreachable,
        _ => Failure::Failed,
    }
}
