//! Reporting to the centre that a firm wanted money.

#![expect(clippy::too_many_arguments, reason = "a form has as many fields as it has")]

use domain::{
    case::{Billed, ChargeFields, ChargeTyped},
    refusal::Refusal,
    views::Reported,
};
use http::StatusCode;
use i18n::{Locale, format};
use leptos::{prelude::*, server_fn::ServerFn};

use super::{ApiError, Function, context};
use crate::{
    audience::{About, Audience},
    host, routes,
};

/// Whom the functions of this file answer.
pub(super) const FUNCTIONS: &[Function] =
    &[Function { path: ReportCharge::PATH, audience: Audience::Citizens, about: About::Loan }];

/// What the button asks for besides sending: no answer page, for the companion.
const STAY: &str = "behold";

/// Reports it with a form that `skjema` names, about an order number or an aid; sending it again leads to the same case.
#[server(prefix = "/api", endpoint = "cases/charge")]
pub async fn report_charge(
    #[server(rename = "sprak")] language: String,
    #[server(default)]
    #[server(rename = "skjema")]
    charge: String,
    #[server(default)]
    #[server(rename = "nummer")]
    number: String,
    #[server(default)]
    #[server(rename = "hjelpemiddel")]
    aid: String,
    #[server(default)]
    #[server(rename = "leverandor")]
    supplier: String,
    #[server(default)]
    #[server(rename = "firma")]
    firm: String,
    #[server(default)]
    #[server(rename = "belop")]
    amount: String,
    #[server(default)]
    #[server(rename = "hendelse")]
    text: String,
    #[server(default)]
    #[server(rename = "handling")]
    then: String,
) -> Result<String, ApiError> {
    let fields = ChargeFields { supplier, firm, amount, text };
    send(&language, &charge, (&number, &aid), fields, &then).await
}

/// The work of [`report_charge`]; it is about the order number, or else the aid.
pub async fn send(
    language: &str,
    form: &str,
    (number, aid): (&str, &str),
    fields: ChargeFields,
    then: &str,
) -> Result<String, ApiError> {
    let locale = Locale::from_tag(language).unwrap_or_default();
    let billed = if number.is_empty() {
        aid.parse().ok().map(Billed::Loan)
    } else {
        number.parse().ok().map(Billed::Number)
    };
    let (Some(billed), Ok(id)) = (billed, form.parse()) else {
        host::redirect(&routes::charges(locale));
        return Ok(String::new());
    };
    let typed = ChargeTyped { id, billed, fields };
    let other = Locale::from_tag(then);
    let lapsed = context::lapsed().filter(|_| context::citizen() == Err(Refusal::SignIn));
    if then == STAY || other.is_some() || lapsed.is_some() {
        return keep(locale, typed, then == STAY, other).await;
    }
    let sent = async { context::portal()?.cases.charge(&context::citizen()?, typed).await };
    let page = match sent.await {
        Ok(Reported::Case(case)) => routes::receipt(locale, case),
        Ok(Reported::Incomplete) => routes::charge(locale, billed, true),
        Err(refusal @ (Refusal::Unavailable | Refusal::TooMany { .. })) => return Err((&refusal).into()),
        // Nothing could be kept: the answer gives back what was typed.
        Err(Refusal::SignIn) => return Err(ApiError::SignIn),
        // The form tells why not.
        Ok(Reported::Closed) | Err(_) => routes::charge(locale, billed, false),
    };
    host::redirect(&page);
    Ok(String::new())
}

/// Keeps the form as typed: for the companion, for another language, or until one has signed in again.
async fn keep(
    locale: Locale,
    typed: ChargeTyped,
    stay: bool,
    other: Option<Locale>,
) -> Result<String, ApiError> {
    let form = routes::charge(other.unwrap_or(locale), typed.billed, false);
    let (who, live) = match (context::citizen(), context::lapsed()) {
        (Err(Refusal::SignIn), Some(lapsed)) => (Ok(lapsed), false),
        (citizen, _) => (citizen, true),
    };
    let kept = async { context::portal()?.cases.keep_charge(&who?, typed).await };
    let at = match kept.await {
        Ok(at) => at,
        Err(Refusal::NotFound) if !stay => {
            host::redirect(&form);
            return Ok(String::new());
        }
        Err(refusal) => return Err((&refusal).into()),
    };
    if stay {
        if !live {
            host::status(StatusCode::ACCEPTED);
        }
        return Ok((locale.texts().frame.saved_at)(&format::time(locale, at)));
    }
    host::redirect(&if live { form } else { routes::sign_in_to_kept(locale, &form) });
    Ok(String::new())
}
