//! Asking for an order number, and taking one back.

#![expect(clippy::too_many_arguments, reason = "a form has as many fields as it has")]

use domain::{
    id::{AskId, OrderNumberId},
    order_number::AskFields,
    refusal::Refusal,
    views::Asked,
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
pub(super) const FUNCTIONS: &[Function] = &[
    Function { path: AskForNumber::PATH, audience: Audience::Citizens, about: About::Loan },
    Function { path: CancelNumber::PATH, audience: Audience::Citizens, about: About::Number },
];

/// What the button asks for besides sending: no answer page, for the companion.
const STAY: &str = "behold";

/// Asks for a number with a form that `skjema` names; sending it again leads to the same number.
#[server(prefix = "/api", endpoint = "order-numbers/ask")]
pub async fn ask_for_number(
    #[server(rename = "sprak")] language: String,
    #[server(default)]
    #[server(rename = "skjema")]
    ask: String,
    #[server(default)]
    #[server(rename = "hjelpemiddel")]
    aid: String,
    #[server(default)]
    #[server(rename = "nytt-produkt")]
    product: String,
    #[server(default)]
    #[server(rename = "formal")]
    purpose: String,
    #[server(default)]
    #[server(rename = "leverandor")]
    supplier: String,
    #[server(default)]
    #[server(rename = "firma")]
    firm: String,
    #[server(default)]
    #[server(rename = "merknad")]
    note: String,
    #[server(default)]
    #[server(rename = "handling")]
    then: String,
) -> Result<String, ApiError> {
    let fields = AskFields { aid, product, purpose, supplier, firm, note };
    send(&language, &ask, fields, &then).await
}

/// Takes a number back.
#[server(prefix = "/api", endpoint = "order-numbers/cancel")]
pub async fn cancel_number(
    #[server(rename = "sprak")] language: String,
    #[server(default)]
    #[server(rename = "nummer")]
    number: String,
) -> Result<(), ApiError> {
    take_back(&language, &number).await
}

/// The work of [`ask_for_number`].
pub async fn send(language: &str, ask: &str, fields: AskFields, then: &str) -> Result<String, ApiError> {
    let locale = Locale::from_tag(language).unwrap_or_default();
    let ask: Result<AskId, Refusal> = ask.parse().map_err(|_not_an_id| Refusal::NotFound);
    let other = Locale::from_tag(then);
    let lapsed = context::lapsed().filter(|_| context::citizen() == Err(Refusal::SignIn));
    if then == STAY || other.is_some() || lapsed.is_some() {
        return keep(locale, ask, fields, then == STAY, other).await;
    }
    let asked = async { context::portal()?.order_numbers.ask(&context::citizen()?, ask?, fields).await };
    let page = match asked.await {
        Ok(Asked::Number(number)) => routes::number(locale, number),
        Ok(Asked::Already(number)) => routes::number_form_beside(locale, number),
        Ok(Asked::Incomplete) => routes::number_form(locale, true),
        // With another person's form nothing was kept.
        Err(refusal @ (Refusal::Unavailable | Refusal::TooMany { .. } | Refusal::NotFound)) => {
            return Err((&refusal).into());
        }
        // Nothing could be kept: the answer gives back what was typed.
        Err(Refusal::SignIn) => return Err(ApiError::SignIn),
        // The form tells why not.
        Err(_) => routes::number_form(locale, false),
    };
    host::redirect(&page);
    Ok(String::new())
}

/// Keeps the form as typed: for the companion, for another language, or until one has signed in again.
async fn keep(
    locale: Locale,
    ask: Result<AskId, Refusal>,
    fields: AskFields,
    stay: bool,
    other: Option<Locale>,
) -> Result<String, ApiError> {
    let (who, live) = match (context::citizen(), context::lapsed()) {
        (Err(Refusal::SignIn), Some(lapsed)) => (Ok(lapsed), false),
        (citizen, _) => (citizen, true),
    };
    let kept = async { context::portal()?.order_numbers.keep(&who?, ask?, fields).await };
    let at = kept.await.map_err(|refusal| ApiError::from(&refusal))?;
    if stay {
        if !live {
            host::status(StatusCode::ACCEPTED);
        }
        return Ok((locale.texts().frame.saved_at)(&format::time(locale, at)));
    }
    let form = routes::number_form(other.unwrap_or(locale), false);
    host::redirect(&if live { form } else { routes::sign_in_to_kept(locale, &form) });
    Ok(String::new())
}

/// The work of [`cancel_number`].
pub async fn take_back(language: &str, number: &str) -> Result<(), ApiError> {
    let locale = Locale::from_tag(language).unwrap_or_default();
    let id: Result<OrderNumberId, Refusal> = number.parse().map_err(|_not_an_id| Refusal::NotFound);
    let page = match &id {
        Ok(id) => routes::number(locale, *id),
        Err(_not_an_id) => routes::numbers(locale),
    };
    let cancelled = async {
        let id = id.clone()?;
        context::portal()?.order_numbers.cancel(&context::citizen()?, id).await
    };
    match (cancelled.await, id) {
        (Err(refusal @ (Refusal::Unavailable | Refusal::TooMany { .. })), _) => return Err((&refusal).into()),
        (Err(Refusal::SignIn), _) => host::redirect(&routes::sign_in(locale, &page)),
        // Asking once more tells that it is too late, and what to do.
        (Err(Refusal::NotAllowed(_) | Refusal::Stale), Ok(id)) => {
            host::redirect(&routes::cancel_number(locale, id));
        }
        _ => host::redirect(&page),
    }
    Ok(())
}
