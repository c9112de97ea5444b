//! What the holder does with a case.

use domain::{id::CaseId, refusal::Refusal};
use i18n::Locale;
use leptos::{prelude::*, server_fn::ServerFn};

use super::{ApiError, Function, context};
use crate::{
    audience::{About, Audience},
    host, routes,
};

/// Whom the functions of this file answer.
pub(super) const FUNCTIONS: &[Function] =
    &[Function { path: WithdrawCase::PATH, audience: Audience::Citizens, about: About::Case }];

/// Takes a case back.
#[server(prefix = "/api", endpoint = "cases/withdraw")]
pub async fn withdraw_case(
    #[server(rename = "sprak")] language: String,
    #[server(default)]
    #[server(rename = "sak")]
    case: String,
) -> Result<(), ApiError> {
    withdraw(&language, &case).await
}

/// The work of [`withdraw_case`].
pub async fn withdraw(language: &str, case: &str) -> Result<(), ApiError> {
    let locale = Locale::from_tag(language).unwrap_or_default();
    let withdrawn = async {
        let id: CaseId = case.parse().map_err(|_not_an_id| Refusal::NotFound)?;
        context::portal()?.cases.withdraw(&context::citizen()?, id).await
    };
    let page = routes::case_path(locale, case);
    match withdrawn.await {
        Err(refusal @ (Refusal::Unavailable | Refusal::TooMany { .. })) => return Err((&refusal).into()),
        Err(Refusal::SignIn) => host::redirect(&routes::sign_in(locale, &page)),
        // Asking once more tells that it is too late, and what to do.
        Err(Refusal::NotAllowed(_) | Refusal::Stale) => match case.parse() {
            Ok(id) => host::redirect(&routes::withdraw(locale, id)),
            Err(_not_an_id) => host::redirect(&page),
        },
        Ok(()) | Err(_) => host::redirect(&page),
    }
    Ok(())
}
