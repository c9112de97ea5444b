//! All trials of a person: what must be answered first, then what comes, what is begun, and what is over.

use domain::{
    trial::MAX_PRODUCTS,
    views::{TrialCard, TrialList},
};
use leptos::prelude::*;

use super::{
    cards::{Begun, Cards, Current},
    try_out::WhyClosed,
};
use crate::{
    api::context,
    locale::{use_locale, use_texts},
    pages::{
        load,
        shared::{Call, child_name, of_child},
    },
    routes,
    ui::{Breadcrumbs, ButtonLink, Notice, PageHeading, PostForm, Submit, Tone},
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
    let TrialList { closed, centre, cards } = list;
    let open = closed.is_empty();
    let nothing = cards.is_quiet() && cards.ended.is_empty();
    let has_times = cards.ahead.iter().any(|card| card.time.is_some());
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
            <Current ahead=cards.ahead to_answer=cards.to_answer/>
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
            <Begun drafts=cards.drafts/>
            <Cards heading=texts.ended cards=cards.ended/>
            <Call text=use_texts().trial.call phone/>
        </div>
    }
}

fn show_times(list: TrialList) -> impl IntoView {
    let locale = use_locale();
    let texts = &use_texts().trials;
    let times: Vec<TrialCard> = list.cards.ahead.into_iter().filter(|card| card.time.is_some()).collect();
    let title =
        child_name().map_or_else(|| texts.times_title.to_owned(), |name| (texts.times_title_child)(&name));
    let above = vec![(texts.title.to_owned(), routes::trials(locale))];
    let none = times.is_empty();
    view! {
        <div class="bp-wide bp-stack">
            <Breadcrumbs above here=title.clone()/>
            <PageHeading title/>
            {none.then(|| view! { <p>{texts.times_none}</p> })}
            <Cards heading=texts.ahead cards=times/>
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
