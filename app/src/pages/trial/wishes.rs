//! When no time fits: up to three wished times, or the waiting list.

use std::slice;

use domain::{
    problem::Field,
    trial::{OFFER_HOURS, TrialState, read_wishes},
    views::TrialPage,
};
use leptos::prelude::*;

use super::step::{OfTrial, back, kept, part};
use crate::{
    api::context,
    locale::{use_locale, use_texts},
    pages::shared::Call,
    routes::{self, TrialPart},
    ui::{ErrorSummary, PageHeading, PostForm, Section, Submit, TextInput, problem_at},
};

/// Names and ids of the fields. The one that is wrong, else the first, has the id that an error links to.
const FIELDS: [(&str, &str); 3] = [("onske[0]", "onske-1"), ("onske[1]", "onske-2"), ("onske[2]", "onske-3")];

pub fn page() -> impl IntoView {
    part(TrialPart::Wishes, show)
}

fn show(page: TrialPage) -> impl IntoView {
    let locale = use_locale();
    let texts = &use_texts().trial_times;
    let TrialPage { trial, centre, .. } = page;
    let today = context::today();
    let wrong = context::query("feil").is_some();
    let problems =
        if wrong { read_wishes(&trial.wishes, today).err().unwrap_or_default() } else { Vec::new() };
    let problem = problem_at(&problems, Field::Wish);
    let unread =
        |wish: &String| !wish.trim().is_empty() && read_wishes(slice::from_ref(wish), today).is_err();
    let at = trial.wishes.iter().take(FIELDS.len()).position(unread).unwrap_or_default();
    let fields: Vec<_> = FIELDS
        .into_iter()
        .enumerate()
        .map(|(index, (name, id))| {
            let is_wrong = index == at;
            let id = if is_wrong { Field::Wish.name() } else { id };
            let value = trial.wishes.get(index).cloned().unwrap_or_default();
            let problem = problem.clone().filter(|_| is_wrong);
            view! {
                <TextInput
                    name
                    id
                    label=(texts.wish)(index + 1)
                    hint=texts.wish_hint
                    value
                    problem
                    optional={index > 0}
                    autocomplete="off"
                    size=18
                />
            }
        })
        .collect();
    let failed = !problems.is_empty();
    let stands = match trial.state {
        TrialState::Waiting if trial.still_waits(today) => Some(texts.waits),
        TrialState::Wished => Some(texts.wished),
        _ => None,
    };
    let (id, waits, kept) = (trial.id, trial.still_waits(today), kept(&trial));
    view! {
        <div class="bp-column bp-stack">
            {back(
                routes::trial_part(locale, id, TrialPart::Time),
                (use_texts().exchange.back_to)(texts.free),
            )}
            <PageHeading title=texts.wishes_title failed of=use_texts().trial_steps.errand.to_owned()/>
            {stands.map(|words| view! { <p>{words}</p> })}
            <Section heading=texts.wish_title>
                <p>{texts.wish_text}</p>
                <PostForm action="/api/trials/wishes" keeps=true>
                    <OfTrial id/>
                    {fields}
                    <ErrorSummary problems/>
                    <div class="bp-buttons">
                        <Submit label=texts.send/>
                    </div>
                    {kept}
                </PostForm>
            </Section>
            {(!waits)
                .then(|| {
                    view! {
                        <Section heading=texts.wait_title>
                            <p>{(texts.wait_text)(OFFER_HOURS)}</p>
                            <PostForm action="/api/trials/wait">
                                <OfTrial id/>
                                <div class="bp-buttons">
                                    <Submit label=texts.wait variant="secondary"/>
                                </div>
                            </PostForm>
                        </Section>
                    }
                })}
            <Call text=texts.call phone=centre.and_then(|centre| centre.phone)/>
        </div>
    }
}
