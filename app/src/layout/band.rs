//! The clear band on every page while one acts for a child.

use domain::actor::ActingFor;
use leptos::prelude::*;

use crate::{
    locale::{use_locale, use_texts},
    routes,
};

#[component]
pub fn Band(child: ActingFor) -> impl IntoView {
    let texts = &use_texts().frame;
    view! {
        <div class="bp-band">
            <p>
                <strong>{(texts.acting_for)(&child.name, child.age)}</strong>
            </p>
            <a class="aksel-link" href=routes::choose_person(use_locale())>
                {texts.change_person}
            </a>
        </div>
    }
}
