//! The words of the field in plain words.

use leptos::prelude::*;

use crate::{
    locale::use_texts,
    ui::{Facts, PageHeading, row},
};

pub fn page() -> impl IntoView {
    let texts = &use_texts().glossary;
    let rows = texts.terms.iter().map(|(term, meaning)| row(*term, *meaning)).collect();
    view! {
        <div class="bp-column bp-stack">
            <PageHeading title=texts.title/>
            <p>{texts.intro}</p>
            <Facts rows/>
        </div>
    }
}
