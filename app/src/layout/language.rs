//! The language links. They keep the page; on a step of a form they also keep what is typed.

use i18n::Locale;
use leptos::prelude::*;

use crate::{
    api::context,
    locale::{LANGUAGE, same_page, use_locale, use_texts},
    ui::STEP_FORM,
};

#[component]
pub fn Languages(
    /// The page is a step: the links are buttons of its form, so that the server keeps it before it changes language.
    on_step: bool,
) -> impl IntoView {
    let current = use_locale();
    let here = context::path_and_query();
    let items: Vec<_> = Locale::ALL
        .into_iter()
        .map(|locale| {
            let tag = locale.tag();
            if locale == current {
                view! { <li><span lang=tag aria-current="true">{locale.own_name()}</span></li> }.into_any()
            } else if on_step {
                view! {
                    <li>
                        <button type="submit" form=STEP_FORM name=LANGUAGE value=tag lang=tag>
                            {locale.own_name()}
                        </button>
                    </li>
                }
                .into_any()
            } else {
                view! {
                    <li>
                        <a href=same_page(&here, locale) lang=tag hreflang=tag>
                            {locale.own_name()}
                        </a>
                    </li>
                }
                .into_any()
            }
        })
        .collect();
    // Enter in a text field presses the first button of its form, wherever it stands: that must not change the language.
    let first = on_step.then(|| {
        view! {
            <button type="submit" form=STEP_FORM class="bp-visually-hidden" tabindex="-1" aria-hidden="true"></button>
        }
    });
    view! {
        {first}
        <nav class="bp-language" aria-label=use_texts().frame.language_nav>
            <ul>{items}</ul>
        </nav>
    }
}
