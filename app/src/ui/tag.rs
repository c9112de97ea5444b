//! A word in a box; the colour only repeats what the word says.

use leptos::prelude::*;

use super::Tone;

#[component]
pub fn Tag(#[prop(into)] text: String, #[prop(optional)] tone: Option<Tone>) -> impl IntoView {
    let colour = match tone {
        None => "neutral",
        Some(Tone::Info) => "info",
        Some(Tone::Success) => "success",
        Some(Tone::Warning) => "warning",
        Some(Tone::Danger) => "danger",
    };
    view! {
        <span class="aksel-tag bp-tag" data-color=colour data-variant="outline">
            {text}
        </span>
    }
}
