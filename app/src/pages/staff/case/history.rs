//! What has happened, oldest first, with names.

use domain::views::{By, EventLine};
use i18n::{Locale, format, wording};
use leptos::prelude::*;

pub(super) fn history(locale: Locale, lines: &[EventLine]) -> impl IntoView + use<> {
    let texts = &locale.texts().staff_case;
    let items = lines
        .iter()
        .map(|line| {
            let event = &line.event;
            let who = match &line.by {
                By::You => texts.me.to_owned(),
                By::Centre => String::new(),
                By::Citizen(name) | By::Staff(name) => name.clone(),
            };
            let text = wording::event_text(&event.kind).map(str::to_owned);
            let hidden = (!event.kind.is_for_holder()).then_some(texts.not_shown);
            view! {
                <li class="bp-moment" data-when="done">
                    <h3 class="aksel-heading aksel-heading--xsmall">{wording::event(locale, &event.kind)}</h3>
                    <p class="bp-moment-facts">
                        <time datetime=format::machine_moment(
                            event.at,
                        )>{format::moment(locale, event.at)}</time>
                        " "
                        <span class="bp-moment-who">{who}</span>
                    </p>
                    {text.map(|text| view! { <p class="bp-moment-text">{text}</p> })}
                    {hidden.map(|words| view! { <p class="bp-moment-text">{words}</p> })}
                </li>
            }
        })
        .collect_view();
    view! { <ol class="bp-timeline">{items}</ol> }
}
