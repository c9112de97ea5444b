//! Writing, deleting and sending an exchange.

pub mod work;

use leptos::{prelude::*, server_fn::ServerFn};

use super::{ApiError, Function};
use crate::audience::{About, Audience};

/// Whom the functions of this file answer.
pub(super) const FUNCTIONS: &[Function] = &[
    of_citizens(StartExchange::PATH, About::Loan),
    of_citizens(SaveReason::PATH, About::Draft),
    of_citizens(SaveDelivery::PATH, About::Draft),
    of_citizens(DeleteDraft::PATH, About::Draft),
    of_citizens(SubmitExchange::PATH, About::Draft),
];

const fn of_citizens(path: &'static str, about: About) -> Function {
    Function { path, audience: Audience::Citizens, about }
}

/// Begins an exchange of a loan, or goes on with the one begun.
#[server(prefix = "/api", endpoint = "exchange/start")]
pub async fn start_exchange(
    #[server(rename = "sprak")] language: String,
    #[server(default)]
    #[server(rename = "hjelpemiddel")]
    loan: String,
) -> Result<(), ApiError> {
    work::begin(&language, &loan).await
}

/// Keeps the reason as typed and goes on, or tells when it was kept.
#[server(prefix = "/api", endpoint = "exchange/reason")]
pub async fn save_reason(
    #[server(rename = "sprak")] language: String,
    #[server(default)]
    #[server(rename = "utkast")]
    draft: String,
    #[server(default)]
    #[server(rename = "arsak")]
    reason: String,
    #[server(default)]
    #[server(rename = "begrunnelse")]
    reason_text: String,
    #[server(default)]
    #[server(rename = "handling")]
    then: String,
) -> Result<String, ApiError> {
    work::reason(&language, &draft, reason, reason_text, &then).await
}

/// Keeps the delivery as typed and goes on, or tells when it was kept.
#[server(prefix = "/api", endpoint = "exchange/delivery")]
pub async fn save_delivery(
    #[server(rename = "sprak")] language: String,
    #[server(default)]
    #[server(rename = "utkast")]
    draft: String,
    #[server(default)]
    #[server(rename = "levering")]
    delivery: String,
    #[server(default)]
    #[server(rename = "adresse")]
    street: String,
    #[server(default)]
    #[server(rename = "postnummer")]
    postcode: String,
    #[server(default)]
    #[server(rename = "poststed")]
    city: String,
    #[server(default)]
    #[server(rename = "handling")]
    then: String,
) -> Result<String, ApiError> {
    let typed = [delivery, street, postcode, city];
    work::delivery(&language, &draft, typed, &then).await
}

/// Deletes a draft.
#[server(prefix = "/api", endpoint = "exchange/delete")]
pub async fn delete_draft(
    #[server(rename = "sprak")] language: String,
    #[server(default)]
    #[server(rename = "utkast")]
    draft: String,
) -> Result<(), ApiError> {
    work::discard(&language, &draft).await
}

/// Sends the exchange; sending again leads to the same receipt.
#[server(prefix = "/api", endpoint = "exchange/submit")]
pub async fn submit_exchange(
    #[server(rename = "sprak")] language: String,
    #[server(default)]
    #[server(rename = "utkast")]
    draft: String,
) -> Result<(), ApiError> {
    work::send(&language, &draft).await
}
