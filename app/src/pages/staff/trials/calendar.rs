//! The calendar of the centre: rooms, the times of four weeks, and the limits of notice.

use chrono::{Days, NaiveDate};
use domain::{
    problem::{Field, Problem},
    trial::form::{NoticeFields, read_day},
    views::Calendar,
};
use i18n::{Locale, format, wording};
use leptos::prelude::*;

use super::{outcome, rooms, slots};
use crate::{
    api::{context, trial_work::work::told},
    locale::use_locale,
    pages::load,
    routes,
    ui::{
        Breadcrumbs, ButtonLink, ErrorSummary, PageHeading, PostForm, Section, Submit, TextInput, problem_at,
    },
};

/// Days on one page.
const DAYS: u64 = 28;

pub fn page() -> impl IntoView {
    let (locale, today) = (use_locale(), context::today());
    let from = context::query("fra").and_then(|typed| read_day(&typed, today)).unwrap_or(today);
    load(async move { context::portal()?.trial_work.calendar(&context::staff()?, from).await }, move |page| {
        show(locale, &page)
    })
}

fn show(locale: Locale, page: &Calendar) -> impl IntoView + use<> {
    let (texts, frame) = (&locale.texts().staff_calendar, &locale.texts().frame);
    let centre = wording::centre(locale, &page.centre_name);
    let failed = context::query(told::WRONG).is_some();
    let rooms = rooms::rooms(locale, page);
    let mover = slots::mover(locale, page);
    let times = slots::days(locale, page);
    let (weeks, notice) = (weeks(locale, page.from), notice(locale, page));
    let period = (texts.period)(&format::short_date(locale, page.from), &format::short_date(locale, page.to));
    view! {
        <div class="bp-wide bp-stack">
            <Breadcrumbs
                above=vec![(frame.trials.to_owned(), routes::trial_day(locale))]
                here=texts.title
            />
            <PageHeading title=texts.title failed of=centre.clone()/>
            <p>{centre}</p>
            {outcome(locale)}
            {mover}
            <Section heading=texts.rooms>{rooms}</Section>
            <Section heading=texts.times id="timer">
                <p>{period}</p>
                {weeks}
                {times}
            </Section>
            <Section heading=texts.notice>{notice}</Section>
        </div>
    }
}

fn weeks(locale: Locale, from: NaiveDate) -> impl IntoView {
    let texts = &locale.texts().staff_calendar;
    let on = |day: Option<NaiveDate>, label: &'static str| {
        let href = day.map(|day| routes::trial_calendar_with(locale, &format!("fra={day}#timer")));
        href.map(|href| view! { <ButtonLink href label variant="secondary"/> })
    };
    view! {
        <nav class="bp-buttons" aria-label=texts.times>
            {on(from.checked_sub_days(Days::new(DAYS)), texts.earlier)}
            {on(from.checked_add_days(Days::new(DAYS)), texts.later)}
        </nav>
    }
}

/// The limits as they are, or as they were typed when they could not be read.
fn notice(locale: Locale, page: &Calendar) -> impl IntoView + use<> {
    let texts = &locale.texts().staff_calendar;
    let typed = |field: Field| context::query(field.name()).unwrap_or_default();
    let failed = context::query(told::WRONG).as_deref() == Some(told::NOTICE);
    let fields = if failed {
        NoticeFields {
            book_days: typed(Field::BookDays),
            change_hours: typed(Field::ChangeHours),
            horizon_days: typed(Field::HorizonDays),
        }
    } else {
        NoticeFields::of(page.notice)
    };
    let problems = if failed { fields.parse().err().unwrap_or_default() } else { Vec::new() };
    let book = number(&problems, Field::BookDays, texts.book_days, fields.book_days);
    let change = number(&problems, Field::ChangeHours, texts.change_hours, fields.change_hours);
    let horizon = number(&problems, Field::HorizonDays, texts.horizon_days, fields.horizon_days);
    view! {
        <PostForm action="/api/trial-work/notice">
            <p>{texts.book_days_hint}</p>
            {book}
            {change}
            {horizon}
            <ErrorSummary problems/>
            <div class="bp-buttons">
                <Submit label=texts.save variant="secondary"/>
            </div>
        </PostForm>
    }
}

fn number(problems: &[Problem], field: Field, label: &'static str, value: String) -> impl IntoView + use<> {
    let problem = problem_at(problems, field);
    view! { <TextInput name=field.name() label value problem inputmode="numeric" size=5/> }
}
