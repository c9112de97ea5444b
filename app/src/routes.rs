//! Every address of the portal: the builders of links and the one tree of routes.

mod catalogue;
mod charges;
mod declared;
mod insight;
mod numbers;
mod trial_work;
mod trials;

use domain::{
    exchange::Step,
    guide::Situation,
    id::{CaseId, DraftId, LoanId, PersonId},
};
use i18n::Locale;
use leptos::prelude::*;
use leptos_meta::provide_meta_context;
use leptos_router::{
    MatchNestedRoutes, SsrMode,
    components::{Outlet, ParentRoute, Route, Router, Routes},
    path,
};

pub use catalogue::{product, products, products_with};
pub use charges::*;
pub use declared::{Page, declared};
pub use insight::{EXPORT, PAGE, everything, insight, insight_page};
pub use numbers::*;
pub use trial_work::*;
pub use trials::*;

use crate::{layout::Frame, pages};

fn page(locale: Locale, tail: &str) -> String {
    format!("/{}/{tail}", locale.tag())
}

/// The front page.
pub fn front(locale: Locale) -> String {
    format!("/{}", locale.tag())
}

/// The sign-in page, with the own-origin page to go on to.
pub fn sign_in(locale: Locale, then: &str) -> String {
    page(locale, &format!("logg-inn?{}", on_to(then)))
}

/// The sign-in page for somebody whose session ran out, and whose words are kept on the page to go on to.
pub fn sign_in_to_kept(locale: Locale, then: &str) -> String {
    page(locale, &format!("logg-inn?{}&{KEPT}=ja", on_to(then)))
}

/// The sign-in page for somebody who was not signed in; `why` is a code.
pub fn sign_in_failed(locale: Locale, then: &str, why: &str) -> String {
    page(locale, &format!("logg-inn?{}&{FAILED}={why}", on_to(then)))
}

/// The name of the reason in that query.
pub const FAILED: &str = "feil";

/// Where signing in through a provider begins; `side` is `citizen` or `staff`.
pub fn sign_in_through(side: &str, then: &str) -> String {
    format!("/api/session/{side}/begin?{}", on_to(then))
}

/// The name of what tells the sign-in page that something was kept.
pub const KEPT: &str = "bevart";

/// The name of the page to go on to in a query.
pub const NEXT: &str = "videre";

/// The page to go on to, for a query.
pub fn on_to(then: &str) -> String {
    let then: String = form_urlencoded::byte_serialize(then.as_bytes()).collect();
    format!("{NEXT}={then}")
}

pub fn signed_out(locale: Locale) -> String {
    page(locale, "logget-ut")
}

pub fn choose_person(locale: Locale) -> String {
    page(locale, "velg-person")
}

/// Whom it is for, and then on to a page of the one chosen.
pub fn choose_person_for(locale: Locale, then: &str) -> String {
    page(locale, &format!("velg-person?{}", on_to(then)))
}

pub fn overview(locale: Locale) -> String {
    page(locale, "oversikt")
}

pub fn loans(locale: Locale) -> String {
    page(locale, "hjelpemidler")
}

/// The aids, saying that the draft is deleted.
pub fn loans_after_delete(locale: Locale) -> String {
    page(locale, "hjelpemidler?slettet=ja")
}

pub fn loan(locale: Locale, loan: LoanId) -> String {
    loan_path(locale, &loan.to_string())
}

/// For a loan as written in a request; anything that is not an identifier leads to the list.
pub fn loan_path(locale: Locale, loan: &str) -> String {
    match loan.parse::<LoanId>() {
        Ok(id) => page(locale, &format!("hjelpemidler/{id}")),
        Err(_not_an_id) => loans(locale),
    }
}

/// The guide of six ways.
pub fn guide(locale: Locale) -> String {
    page(locale, "bytte")
}

/// The guide for one aid.
pub fn guide_for(locale: Locale, loan: LoanId) -> String {
    page(locale, &format!("bytte?hjelpemiddel={loan}"))
}

/// One way of the guide, for one aid or none.
pub fn guide_exit(locale: Locale, loan: Option<LoanId>, situation: Situation) -> String {
    let loan = loan.map(|id| format!("hjelpemiddel={id}&")).unwrap_or_default();
    page(locale, &format!("bytte?{loan}situasjon={}", situation.code()))
}

pub fn exchange_step(locale: Locale, draft: DraftId, step: Step) -> String {
    page(locale, &format!("bytte/{draft}/{}", step.slug()))
}

/// For a draft as written in a request; `attempted` shows what is missing.
pub fn exchange_path(locale: Locale, draft: &str, step: Step, attempted: bool) -> String {
    match draft.parse::<DraftId>() {
        Ok(id) => exchange_step(locale, id, step) + if attempted { "?feil=ja" } else { "" },
        Err(_not_an_id) => loans(locale),
    }
}

/// Asks once more before a draft is deleted.
pub fn delete_draft(locale: Locale, draft: DraftId) -> String {
    page(locale, &format!("bytte/{draft}/slett"))
}

pub fn receipt(locale: Locale, case: CaseId) -> String {
    page(locale, &format!("kvittering/{case}"))
}

pub fn cases(locale: Locale) -> String {
    page(locale, "saker")
}

pub fn case(locale: Locale, case: CaseId) -> String {
    case_path(locale, &case.to_string())
}

/// For a case as written in a request.
pub fn case_path(locale: Locale, case: &str) -> String {
    match case.parse::<CaseId>() {
        Ok(id) => page(locale, &format!("saker/{id}")),
        Err(_not_an_id) => cases(locale),
    }
}

/// Asks once more before a case is withdrawn.
pub fn withdraw(locale: Locale, case: CaseId) -> String {
    page(locale, &format!("saker/{case}/trekk"))
}

/// The tasks of the centre.
pub fn tasks(locale: Locale) -> String {
    page(locale, "intern/oppgaver")
}

/// The tasks with a query of `navn=verdi` pairs.
pub fn tasks_with(locale: Locale, query: &str) -> String {
    page(locale, &format!("intern/oppgaver?{query}"))
}

pub fn staff_case(locale: Locale, case: CaseId) -> String {
    page(locale, &format!("intern/sak/{case}"))
}

/// For a case as written in a request, with a query or none.
pub fn staff_case_path(locale: Locale, case: &str, query: &str) -> String {
    match case.parse::<CaseId>() {
        Ok(id) if query.is_empty() => staff_case(locale, id),
        Ok(id) => staff_case(locale, id) + "?" + query,
        Err(_not_an_id) => tasks(locale),
    }
}

pub fn staff_person(locale: Locale, person: PersonId) -> String {
    page(locale, &format!("intern/person/{person}"))
}

pub fn contact(locale: Locale) -> String {
    page(locale, "kontakt")
}

pub fn glossary(locale: Locale) -> String {
    page(locale, "ordliste")
}

pub fn accessibility(locale: Locale) -> String {
    page(locale, "tilgjengelighet")
}

pub fn privacy(locale: Locale) -> String {
    page(locale, "personvern")
}

/// The portal.
#[component]
pub fn App() -> impl IntoView {
    provide_meta_context();
    view! {
        <Router>
            <Routes fallback=pages::trouble::outside>
                <ParentRoute path=path!("/:language") view=Frame ssr=SsrMode::Async>
                    <PublicPages/>
                    <HolderPages/>
                    <StaffPages/>
                    <Route path=path!("/*any") view=pages::trouble::not_found/>
                </ParentRoute>
            </Routes>
        </Router>
    }
    // The type of every page would otherwise be part of the type of the document.
    .into_any()
}

#[component(transparent)]
fn PublicPages() -> impl MatchNestedRoutes + Clone {
    view! {
        <ParentRoute path=path!("") view=Outlet>
            <Route path=path!("") view=pages::front::page/>
            <Route path=path!("logg-inn") view=pages::sign_in::page/>
            <Route path=path!("logget-ut") view=pages::signed_out::page/>
            <Route path=path!("kontakt") view=pages::contact::page/>
            <Route path=path!("ordliste") view=pages::glossary::page/>
            <Route path=path!("tilgjengelighet") view=pages::accessibility::page/>
            <Route path=path!("personvern") view=pages::privacy::page/>
            <Route path=path!("produkter") view=pages::products::page/>
            <Route path=path!("produkter/:hms") view=pages::products::product::page/>
            <PublicNumberPages/>
        </ParentRoute>
    }
    .into_inner()
}

#[component(transparent)]
fn HolderPages() -> impl MatchNestedRoutes + Clone {
    view! {
        <ParentRoute path=path!("") view=Outlet>
            <Route path=path!("velg-person") view=pages::people::page/>
            <Route path=path!("oversikt") view=pages::overview::page/>
            <Route path=path!("hjelpemidler") view=pages::loans::page/>
            <Route path=path!("hjelpemidler/:loan") view=pages::loan::page/>
            <Route path=path!("bytte") view=pages::guide::page/>
            <Route path=path!("bytte/:draft/slett") view=pages::exchange::delete::page/>
            <Route path=path!("bytte/:draft/:step") view=pages::exchange::page/>
            <Route path=path!("kvittering/:case") view=pages::receipt::page/>
            <Route path=path!("saker") view=pages::cases::page/>
            <Route path=path!("saker/:case") view=pages::case::page/>
            <Route path=path!("saker/:case/trekk") view=pages::case::withdraw::page/>
            <Route path=path!("innsyn") view=pages::insight::page/>
            <Route path=path!("innsyn/alt") view=pages::insight::everything::page/>
            <HolderNumberPages/>
            <HolderChargePages/>
            <HolderTrialPages/>
        </ParentRoute>
    }
    .into_inner()
}

#[component(transparent)]
fn StaffPages() -> impl MatchNestedRoutes + Clone {
    view! {
        <ParentRoute path=path!("intern") view=Outlet>
            <Route path=path!("oppgaver") view=pages::staff::tasks::page/>
            <Route path=path!("sak/:case") view=pages::staff::case::page/>
            <Route path=path!("person/:person") view=pages::staff::person::page/>
            <StaffNumberPages/>
            <StaffTrialPages/>
        </ParentRoute>
    }
    .into_inner()
}
