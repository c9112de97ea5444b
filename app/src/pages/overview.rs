//! The overview: the pass, what waits, what goes on, and the ways on.

use domain::{
    exchange::Step,
    views::{DraftCard, Overview, Return},
};
use i18n::format;
use leptos::prelude::*;

use super::{
    load,
    pass_card::{CentreCard, PassCard},
    shared::{CaseCards, child_name, of_child},
    trial::{Begun, Cards, Current},
};
use crate::{
    api::context,
    locale::{use_locale, use_texts},
    routes,
    ui::{LinkCard, Notice, PageHeading, Section, Tone},
};

/// Ongoing cases shown before one is sent to the list.
const CASES: usize = 3;

pub fn page() -> impl IntoView {
    load(async { context::portal()?.passes.overview(&context::citizen()?).await }, show)
}

fn show(overview: Overview) -> impl IntoView {
    let texts = &use_texts().overview;
    let Overview {
        subject_name,
        protection,
        pass,
        centre,
        drafts,
        mut ongoing,
        answered,
        trials,
        going_back,
        loan_count,
        self_service_count,
    } = overview;
    let child = child_name();
    let title = if child.is_some() { texts.of_child } else { texts.hello }(&subject_name);
    let no_cases = drafts.is_empty() && ongoing.is_empty() && answered.is_empty();
    let nothing = no_cases && trials.is_quiet() && going_back.is_empty();
    let quiet = nothing.then(|| (texts.quiet)(child.as_deref(), loan_count));
    let count = ongoing.len();
    ongoing.truncate(CASES);
    view! {
        <div class="bp-wide bp-stack">
            <PageHeading title/>
            {protection
                .is_protected()
                .then(|| {
                    view! {
                        <Notice tone=Tone::Info title=texts.protected_title>
                            <p>{(texts.protected)(&format::national_phone())}</p>
                        </Notice>
                    }
                })}
            <div class="bp-columns">
                <div class="bp-stack">
                    {quiet.map(|quiet| view! { <p>{quiet}</p> })}
                    {(!answered.is_empty())
                        .then(|| {
                            view! {
                                <Section heading=texts.answered>
                                    <CaseCards cases=answered/>
                                </Section>
                            }
                        })}
                    <Cards heading=use_texts().trials.called_off cards=trials.called_off/>
                    <Current ahead=trials.ahead to_answer=trials.to_answer/>
                    {(!drafts.is_empty()).then(|| view! { <Waiting drafts/> })}
                    <Begun drafts=trials.drafts/>
                    {(!going_back.is_empty()).then(|| view! { <GoingBack going_back/> })}
                    {(count > 0)
                        .then(|| {
                            view! {
                                <Section heading=texts.ongoing>
                                    <CaseCards cases=ongoing/>
                                    {(count > CASES).then(|| all_cases(count))}
                                </Section>
                            }
                        })}
                    <Shortcuts loan_count self_service_count/>
                </div>
                <div class="bp-stack">
                    <PassCard pass/>
                    <CentreCard centre/>
                </div>
            </div>
        </div>
    }
}

fn all_cases(count: usize) -> impl IntoView {
    view! {
        <p>
            <a class="aksel-link bp-lone" href=routes::cases(use_locale())>
                {(use_texts().overview.all_cases)(count)}
            </a>
        </p>
    }
}

/// Exchanges begun and not sent.
#[component]
fn Waiting(drafts: Vec<DraftCard>) -> impl IntoView {
    let locale = use_locale();
    let texts = &use_texts().overview;
    let items: Vec<_> = drafts
        .into_iter()
        .map(|draft| {
            // The summary leads back to the first step that is not complete.
            let href = routes::exchange_step(locale, draft.id, Step::Summary);
            let until = (texts.deleted_on)(&format::date(locale, draft.deleted_on));
            view! {
                <li>
                    <LinkCard href title=(texts.go_on)(&draft.aid_name) description=until/>
                </li>
            }
        })
        .collect();
    view! {
        <Section heading=texts.waiting>
            <ul class="bp-cards">{items}</ul>
        </Section>
    }
}

/// Loans that end soon.
#[component]
fn GoingBack(going_back: Vec<Return>) -> impl IntoView {
    let locale = use_locale();
    let texts = &use_texts().overview;
    let items: Vec<_> = going_back
        .into_iter()
        .map(|back| {
            let until = (texts.back_by)(&format::date(locale, back.on));
            view! {
                <li>
                    <LinkCard href=routes::loan(locale, back.loan) title=back.aid_name description=until/>
                </li>
            }
        })
        .collect();
    view! {
        <Section heading=texts.going_back>
            <ul class="bp-cards">{items}</ul>
        </Section>
    }
}

#[component]
fn Shortcuts(loan_count: usize, self_service_count: usize) -> impl IntoView {
    let locale = use_locale();
    let (texts, insight, products) = (&use_texts().overview, &use_texts().insight, &use_texts().products);
    view! {
        <Section heading=texts.shortcuts>
            <ul class="bp-cards">
                <li>
                    <LinkCard
                        href=routes::loans(locale)
                        title=of_child(texts.see_loans, texts.see_loans_child)
                        description=(texts.loans)(loan_count, self_service_count)
                    />
                </li>
                <li>
                    <LinkCard href=routes::guide(locale) title=texts.exchange description=texts.exchange_text/>
                </li>
                <li>
                    <LinkCard
                        href=routes::trials(locale)
                        title=use_texts().trials.start
                        description=use_texts().trials.about
                    />
                </li>
                <li>
                    <LinkCard href=routes::products(locale) title=products.title description=products.about/>
                </li>
                <li>
                    <LinkCard
                        href=routes::cases(locale)
                        title=of_child(texts.see_cases, texts.see_cases_child)
                        description=texts.see_cases_text
                    />
                </li>
                <li>
                    <LinkCard
                        href=routes::insight(locale)
                        title=of_child(insight.title, insight.title_child)
                        description=insight.about
                    />
                </li>
            </ul>
        </Section>
    }
}
