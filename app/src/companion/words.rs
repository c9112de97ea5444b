//! What the companion says. The words come with each page, in its language.

use leptos::prelude::*;

use super::dom;
use crate::locale::use_texts;

/// Where they lie in `#side`.
const PLACE: &str = "ord";

/// One sentence, by the name of the attribute that holds it.
#[derive(Debug, Clone, Copy)]
pub(super) enum Word {
    Loading,
    Lost,
    NotSent,
    NotSaved,
}

impl Word {
    /// As the page that is shown has it.
    pub(super) fn text(self) -> String {
        let name = match self {
            Self::Loading => "loading",
            Self::Lost => "lost",
            Self::NotSent => "notSent",
            Self::NotSaved => "notSaved",
        };
        dom::find(&format!("#{PLACE}")).and_then(|place| place.dataset().get(name)).unwrap_or_default()
    }
}

/// Puts the words on the page; nobody sees them there.
#[component]
pub fn Words() -> impl IntoView {
    let texts = &use_texts().frame;
    view! {
        <template
            id=PLACE
            data-loading=texts.loading
            data-lost=texts.lost_connection
            data-not-sent=texts.not_sent
            data-not-saved=texts.not_saved
        ></template>
    }
}
