//! What has happened to a trial.

use domain::views::{By, TrialLine, TrialPage, with_time_before};
use i18n::{format, wording};
use leptos::prelude::*;

use crate::{
    locale::{use_locale, use_texts},
    ui::{Moment, Section, Timeline, When},
};

pub(super) fn show(page: &TrialPage) -> Option<impl IntoView + use<>> {
    let locale = use_locale();
    let centre = page.centre.as_ref().map(|centre| wording::centre(locale, &centre.name)).unwrap_or_default();
    let lines = with_time_before(&page.history);
    let moments: Vec<Moment> = lines.map(|(line, before)| moment(line, &centre, before.is_some())).collect();
    (!moments.is_empty()).then(|| {
        view! {
            <Section heading=use_texts().trial.history>
                <Timeline moments/>
            </Section>
        }
    })
}

fn moment(line: &TrialLine, centre: &str, had_time: bool) -> Moment {
    let locale = use_locale();
    let texts = &use_texts().cases;
    let who = line.by.as_ref().map(|by| match by {
        By::You => texts.by_you.to_owned(),
        By::Citizen(name) | By::Staff(name) => (texts.by)(name),
        By::Guardian => texts.by_guardian.to_owned(),
        By::Centre => (texts.by)(centre),
    });
    let event = &line.event;
    Moment {
        when: When::Done,
        when_words: None,
        title: wording::trial_event(locale, event, had_time),
        time: Some((format::machine_moment(event.at), format::moment(locale, event.at))),
        who,
        text: event.text.clone(),
        note: None,
    }
}
