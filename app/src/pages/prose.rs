//! Text that is only read: paragraphs, lists, headed topics, links to other sites.

use i18n::texts::topic::Topic;
use leptos::prelude::*;

use crate::{locale::use_texts, ui::Section};

/// Paragraphs below each other.
pub(super) fn paragraphs(text: &'static [&'static str]) -> impl IntoView {
    text.iter().map(|paragraph| view! { <p>{*paragraph}</p> }).collect_view()
}

/// A list of points; nothing when there are none.
pub(super) fn points(points: &'static [&'static str]) -> impl IntoView {
    (!points.is_empty()).then(|| {
        let items = points.iter().map(|point| view! { <li>{*point}</li> }).collect_view();
        view! { <ul>{items}</ul> }
    })
}

/// Topics under headings of level 2.
pub(super) fn topics(topics: &'static [Topic]) -> impl IntoView {
    topics
        .iter()
        .map(|topic| {
            view! {
                <Section heading=topic.heading>
                    {paragraphs(topic.text)}
                    {points(topic.points)}
                </Section>
            }
        })
        .collect_view()
}

/// A link that leaves the portal, and says so.
pub(super) fn outward(href: impl Into<String>, label: &'static str) -> impl IntoView {
    let href: String = href.into();
    view! {
        <a class="aksel-link" href=href rel="external">
            {label}" "{use_texts().frame.opens_elsewhere}
        </a>
    }
}
