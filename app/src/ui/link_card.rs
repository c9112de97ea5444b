//! A card that is one link.

use leptos::prelude::*;

#[component]
pub fn LinkCard(
    #[prop(into)] href: String,
    #[prop(into)] title: String,
    #[prop(optional, into)] description: Option<String>,
) -> impl IntoView {
    view! {
        <div class="bp-card bp-link-card">
            <h3 class="aksel-heading aksel-heading--small">
                <a class="bp-card-link" href=href>
                    {title}
                </a>
            </h3>
            {description.map(|text| view! { <p class="bp-card-text">{text}</p> })}
        </div>
    }
}
