//! A plain form that posts to a server function.

use leptos::prelude::*;

use crate::{api::context, locale::use_locale};

/// The form a language link sends along, so that nothing typed is lost when the language changes.
pub const STEP_FORM: &str = "steg";

/// Stands where a step shows no form, so that the language links have one to press: it asks for this page again.
#[component]
pub fn NoForm() -> impl IntoView {
    let query = context::pairs();
    let pairs: Vec<_> = query
        .into_iter()
        .map(|(name, value)| view! { <input type="hidden" name=name value=value/> })
        .collect();
    view! {
        <form id=STEP_FORM hidden>
            {pairs}
        </form>
    }
}

/// Posts to `action`. The language goes along, so that the answer comes in it.
#[component]
pub fn PostForm(
    #[prop(into)] action: String,
    /// Marks the form of a step: what is typed is kept as one types.
    #[prop(optional)]
    keeps: bool,
    children: Children,
) -> impl IntoView {
    view! {
        <form
            method="post"
            action=action
            id=keeps.then_some(STEP_FORM)
            data-keep=keeps.then_some("")
            novalidate
            class="bp-form bp-stack"
        >
            <input type="hidden" name="sprak" value=use_locale().tag()/>
            {children()}
        </form>
    }
}
