//! What to do when nothing on an agreement will do (S42, S43): a human, a number, and the way to an exemption.

use domain::{actor::Actor, guide::Situation};
use leptos::prelude::*;

use crate::{
    api::context,
    locale::{use_locale, use_texts},
    pages::shared::Call,
    routes,
    ui::Section,
};

#[component]
pub(super) fn Otherwise() -> impl IntoView {
    let locale = use_locale();
    let texts = &use_texts().products;
    let holder = context::session().is_some_and(|session| matches!(session.actor, Actor::Citizen(_)));
    let (href, label) = if holder {
        (routes::guide_exit(locale, None, Situation::OtherType), texts.otherwise_guide)
    } else {
        (routes::contact(locale), texts.otherwise_contact)
    };
    view! {
        <Section heading=texts.otherwise_title>
            <p>{texts.otherwise}</p>
            <Call text=texts.otherwise_call/>
            <p>
                <a class="aksel-link bp-lone" href=href>
                    {label}
                </a>
            </p>
        </Section>
    }
}
