//! What a list shows, or in which order: a word and its links on one line.

use leptos::prelude::*;

/// One way to see the list.
#[derive(Debug, Clone)]
pub struct FilterLink {
    pub label: String,
    pub href: String,
    /// The list is seen this way now.
    pub here: bool,
}

#[component]
pub fn Filter(
    /// Of the word, which names the links.
    id: &'static str,
    word: &'static str,
    links: Vec<FilterLink>,
) -> impl IntoView {
    let items: Vec<_> = links
        .into_iter()
        .map(|link| {
            view! {
                <li>
                    <a href=link.href aria-current=link.here.then_some("true")>
                        {link.label}
                    </a>
                </li>
            }
        })
        .collect();
    view! {
        <nav class="bp-choices" aria-labelledby=id>
            <span id=id>{word}</span>
            <ul class="bp-row">{items}</ul>
        </nav>
    }
}
