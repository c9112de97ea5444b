//! Who comes on a day and what to fetch for them, and who waits for an answer. On paper only the day is left.

pub mod calendar;
mod exceptions;
mod facts;
mod handling;
pub mod one;
pub mod room;
mod room_forms;
mod rooms;
mod rows;
mod slots;

use chrono::{Days, NaiveDate};
use domain::{
    problem::{Field, ProblemKind},
    trial::form::read_day,
    views::DayList,
};
use i18n::{Locale, format, wording};
use leptos::prelude::*;

use crate::{
    api::context,
    locale::use_locale,
    pages::load,
    routes,
    ui::{ButtonLink, Notice, PageHeading, PrintButton, Section, Submit, TextInput, Tone},
};

pub fn page() -> impl IntoView {
    let (locale, today) = (use_locale(), context::today());
    let typed = context::query(Field::Day.name()).unwrap_or_default();
    let read = read_day(&typed, today);
    let unread = Some(typed).filter(|typed| read.is_none() && !typed.trim().is_empty());
    let date = read.unwrap_or(today);
    load(async move { context::portal()?.trial_work.day(&context::staff()?, date).await }, move |list| {
        show(locale, &list, unread)
    })
}

/// `unread` is what was typed for the date and is none.
fn show(locale: Locale, list: &DayList, unread: Option<String>) -> impl IntoView + use<> {
    let texts = &locale.texts().staff_trials;
    let title = (texts.title)(&format::date_with_weekday(locale, list.date));
    let centre = wording::centre(locale, &list.centre_name);
    let failed = unread.is_some();
    let day = rows::day(locale, list);
    let (wished, waiting) = (rows::wished(locale, &list.wished), rows::waiting(locale, &list.waiting));
    view! {
        <div class="bp-wide bp-stack">
            <PageHeading title failed of=centre.clone()/>
            <p>{centre}</p>
            {outcome(locale)}
            {ways(locale, list.date)}
            {chooser(locale, list.date, unread)}
            {day}
            <div class="bp-buttons">
                <PrintButton/>
            </div>
            <div class="bp-screen bp-stack">
                <Section heading=texts.wished>{wished}</Section>
                <Section heading=texts.waiting>{waiting}</Section>
            </div>
        </div>
    }
}

/// What the last form came to.
fn outcome(locale: Locale) -> Option<impl IntoView> {
    let texts = &locale.texts().staff_trials;
    let outcomes = [
        ("utfort", Tone::Success, texts.done),
        ("utdatert", Tone::Warning, texts.stale),
        ("opptatt", Tone::Warning, texts.taken),
        ("avvist", Tone::Warning, texts.illegal),
    ];
    let told = outcomes.into_iter().find(|(name, ..)| context::query(name).is_some());
    told.map(|(_, tone, title)| {
        view! {
            <Notice tone title>
                ""
            </Notice>
        }
    })
}

fn ways(locale: Locale, date: NaiveDate) -> impl IntoView {
    let texts = &locale.texts().staff_trials;
    let on = |day: Option<NaiveDate>| day.map(|day| routes::trial_day_on(locale, day, ""));
    let before = on(date.checked_sub_days(Days::new(1)));
    let after = on(date.checked_add_days(Days::new(1)));
    let link = |href: String, label: &'static str| view! { <ButtonLink href label variant="secondary"/> };
    view! {
        <nav class="bp-buttons" aria-label=texts.day>
            {before.map(|href| link(href, texts.before))}
            {link(routes::trial_day(locale), texts.today)}
            {after.map(|href| link(href, texts.after))}
            {link(routes::trial_calendar(locale), texts.to_calendar)}
        </nav>
    }
}

fn chooser(locale: Locale, date: NaiveDate, unread: Option<String>) -> impl IntoView {
    let texts = &locale.texts().staff_trials;
    let problem = unread
        .is_some()
        .then(|| wording::problem(locale, domain::problem::Problem::new(Field::Day, ProblemKind::NotADate)));
    let value = unread.unwrap_or_else(|| date.format("%d.%m.%Y").to_string());
    view! {
        <form method="get" action=routes::trial_day(locale) novalidate class="bp-screen bp-form bp-stack">
            <TextInput
                name=Field::Day.name()
                label=texts.choose
                value
                hint=texts.choose_hint
                problem
                autocomplete="off"
                size=10
            />
            <div class="bp-buttons">
                <Submit label=texts.show variant="secondary"/>
            </div>
        </form>
    }
}
