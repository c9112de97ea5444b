//! The addresses of order numbers: an identifier stands in them, never the number itself.

use domain::{
    id::{LoanId, OrderNumberId},
    order_number::LimitFields,
};
use i18n::Locale;
use leptos::prelude::*;
use leptos_router::{
    MatchNestedRoutes,
    components::{Outlet, ParentRoute, Route},
    path,
};

use super::page;
use crate::pages;

/// The order numbers of a person.
pub fn numbers(locale: Locale) -> String {
    page(locale, "bestillingsnummer")
}

/// The form that asks for one; `attempted` shows what is missing.
pub fn number_form(locale: Locale, attempted: bool) -> String {
    page(locale, if attempted { "bestillingsnummer/ny?feil=ja" } else { "bestillingsnummer/ny" })
}

/// The form with an aid chosen.
pub fn number_form_for(locale: Locale, loan: LoanId) -> String {
    page(locale, &format!("bestillingsnummer/ny?hjelpemiddel={loan}"))
}

/// What names the number that stood in the way, in the query of the form.
pub const ALREADY: &str = "nummer";

/// The form with what was typed beyond a number that there is already.
pub fn number_form_beside(locale: Locale, number: OrderNumberId) -> String {
    page(locale, &format!("bestillingsnummer/ny?{ALREADY}={number}"))
}

pub fn number(locale: Locale, number: OrderNumberId) -> String {
    page(locale, &format!("bestillingsnummer/{number}"))
}

/// The number as a file to keep or print: [`NUMBER_PAPER`] of one.
pub fn number_paper(locale: Locale, number: OrderNumberId) -> String {
    page(locale, &format!("bestillingsnummer/{number}/pdf"))
}

/// Asks once more before a number is taken back.
pub fn cancel_number(locale: Locale, number: OrderNumberId) -> String {
    page(locale, &format!("bestillingsnummer/{number}/avbestill"))
}

/// Who can fix it, for one aid or none.
pub fn repair(locale: Locale, loan: Option<LoanId>) -> String {
    let loan = loan.map(|id| format!("?hjelpemiddel={id}")).unwrap_or_default();
    page(locale, &format!("reparasjon{loan}"))
}

/// Where a firm checks a number. The form there is sent to the very same address.
pub fn check_number(locale: Locale) -> String {
    page(locale, "sjekk-bestillingsnummer")
}

/// The order numbers of the centre.
pub fn staff_numbers(locale: Locale) -> String {
    page(locale, "intern/bestillingsnummer")
}

/// … with a query of `navn=verdi` pairs.
pub fn staff_numbers_with(locale: Locale, query: &str) -> String {
    page(locale, &format!("intern/bestillingsnummer?{query}"))
}

pub fn staff_number(locale: Locale, number: OrderNumberId) -> String {
    page(locale, &format!("intern/bestillingsnummer/{number}"))
}

/// For a number's identifier as written in a request, with a query or none.
pub fn staff_number_path(locale: Locale, number: &str, query: &str) -> String {
    match number.parse::<OrderNumberId>() {
        Ok(id) if query.is_empty() => staff_number(locale, id),
        Ok(id) => staff_number(locale, id) + "?" + query,
        Err(_not_an_id) => staff_numbers(locale),
    }
}

/// Limits and usage.
pub fn number_limits(locale: Locale) -> String {
    page(locale, "intern/bestillingsnummer/grenser")
}

/// … with a limit that could not be set, as it was typed: nothing in it is about anybody.
pub fn number_limits_again(locale: Locale, typed: &LimitFields) -> String {
    let pairs = [("kategori", &typed.prefix), ("formal", &typed.purpose), ("antall", &typed.most)];
    let typed = form_urlencoded::Serializer::new(String::new()).extend_pairs(pairs).finish();
    page(locale, &format!("intern/bestillingsnummer/grenser?feil=ja&{typed}"))
}

/// The pattern of a holder's number as a file.
pub const NUMBER_PAPER: &str = "/{language}/bestillingsnummer/{number}/pdf";

/// The file with the numbers of the centre.
pub const NUMBERS_FILE: &str = "/api/order-numbers/csv";

#[component(transparent)]
pub(super) fn PublicNumberPages() -> impl MatchNestedRoutes + Clone {
    view! {
        <ParentRoute path=path!("") view=Outlet>
            <Route path=path!("sjekk-bestillingsnummer") view=pages::number_check::page/>
            <Route path=path!("reparasjon") view=pages::repair::page/>
        </ParentRoute>
    }
    .into_inner()
}

#[component(transparent)]
pub(super) fn HolderNumberPages() -> impl MatchNestedRoutes + Clone {
    view! {
        <ParentRoute path=path!("") view=Outlet>
            <Route path=path!("bestillingsnummer") view=pages::numbers::page/>
            <Route path=path!("bestillingsnummer/ny") view=pages::numbers::form::page/>
            <Route path=path!("bestillingsnummer/:number") view=pages::numbers::slip::page/>
            <Route path=path!("bestillingsnummer/:number/avbestill") view=pages::numbers::cancel::page/>
        </ParentRoute>
    }
    .into_inner()
}

#[component(transparent)]
pub(super) fn StaffNumberPages() -> impl MatchNestedRoutes + Clone {
    view! {
        <ParentRoute path=path!("bestillingsnummer") view=Outlet>
            <Route path=path!("") view=pages::staff::numbers::page/>
            <Route path=path!("grenser") view=pages::staff::numbers::limits::page/>
            <Route path=path!(":number") view=pages::staff::numbers::one::page/>
        </ParentRoute>
    }
    .into_inner()
}
