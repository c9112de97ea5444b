//! What is kept about people, why and for how long.

use leptos::prelude::*;

use super::prose::{outward, topics};
use crate::{locale::use_texts, ui::PageHeading};

pub fn page() -> impl IntoView {
    let texts = &use_texts().privacy;
    view! {
        <div class="bp-column bp-stack">
            <PageHeading title=texts.title/>
            <p>{texts.intro}</p>
            {topics(texts.topics)}
            <p>{texts.complain}" "{outward("https://www.datatilsynet.no", "datatilsynet.no")}</p>
        </div>
    }
}
