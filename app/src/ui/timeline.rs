//! What has happened, happens and will happen, in words a screen reader reads in order.

use leptos::prelude::*;

/// Where a moment lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum When {
    Done,
    Now,
    Next,
}

impl When {
    fn code(self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::Now => "now",
            Self::Next => "next",
        }
    }
}

/// One moment of the timeline.
#[derive(Debug, Clone)]
pub struct Moment {
    pub when: When,
    /// `When` in words: "Fullført", "Pågår nå", "Kommer".
    pub when_words: String,
    pub title: String,
    /// For `<time datetime>`, and as people read it.
    pub time: Option<(String, String)>,
    /// Who did it or has it now.
    pub who: Option<String>,
    pub text: Option<String>,
}

#[component]
pub fn Timeline(moments: Vec<Moment>) -> impl IntoView {
    let items: Vec<_> = moments
        .into_iter()
        .map(|moment| {
            let current = (moment.when == When::Now).then_some("step");
            // Keeps the two apart for those who hear them; others see the space between.
            let comma = (moment.time.is_some() && moment.who.is_some())
                .then(|| view! { <span class="bp-visually-hidden">", "</span> });
            let facts = (moment.time.is_some() || moment.who.is_some()).then(|| {
                view! {
                    <p class="bp-moment-facts">
                        {moment.time.map(|(machine, human)| view! { <time datetime=machine>{human}</time> })}
                        {comma} {moment.who.map(|who| view! { <span class="bp-moment-who">{who}</span> })}
                    </p>
                }
            });
            view! {
                <li class="bp-moment" data-when=moment.when.code() aria-current=current>
                    <h3 class="aksel-heading aksel-heading--xsmall">
                        <span class="bp-moment-when">{moment.when_words}": "</span>
                        {moment.title}
                    </h3>
                    {facts}
                    {moment.text.map(|text| view! { <p class="bp-moment-text">{text}</p> })}
                </li>
            }
        })
        .collect();
    view! { <ol class="bp-timeline">{items}</ol> }
}
