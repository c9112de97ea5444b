//! What the centre does with order numbers.

use domain::{
    id::OrderNumberId,
    order_number::{MoveKind, NumberMoveFields},
    refusal::{NotAllowed, Refusal},
};
use i18n::Locale;
use leptos::{prelude::*, server_fn::ServerFn};

use super::{ApiError, Function, context};
use crate::{
    audience::{About, Audience},
    host, routes,
};

/// Whom the functions of this file answer.
pub(super) const FUNCTIONS: &[Function] = &[
    of_staff(MoveNumber::PATH, About::Number),
    of_staff(FindNumber::PATH, About::Nothing),
    of_staff(SetNumberLimit::PATH, About::Nothing),
    of_staff(DropNumberLimit::PATH, About::Nothing),
];

const fn of_staff(path: &'static str, about: About) -> Function {
    Function { path, audience: Audience::Staff, about }
}

/// Makes a move on a number as it was shown in version `versjon`. What cannot be done leads back to the number, which shows
/// what was typed, what is wrong, or what has changed.
#[server(prefix = "/api", endpoint = "order-numbers/move")]
pub async fn move_number(
    #[server(rename = "sprak")] language: String,
    #[server(default)]
    #[server(rename = "nummer")]
    number: String,
    #[server(default)]
    #[server(rename = "versjon")]
    version: i64,
    #[server(default)]
    #[server(rename = "trekk")]
    kind: String,
    #[server(default)]
    #[server(rename = "avslagsgrunn")]
    reason: String,
    #[server(default)]
    #[server(rename = "tekst")]
    text: String,
) -> Result<(), ApiError> {
    let typed = NumberMoveFields { kind: MoveKind::Issue, reason, text };
    attempt(&language, &number, version, &kind, typed).await
}

/// Finds the number that somebody says. It is sent as a form: an order number stands in no address.
#[server(prefix = "/api", endpoint = "order-numbers/find")]
pub async fn find_number(
    #[server(rename = "sprak")] language: String,
    #[server(default)]
    #[server(rename = "sok")]
    typed: String,
) -> Result<(), ApiError> {
    let locale = Locale::from_tag(&language).unwrap_or_default();
    let found = async { context::portal()?.number_work.search(&context::staff()?, &typed).await };
    let list = routes::staff_numbers(locale);
    let not_found = routes::staff_numbers_with(locale, "funnet=nei");
    leave(locale, found.await.map(|id| routes::staff_number(locale, id)), &list, not_found)
}

/// Sets a limit; one that cannot be set is shown again as it was typed.
#[server(prefix = "/api", endpoint = "order-numbers/set-limit")]
pub async fn set_number_limit(
    #[server(rename = "sprak")] language: String,
    #[server(default)]
    #[server(rename = "kategori")]
    prefix: String,
    #[server(default)]
    #[server(rename = "formal")]
    purpose: String,
    #[server(default)]
    #[server(rename = "antall")]
    most: String,
) -> Result<(), ApiError> {
    let locale = Locale::from_tag(&language).unwrap_or_default();
    let typed = domain::order_number::LimitFields { prefix, purpose, most };
    let again = routes::number_limits_again(locale, &typed);
    let set = async { context::portal()?.number_work.set_limit(&context::staff()?, typed).await };
    let page = routes::number_limits(locale);
    leave(locale, set.await.map(|()| page.clone()), &page, again)
}

/// Takes a limit away.
#[server(prefix = "/api", endpoint = "order-numbers/drop-limit")]
pub async fn drop_number_limit(
    #[server(rename = "sprak")] language: String,
    #[server(default)]
    #[server(rename = "kategori")]
    prefix: String,
    #[server(default)]
    #[server(rename = "formal")]
    purpose: String,
) -> Result<(), ApiError> {
    let locale = Locale::from_tag(&language).unwrap_or_default();
    let typed = domain::order_number::LimitFields { prefix, purpose, most: String::new() };
    let gone = async { context::portal()?.number_work.drop_limit(&context::staff()?, typed).await };
    let page = routes::number_limits(locale);
    leave(locale, gone.await.map(|()| page.clone()), &page, page.clone())
}

/// Leads on, to sign in, or to `refused`; what cannot be stored is an error of its own.
pub fn leave(
    locale: Locale,
    done: Result<String, Refusal>,
    page: &str,
    refused: String,
) -> Result<(), ApiError> {
    let place = match done {
        Ok(place) => place,
        Err(refusal @ (Refusal::Unavailable | Refusal::TooMany { .. })) => return Err((&refusal).into()),
        Err(Refusal::SignIn) => routes::sign_in(locale, page),
        Err(_) => refused,
    };
    host::redirect(&place);
    Ok(())
}

/// The work of [`move_number`]; `code` is the kind of the move as the form sent it.
pub async fn attempt(
    language: &str,
    number: &str,
    version: i64,
    code: &str,
    typed: NumberMoveFields,
) -> Result<(), ApiError> {
    let locale = Locale::from_tag(language).unwrap_or_default();
    let made = async {
        let id: OrderNumberId = number.parse().map_err(|_not_an_id| Refusal::NotFound)?;
        let kind = MoveKind::from_code(code).ok_or(Refusal::NotAllowed(NotAllowed::IllegalMove))?;
        let (desk, typed) = (context::portal()?.number_work, NumberMoveFields { kind, ..typed });
        match (context::staff(), context::lapsed_staff()) {
            (Err(Refusal::SignIn), Some(lapsed)) => {
                let kept = desk.put_down(&lapsed, id, typed).await;
                kept.map(|()| true).map_err(|_not_kept| Refusal::SignIn)
            }
            (staff, _) => desk.make(&staff?, id, version, typed).await.map(|()| false),
        }
    };
    let outcome = match made.await {
        Ok(false) => "utfort=ja".to_owned(),
        // By somebody whose session has run out: kept, and not made.
        Ok(true) => {
            let here = routes::staff_number_path(locale, number, "");
            host::redirect(&routes::sign_in_to_kept(locale, &here));
            return Ok(());
        }
        Err(refusal @ (Refusal::Unavailable | Refusal::TooMany { .. })) => return Err((&refusal).into()),
        // Nothing could be kept: the answer gives back what was typed.
        Err(Refusal::SignIn) => return Err(ApiError::SignIn),
        Err(Refusal::Invalid(_)) => format!("feil={code}"),
        Err(Refusal::Stale) => format!("utdatert=ja&feil={code}"),
        Err(Refusal::NotAllowed(_)) => "avvist=ja".to_owned(),
        Err(_) => String::new(),
    };
    host::redirect(&routes::staff_number_path(locale, number, &outcome));
    Ok(())
}
