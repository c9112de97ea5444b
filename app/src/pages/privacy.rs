//! What is kept about people, why and for how long.

use leptos::prelude::*;

use super::prose::{outward, topics};
use crate::{
    locale::{use_locale, use_texts},
    routes,
    ui::PageHeading,
};

pub fn page() -> impl IntoView {
    let locale = use_locale();
    let (texts, insight) = (&use_texts().privacy, &use_texts().insight);
    view! {
        <div class="bp-column bp-stack">
            <PageHeading title=texts.title/>
            <p>{texts.intro}</p>
            {topics(texts.topics)}
            <ul class="bp-links bp-ways">
                <li>
                    <a class="aksel-link" href=routes::insight(locale)>
                        {insight.to_list}
                    </a>
                </li>
                <li>
                    <a class="aksel-link" href=routes::everything(locale)>
                        {insight.to_all}
                    </a>
                </li>
            </ul>
            <p>{texts.complain}" "{outward("https://www.datatilsynet.no", "datatilsynet.no")}</p>
        </div>
    }
}
