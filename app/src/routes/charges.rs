//! The addresses of reports that a firm wanted money.

use domain::{
    case::Billed,
    id::{LoanId, OrderNumberId},
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

/// Which aid it is about.
pub fn charges(locale: Locale) -> String {
    page(locale, "betaling")
}

/// The form; `attempted` shows what is missing.
pub fn charge(locale: Locale, billed: Billed, attempted: bool) -> String {
    let (path, failed) = match billed {
        Billed::Loan(loan) => (charge_for(loan), "&feil=ja"),
        Billed::Number(number) => (charge_of(number), "?feil=ja"),
    };
    page(locale, &path) + if attempted { failed } else { "" }
}

fn charge_for(loan: LoanId) -> String {
    format!("betaling?hjelpemiddel={loan}")
}

fn charge_of(number: OrderNumberId) -> String {
    format!("bestillingsnummer/{number}/betaling")
}

#[component(transparent)]
pub(super) fn HolderChargePages() -> impl MatchNestedRoutes + Clone {
    view! {
        <ParentRoute path=path!("") view=Outlet>
            <Route path=path!("betaling") view=pages::charge::of_loan/>
            <Route path=path!("bestillingsnummer/:number/betaling") view=pages::charge::of_number/>
        </ParentRoute>
    }
    .into_inner()
}
