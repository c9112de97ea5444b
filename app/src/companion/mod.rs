//! What the browser adds once WASM is there. Everything here may fail or never load: the pages do not need it.
//!
//! The one island lives outside `#side`, which it swaps when one follows a link or sends a form; so nothing needs to be
//! hydrated again, and a page's markup never depends on what runs here. What the companion needs to know of a page
//! stands in `#side`, and so is new with every page: its words, the dialog, how long the session lasts, the address.

mod address;
mod dialog;
mod dom;
mod fetch;
mod keep;
mod navigate;
mod place;
mod refine;
mod swap;
mod trip;
mod warning;
mod words;

use leptos::prelude::*;

pub use dialog::SessionDialog;
pub use words::Words;

/// Follows links and sends forms without loading a new document, keeps what is typed, brings what is found while
/// one types, prints, and warns before the session ends.
#[island]
pub fn Companion() -> impl IntoView {
    Effect::new(|_| {
        navigate::start(&keep::Keeper::start(), refine::Refiner::start());
        warning::start();
        swap::wake();
        dom::mark_hydrated();
    });
}
