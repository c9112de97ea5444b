//! When there is no page to show: each answer says what to do and whom to call.

use domain::refusal::Refusal;
use http::{StatusCode, request::Parts};
use leptos::prelude::*;

use super::shared::{Call, first_page};
use crate::{
    api::context,
    host,
    layout::is_step,
    locale::{use_locale, use_texts},
    routes,
    ui::{ButtonLink, NoForm, PageHeading},
};

/// The page for a refusal. Whoever is not signed in is sent to sign in and comes back here afterwards.
pub fn refused(refusal: &Refusal) -> AnyView {
    match refusal {
        Refusal::SignIn => {
            host::redirect(&routes::sign_in(use_locale(), &context::path_and_query()));
            ().into_any()
        }
        Refusal::TooMany { seconds } => too_many(*seconds).into_any(),
        Refusal::Unavailable => unavailable().into_any(),
        _ => not_found().into_any(),
    }
}

/// There is no such page, or it is not yours: the two look the same.
pub fn not_found() -> impl IntoView {
    host::status(StatusCode::NOT_FOUND);
    let (locale, texts) = (use_locale(), &use_texts().trouble);
    let (href, label) = context::session()
        .map_or_else(|| (routes::front(locale), texts.to_front), |session| first_page(&session.actor));
    view! {
        <div class="bp-column bp-stack">
            <PageHeading title=texts.not_found_title/>
            <p>{texts.not_found_why}</p>
            <p>{texts.not_found_what}</p>
            <div class="bp-buttons">
                <ButtonLink href label/>
            </div>
            <Call text=use_texts().frame.help_call/>
            <InPlaceOfForm/>
        </div>
    }
}

/// The database or another part does not answer.
pub fn unavailable() -> impl IntoView {
    host::status(StatusCode::SERVICE_UNAVAILABLE);
    let texts = &use_texts().trouble;
    view! {
        <div class="bp-column bp-stack">
            <PageHeading title=texts.unavailable_title/>
            <p>{texts.unavailable_why}</p>
            <p>{texts.unavailable_what}</p>
            <div class="bp-buttons">
                <ButtonLink href=context::path_and_query() label=texts.try_again/>
            </div>
            <Call text=use_texts().frame.help_call/>
            <InPlaceOfForm/>
        </div>
    }
}

/// Done too often in too short a time.
fn too_many(seconds: u32) -> impl IntoView {
    host::status(StatusCode::TOO_MANY_REQUESTS);
    host::retry_after(seconds);
    let texts = &use_texts().trouble;
    view! {
        <div class="bp-column bp-stack">
            <PageHeading title=texts.too_many_title/>
            <p>{(texts.too_many_what)(seconds)}</p>
            <div class="bp-buttons">
                <ButtonLink href=context::path_and_query() label=texts.try_again/>
            </div>
            <Call text=use_texts().frame.help_call/>
            <InPlaceOfForm/>
        </div>
    }
}

/// At the address of a step the language links press a form.
#[component]
fn InPlaceOfForm() -> impl IntoView {
    let address = use_context::<Parts>().map(|parts| parts.uri).unwrap_or_default();
    is_step(&address).then(|| view! { <NoForm/> })
}

/// An address outside the languages of the portal. Any view: the type of the whole portal holds it.
pub fn outside() -> AnyView {
    view! {
        <div id="side" class="bp-page">
            <main id="innhold" class="bp-main" tabindex="-1">
                {not_found()}
            </main>
        </div>
    }
    .into_any()
}
