//! Where the page lies.

use leptos::prelude::*;

use crate::locale::use_texts;

/// The pages above this one, outermost first, and this page's own name.
#[component]
pub fn Breadcrumbs(
    /// Name and address.
    above: Vec<(String, String)>,
    #[prop(into)] here: String,
) -> impl IntoView {
    let links: Vec<_> = above
        .into_iter()
        .map(|(name, href)| view! { <li><a class="aksel-link" href=href>{name}</a></li> })
        .collect();
    view! {
        <nav class="bp-breadcrumbs" aria-label=use_texts().frame.breadcrumbs>
            <ol>
                {links}
                <li>
                    <span aria-current="page">{here}</span>
                </li>
            </ol>
        </nav>
    }
}
