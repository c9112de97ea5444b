//! A message that is part of the page. It has a heading and no role: it does not happen, it stands there.

use leptos::prelude::*;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    Info,
    Success,
    Warning,
    Danger,
}

impl Tone {
    fn colour(self) -> &'static str {
        match self {
            Self::Info => "info",
            Self::Success => "success",
            Self::Warning => "warning",
            Self::Danger => "danger",
        }
    }
}

#[component]
pub fn Notice(tone: Tone, #[prop(into)] title: String, children: Children) -> impl IntoView {
    view! {
        <section class="bp-notice bp-stack" data-color=tone.colour()>
            <h2 class="aksel-heading aksel-heading--small">{title}</h2>
            {children()}
        </section>
    }
}
