//! After signing out: what was typed is kept.

use leptos::prelude::*;

use crate::{
    locale::{use_locale, use_texts},
    routes,
    ui::{ButtonLink, PageHeading},
};

pub fn page() -> impl IntoView {
    let (locale, texts) = (use_locale(), &use_texts().sign_in);
    view! {
        <div class="bp-column bp-stack">
            <PageHeading title=texts.out_title/>
            <p>{texts.out_text}</p>
            <p>{texts.out_kept}</p>
            <p>{texts.out_shared}</p>
            <div class="bp-buttons">
                <ButtonLink href=routes::sign_in(locale, "") label=texts.again/>
                <ButtonLink href=routes::front(locale) label=texts.to_front variant="secondary"/>
            </div>
        </div>
    }
}
