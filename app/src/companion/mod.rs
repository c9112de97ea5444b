//! What the browser adds once WASM is there. Everything here may fail or never load: the pages do not need it.
//!
//! Two islands live outside `#side`, which the companion swaps when one follows a link or sends a form; so nothing
//! needs to be hydrated again, and a page's markup never depends on what runs here.

mod dom;
mod fetch;
mod keep;
mod navigate;
mod swap;
mod warning;

use leptos::prelude::*;

pub use warning::SessionWarning;

/// Words the companion says.
#[derive(Debug, Clone)]
pub(crate) struct Words {
    pub(crate) loading: String,
    pub(crate) lost: String,
    pub(crate) not_saved: String,
}

/// Follows links and sends forms without loading a new document, keeps what is typed, and prints.
#[island]
pub fn Companion(loading: String, lost: String, not_saved: String) -> impl IntoView {
    Effect::new(move |_| {
        let words = Words { loading: loading.clone(), lost: lost.clone(), not_saved: not_saved.clone() };
        keep::start(words.not_saved.clone());
        navigate::start(words);
        swap::wake();
        dom::mark_hydrated();
    });
}
