//! The overview: the pass, what waits, what goes on, and the ways on.

use domain::{
    agreement::Agreement,
    centre::Centre,
    exchange::Step,
    views::{DraftCard, Overview, Pass},
};
use i18n::{format, wording};
use leptos::prelude::*;

use super::{
    load,
    shared::{CaseCards, Phone, child_name, date},
};
use crate::{
    api::context,
    locale::{use_locale, use_texts},
    routes,
    ui::{Facts, LinkCard, Notice, PageHeading, Row, Section, Tone, row},
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
        loan_count,
        self_service_count,
    } = overview;
    let title = if child_name().is_some() { texts.of_child } else { texts.hello }(&subject_name);
    let quiet = (drafts.is_empty() && ongoing.is_empty()).then(|| (texts.quiet)(loan_count));
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
                            <p>{texts.protected}</p>
                        </Notice>
                    }
                })}
            <div class="bp-columns">
                <div class="bp-stack">
                    {quiet.map(|quiet| view! { <p>{quiet}</p> })}
                    {(!drafts.is_empty()).then(|| view! { <Waiting drafts/> })}
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
            <a class="aksel-link" href=routes::cases(use_locale())>
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

#[component]
fn Shortcuts(loan_count: usize, self_service_count: usize) -> impl IntoView {
    let locale = use_locale();
    let texts = &use_texts().overview;
    view! {
        <Section heading=texts.shortcuts>
            <ul class="bp-cards">
                <li>
                    <LinkCard
                        href=routes::loans(locale)
                        title=texts.see_loans
                        description=(texts.loans)(loan_count, self_service_count)
                    />
                </li>
                <li>
                    <LinkCard href=routes::guide(locale) title=texts.exchange description=texts.exchange_text/>
                </li>
                <li>
                    <LinkCard href=routes::cases(locale) title=texts.see_cases description=texts.see_cases_text/>
                </li>
            </ul>
        </Section>
    }
}

/// The state of the pass, in words; how to get one when there is none.
#[component]
fn PassCard(pass: Pass) -> impl IntoView {
    let locale = use_locale();
    let texts = &use_texts().overview;
    let body = match pass {
        Pass::InForce(agreement) => facts(&agreement, texts.in_force.to_owned()).into_any(),
        Pass::NotYet(agreement) => {
            let from = format::date(locale, agreement.in_force_from);
            facts(&agreement, (texts.not_yet)(&from)).into_any()
        }
        Pass::Ended(agreement) => view! {
            {facts(&agreement, texts.ended.to_owned())}
            <p>{texts.ended_what}</p>
        }
        .into_any(),
        Pass::CameOfAge(_) => view! {
            <p>{texts.came_of_age}</p>
            <p>{texts.came_of_age_what}</p>
        }
        .into_any(),
        Pass::None => view! {
            <p>{texts.no_pass}</p>
            <p>{texts.how_to_get}</p>
            <p>
                <a class="aksel-link" href=routes::front(locale)>
                    {texts.read_about}
                </a>
            </p>
        }
        .into_any(),
    };
    view! { <Section heading=texts.pass>{body}</Section> }
}

fn facts(agreement: &Agreement, status: String) -> impl IntoView + use<> {
    let locale = use_locale();
    let texts = &use_texts().overview;
    let mut rows: Vec<Row> =
        vec![row(texts.status, status), row(texts.since, date(locale, agreement.in_force_from))];
    rows.extend(agreement.in_force_to.map(|to| row(texts.until, date(locale, to))));
    rows.push(row(texts.covers, wording::scope(locale, &agreement.scope)));
    let tasks: Vec<_> =
        agreement.holder_tasks.iter().map(|task| view! { <li>{wording::task(locale, *task)}</li> }).collect();
    rows.push(if tasks.is_empty() {
        row(texts.tasks, texts.no_tasks)
    } else {
        row(texts.tasks, view! { <ul>{tasks}</ul> })
    });
    rows.extend(agreement.contact.clone().map(|contact| row(texts.contact, contact)));
    view! { <Facts rows/> }
}

/// The centre and its number.
#[component]
fn CentreCard(centre: Option<Centre>) -> impl IntoView {
    let locale = use_locale();
    let texts = &use_texts().overview;
    let body = match centre {
        None => view! {
            <p>{texts.no_centre}</p>
            <p>
                <Phone/>
            </p>
        }
        .into_any(),
        Some(centre) => {
            let confirmed = centre.confirmed_on.map(|on| (texts.confirmed)(&format::date(locale, on)));
            let rows = vec![
                row(texts.region, centre.region),
                row(texts.phone, view! { <Phone phone=centre.phone/> }),
            ];
            view! {
                <p>
                    <strong>{wording::centre(locale, &centre.name)}</strong>
                </p>
                <Facts rows/>
                {confirmed.map(|confirmed| view! { <p class="bp-card-text">{confirmed}</p> })}
            }
            .into_any()
        }
    };
    view! { <Section heading=texts.centre>{body}</Section> }
}
