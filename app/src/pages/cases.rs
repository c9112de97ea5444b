//! All cases of a person: those that go on and those that have ended.

use domain::views::CaseList;
use leptos::prelude::*;

use super::{
    load,
    shared::{CaseCards, of_child},
};
use crate::{
    api::context,
    locale::{use_locale, use_texts},
    routes,
    ui::{ButtonLink, PageHeading, Section},
};

pub fn page() -> impl IntoView {
    load(async { context::portal()?.cases.list(&context::citizen()?).await }, show)
}

fn show(list: CaseList) -> impl IntoView {
    let texts = &use_texts().cases;
    let title = of_child(texts.title, texts.title_child);
    let body = if list.ongoing.is_empty() && list.ended.is_empty() {
        none().into_any()
    } else {
        lists(list).into_any()
    };
    view! {
        <div class="bp-wide bp-stack">
            <PageHeading title/>
            {body}
        </div>
    }
}

fn none() -> impl IntoView {
    let locale = use_locale();
    let texts = use_texts();
    view! {
        <p>{of_child(texts.cases.none, texts.cases.none_child)} " " {texts.cases.none_what}</p>
        <div class="bp-buttons">
            <ButtonLink href=routes::loans(locale) label=of_child(texts.overview.see_loans, texts.overview.see_loans_child)/>
            <ButtonLink href=routes::guide(locale) label=texts.overview.exchange variant="secondary"/>
        </div>
    }
}

fn lists(list: CaseList) -> impl IntoView {
    let texts = &use_texts().cases;
    let CaseList { ongoing, ended, .. } = list;
    let none = ongoing.is_empty().then(|| view! { <p>{texts.none_ongoing}</p> });
    let ended = (!ended.is_empty()).then(|| {
        view! {
            <Section heading=(texts.ended)(ended.len())>
                <CaseCards cases=ended/>
            </Section>
        }
    });
    view! {
        <Section heading=(texts.ongoing)(ongoing.len())>
            {none} {(!ongoing.is_empty()).then(|| view! { <CaseCards cases=ongoing/> })}
        </Section>
        {ended}
    }
}
