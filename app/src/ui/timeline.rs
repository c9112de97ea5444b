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
    /// `When` in words: "Fullført", "Pågår nå", "Kommer". None where all of it is past.
    pub when_words: Option<&'static str>,
    pub title: String,
    /// For `<time datetime>`, and as people read it.
    pub time: Option<(String, String)>,
    /// Who did it or has it now.
    pub who: Option<String>,
    /// What somebody wrote, with their own line breaks.
    pub text: Option<String>,
    /// What there is to say about the moment itself.
    pub note: Option<&'static str>,
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
                        {comma} {moment.who.map(|who| view! { <span>{who}</span> })}
                    </p>
                }
            });
            view! {
                <li data-when=moment.when.code() aria-current=current>
                    <h3 class="aksel-heading aksel-heading--xsmall">
                        {moment.when_words.map(|words| view! { <span class="bp-moment-when">{words}": "</span> })}
                        {moment.title}
                    </h3>
                    {facts}
                    {moment.text.map(|text| view! { <p class="bp-typed">{text}</p> })}
                    {moment.note.map(|note| view! { <p>{note}</p> })}
                </li>
            }
        })
        .collect();
    view! { <ol class="bp-timeline">{items}</ol> }
}
