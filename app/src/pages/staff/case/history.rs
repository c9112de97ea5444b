//! What has happened, oldest first, with names.

use domain::{case::CaseKind, views::EventLine};
use i18n::{Locale, format, wording};
use leptos::prelude::*;

use crate::{
    pages::staff::facts,
    ui::{Moment, Timeline, When},
};

pub(super) fn history(locale: Locale, case: CaseKind, lines: &[EventLine]) -> impl IntoView + use<> {
    let texts = &locale.texts().staff_case;
    let moments = lines
        .iter()
        .map(|line| {
            let event = &line.event;
            Moment {
                when: When::Done,
                when_words: None,
                title: wording::event(locale, case, &event.kind),
                time: Some((format::machine_moment(event.at), format::moment(locale, event.at))),
                who: facts::who(locale, &line.by),
                text: wording::event_text(&event.kind).map(str::to_owned),
                note: (!event.kind.is_for_holder()).then_some(texts.not_shown),
            }
        })
        .collect();
    view! { <Timeline moments/> }
}
