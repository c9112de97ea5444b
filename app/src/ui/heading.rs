//! The heading of a page with its title, and headed sections.

use leptos::prelude::*;
use leptos_meta::Title;

use crate::{api::context, locale::use_texts};

/// The one `h1`, focused after a change of page, and the title of the document.
///
/// The title names the child acted for, and begins with "Feil:" when the page shows what is wrong.
#[component]
pub fn PageHeading(
    #[prop(into)] title: String,
    /// The page shows an error summary.
    #[prop(optional)]
    failed: bool,
    /// Stands in the document's title in place of the heading, which several pages share.
    #[prop(optional, into)]
    document: Option<String>,
    /// Goes before the product name in the document's title: the errand a step belongs to.
    #[prop(optional, into)]
    of: Option<String>,
) -> impl IntoView {
    let prefix = if failed { use_texts().frame.error_prefix } else { "" };
    let child = context::session().and_then(|session| session.acting_for).map(|child| child.name);
    let name = document.as_ref().unwrap_or(&title);
    let parts = [Some(format!("{prefix}{name}")), of, child, Some("Brukerpass".to_owned())];
    let full: Vec<String> = parts.into_iter().flatten().collect();
    view! {
        <Title text=full.join(" – ")/>
        <h1 class="aksel-heading aksel-heading--xlarge" tabindex="-1">
            {title}
        </h1>
    }
}

/// A block under its own heading of level 2.
#[component]
pub fn Section(
    #[prop(into)] heading: String,
    /// Makes the heading a place that links can point to.
    #[prop(optional, into)]
    id: Option<String>,
    children: Children,
) -> impl IntoView {
    view! {
        <section class="bp-stack">
            <h2 class="aksel-heading aksel-heading--medium" id=id>
                {heading}
            </h2>
            {children()}
        </section>
    }
}
