//! Cards of trials, in the order in which they want something of the holder.

use domain::{trial::TrialState, views::TrialCard};
use i18n::{format, wording};
use leptos::prelude::*;

use crate::{
    locale::{use_locale, use_texts},
    routes::{self, TrialPart},
    ui::{LinkCard, Section},
};

/// What must be answered first, then what is agreed.
#[component]
pub fn Current(ahead: Vec<TrialCard>, to_answer: Vec<TrialCard>) -> impl IntoView {
    let texts = &use_texts().trials;
    let (offered, ahead): (Vec<_>, Vec<_>) = ahead.into_iter().partition(|card| card.kept_until.is_some());
    view! {
        <Cards heading=texts.offered cards=offered/>
        <Cards heading=texts.to_answer cards=to_answer/>
        <Cards heading=texts.ahead cards=ahead/>
    }
}

/// What is put together and not yet agreed.
#[component]
pub fn Begun(drafts: Vec<TrialCard>) -> impl IntoView {
    view! { <Cards heading=use_texts().trials.drafts cards=drafts/> }
}

/// Nothing when there are none.
#[component]
pub fn Cards(heading: &'static str, cards: Vec<TrialCard>) -> impl IntoView {
    (!cards.is_empty()).then(|| {
        let items: Vec<_> = cards
            .into_iter()
            .map(|card| {
                let (href, title, description) = (address(&card), title(&card), description(&card));
                view! {
                    <li>
                        <LinkCard href title description/>
                    </li>
                }
            })
            .collect();
        view! {
            <Section heading>
                <ul class="bp-cards">{items}</ul>
            </Section>
        }
    })
}

/// Who was there is led to the question, all others to the trial.
fn address(card: &TrialCard) -> String {
    let locale = use_locale();
    match card.state {
        TrialState::Met => routes::trial_part(locale, card.id, TrialPart::Outcome),
        _ => routes::trial(locale, card.id),
    }
}

/// When it is, or else what is tried.
fn title(card: &TrialCard) -> String {
    card.time.map_or_else(|| products(card), |time| format::moment_with_weekday(use_locale(), time.starts_at))
}

fn products(card: &TrialCard) -> String {
    let texts = &use_texts().trials;
    match card.products.as_slice() {
        [] => texts.nothing_picked.to_owned(),
        [one] => one.clone(),
        [first, others @ ..] => (texts.and_more)(first, others.len()),
    }
}

fn description(card: &TrialCard) -> String {
    let locale = use_locale();
    let texts = &use_texts().trials;
    let place = card.supplier.as_ref().map_or_else(|| texts.at_centre.to_owned(), |firm| (texts.at)(firm));
    let state = wording::trial_state(locale, card.state);
    match (card.kept_until, card.state) {
        (Some(until), _) => (texts.kept_until)(&format::moment_with_weekday(locale, until)),
        (None, TrialState::Draft) => (texts.deleted_on)(&format::date(locale, card.deleted_on)),
        (None, TrialState::Met) => texts.to_answer_text.to_owned(),
        (None, _) if card.time.is_some() => format!("{}. {place}.", products(card)),
        (None, _) => format!("{state}. {place}."),
    }
}
