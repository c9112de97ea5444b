//! All trials of a person: what must be answered first, then what comes, what is begun, and what is over.

use domain::{
    trial::{MAX_PRODUCTS, TrialState},
    views::{TrialCard, TrialList},
};
use i18n::{format, wording};
use leptos::prelude::*;

use super::try_out::WhyClosed;
use crate::{
    api::context,
    locale::{use_locale, use_texts},
    pages::{
        load,
        shared::{Call, child_name, of_child},
    },
    routes::{self, TrialPart},
    ui::{Breadcrumbs, ButtonLink, LinkCard, Notice, PageHeading, PostForm, Section, Submit, Tone},
};

pub fn page() -> impl IntoView {
    load(async { context::portal()?.trials.list(&context::citizen()?).await }, show)
}

/// Those with a time to come, and nothing else.
pub fn times() -> impl IntoView {
    load(async { context::portal()?.trials.list(&context::citizen()?).await }, show_times)
}

fn show(list: TrialList) -> impl IntoView {
    let locale = use_locale();
    let texts = &use_texts().trials;
    let TrialList { closed, centre, drafts, ahead, to_answer, ended } = list;
    let open = closed.is_empty();
    let nothing = [&drafts, &ahead, &to_answer, &ended].into_iter().all(Vec::is_empty);
    let (offered, ahead): (Vec<_>, Vec<_>) = ahead.into_iter().partition(|card| card.kept_until.is_some());
    let has_times = ahead.iter().any(|card| card.time.is_some());
    let full = context::query("fullt").is_some();
    let phone = centre.as_ref().and_then(|centre| centre.phone.clone());
    view! {
        <div class="bp-wide bp-stack">
            <PageHeading title=of_child(texts.title, texts.title_child)/>
            <p>{texts.intro}</p>
            {full
                .then(|| {
                    view! {
                        <Notice tone=Tone::Warning title=texts.full_title>
                            <p>{(texts.full)(MAX_PRODUCTS)}</p>
                        </Notice>
                    }
                })}
            {(!open).then(|| view! { <WhyClosed closed centre/> })}
            {open.then(start)}
            {nothing.then(|| view! { <p>{of_child(texts.empty, texts.empty_child)}</p> })}
            {cards(texts.offered, offered)}
            {cards(texts.to_answer, to_answer)}
            {cards(texts.ahead, ahead)}
            {has_times
                .then(|| {
                    view! {
                        <p>
                            <a class="aksel-link bp-lone" href=routes::trial_times(locale)>
                                {texts.to_times}
                            </a>
                        </p>
                    }
                })}
            {cards(texts.drafts, drafts)}
            {cards(texts.ended, ended)}
            <Call text=use_texts().trial.call phone/>
        </div>
    }
}

fn show_times(list: TrialList) -> impl IntoView {
    let locale = use_locale();
    let texts = &use_texts().trials;
    let times: Vec<TrialCard> = list.ahead.into_iter().filter(|card| card.time.is_some()).collect();
    let title =
        child_name().map_or_else(|| texts.times_title.to_owned(), |name| (texts.times_title_child)(&name));
    let above = vec![(texts.title.to_owned(), routes::trials(locale))];
    let none = times.is_empty();
    view! {
        <div class="bp-wide bp-stack">
            <Breadcrumbs above here=title.clone()/>
            <PageHeading title/>
            {none.then(|| view! { <p>{texts.times_none}</p> })}
            {cards(texts.ahead, times)}
            <p>
                <a class="aksel-link bp-lone" href=routes::trials(locale)>
                    {texts.to_all}
                </a>
            </p>
        </div>
    }
}

fn start() -> impl IntoView {
    let texts = &use_texts().trials;
    view! {
        <PostForm action="/api/trials/begin">
            <div class="bp-buttons">
                <Submit label=texts.start/>
                <ButtonLink href=routes::products(use_locale()) label=texts.find variant="secondary"/>
            </div>
        </PostForm>
    }
}

/// Nothing when there are none.
fn cards(heading: &'static str, cards: Vec<TrialCard>) -> Option<impl IntoView + use<>> {
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
