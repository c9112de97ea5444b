//! Buttons: what submits, what leads on, what prints.

use leptos::prelude::*;

use crate::locale::use_texts;

/// Sends its form. Never disabled: what is missing is said after pressing.
#[component]
pub fn Submit(
    #[prop(into)] label: String,
    /// `primary`, `secondary` or `tertiary`.
    #[prop(default = "primary")]
    variant: &'static str,
    #[prop(optional, into)] name: Option<&'static str>,
    #[prop(optional, into)] value: Option<String>,
    /// `danger` for what cannot be undone.
    #[prop(default = "accent")]
    colour: &'static str,
    /// Read after the label by screen readers: what it is about.
    #[prop(optional, into)]
    about: Option<String>,
) -> impl IntoView {
    view! {
        <button
            type="submit"
            class="aksel-button"
            data-variant=variant
            data-color=colour
            name=name
            value=value
        >
            {inside(label, about)}
        </button>
    }
}

fn inside(label: String, about: Option<String>) -> impl IntoView {
    view! {
        <span class="aksel-label">
            {label} {about.map(|about| view! { <span class="bp-visually-hidden">" "{about}</span> })}
        </span>
    }
}

/// A link that looks like a button: it leads on and changes nothing.
#[component]
pub fn ButtonLink(
    #[prop(into)] href: String,
    #[prop(into)] label: String,
    /// `primary`, `secondary` or `tertiary`.
    #[prop(default = "primary")]
    variant: &'static str,
    /// Read after the label by screen readers: what it is about.
    #[prop(optional, into)]
    about: Option<String>,
) -> impl IntoView {
    view! {
        <a class="aksel-button" data-variant=variant data-color="accent" href=href>
            {inside(label, about)}
        </a>
    }
}

/// A link that looks like a button and leads to a file. `external`, because it leads out of the pages: the browser fetches
/// it by itself, and what comes instead when somebody is signed out is shown and not kept as the file.
#[component]
pub fn Download(
    #[prop(into)] href: String,
    label: &'static str,
    /// `primary`, `secondary` or `tertiary`.
    #[prop(default = "primary")]
    variant: &'static str,
) -> impl IntoView {
    view! {
        <a class="aksel-button" data-variant=variant data-color="accent" href=href rel="external">
            {inside(label.to_owned(), None)}
        </a>
    }
}

/// Prints the page. Hidden until the companion is there to do it; without it the browser's own menu prints.
#[component]
pub fn PrintButton() -> impl IntoView {
    view! {
        <button
            type="button"
            class="aksel-button bp-needs-script"
            data-variant="secondary"
            data-color="accent"
            data-print=""
            hidden
        >
            <span class="aksel-label">{use_texts().frame.print}</span>
        </button>
    }
}

/// Copies a text. Hidden until the companion is there to do it; the text stands on the page to be copied by hand.
#[component]
pub fn CopyButton(
    #[prop(into)] text: String,
    #[prop(into)] label: String,
    /// Said once it is copied.
    #[prop(into)]
    copied: String,
) -> impl IntoView {
    view! {
        <button
            type="button"
            class="aksel-button bp-needs-script"
            data-variant="secondary"
            data-color="accent"
            data-copy=text
            data-copied=copied
            hidden
        >
            <span class="aksel-label">{label}</span>
        </button>
    }
}
