//! The rows of a day, and those who wait for an answer.

use chrono::NaiveDate;
use domain::{
    time::oslo_date,
    trial::{Trial, TrialState},
    views::{DayList, TrialRow},
};
use i18n::{Locale, format, wording};
use leptos::prelude::*;

use super::facts::{needs, suppliers};
use crate::{
    api::{context, trial_work::work::moves},
    pages::shared::date,
    routes,
    ui::{Facts, PostForm, Submit, Tag, Tone, row},
};

/// Who comes, in the order of the times.
pub(super) fn day(locale: Locale, list: &DayList) -> AnyView {
    let texts = &locale.texts().staff_trials;
    if list.rows.is_empty() {
        return view! { <p>{texts.empty}</p> }.into_any();
    }
    let heads = [texts.time, texts.person, texts.room, texts.bring, texts.needs].map(|name| {
        view! {
            <th scope="col" class="aksel-table__header-cell">
                {name}
            </th>
        }
    });
    let rows = list.rows.iter().map(|one| line(locale, list.date, one)).collect_view();
    view! {
        <section class="bp-table-scroll" tabindex="0" aria-labelledby="dagen-tabell">
            <table class="aksel-table">
                <caption id="dagen-tabell">{(texts.caption)(list.rows.len())}</caption>
                <thead class="aksel-table__header">
                    <tr class="aksel-table__row">
                        {heads.into_iter().collect_view()}
                        <th scope="col" class="aksel-table__header-cell bp-screen">
                            {texts.status}
                        </th>
                    </tr>
                </thead>
                <tbody class="aksel-table__body">{rows}</tbody>
            </table>
        </section>
    }
    .into_any()
}

fn line(locale: Locale, day: NaiveDate, one: &TrialRow) -> impl IntoView + use<> {
    let texts = &locale.texts().staff_trials;
    let (time, room) = match &one.time {
        Some((time, room)) => (format::hours(locale, time.starts_at, time.ends_at), room.name.clone()),
        None => (String::new(), String::new()),
    };
    let short = one.is_short_notice.then(|| view! { <Tag text=texts.short_notice tone=Tone::Warning/> });
    view! {
        <tr class="aksel-table__row">
            {cell(texts.time, view! { {time} " " {short} })}
            <th scope="row" class="aksel-table__header-cell">
                <span class="bp-cell-label">{texts.person}</span>
                {person(locale, one)}
            </th>
            {cell(texts.room, room)}
            {cell(texts.bring, suppliers(&one.trial))}
            {cell(texts.needs, needs(locale, &one.trial.needs))}
            <td class="aksel-table__data-cell bp-screen">
                <span class="bp-cell-label">{texts.status}</span>
                {attendance(locale, day, one)}
            </td>
        </tr>
    }
}

/// A cell that says its column where the columns do not fit.
fn cell(name: &'static str, value: impl IntoView + 'static) -> impl IntoView {
    view! {
        <td class="aksel-table__data-cell">
            <span class="bp-cell-label">{name}</span>
            {value}
        </td>
    }
}

fn person(locale: Locale, one: &TrialRow) -> impl IntoView + use<> {
    let time = one.time.as_ref().map(|(time, _)| format::hours(locale, time.starts_at, time.ends_at));
    view! {
        <a class="aksel-link" href=routes::staff_trial(locale, one.trial.id)>
            {one.person_name.clone()}
            // Somebody may come twice on a day.
            {time.map(|time| view! { <span class="bp-visually-hidden">", " {time}</span> })}
        </a>
    }
}

/// Met or not: to be said from that day on, and said until something came of it.
fn attendance(locale: Locale, day: NaiveDate, one: &TrialRow) -> AnyView {
    let texts = &locale.texts().staff_trials;
    if one.trial.state != TrialState::Booked {
        let tone = match one.trial.state {
            TrialState::Missed => Tone::Warning,
            _ => Tone::Success,
        };
        return view! { <Tag text=(texts.state)(one.trial.state) tone/> }.into_any();
    }
    let begun = one.time.as_ref().is_some_and(|(time, _)| oslo_date(time.starts_at) <= context::today());
    if !begun {
        return view! { <span>{texts.not_yet}</span> }.into_any();
    }
    view! {
        <div class="bp-row">
            {button(&one.trial, moves::MET, texts.met, "primary", day, &one.person_name)}
            {button(&one.trial, moves::MISSED, texts.missed, "secondary", day, &one.person_name)}
        </div>
    }
    .into_any()
}

fn button(
    trial: &Trial,
    kind: &'static str,
    label: &'static str,
    variant: &'static str,
    day: NaiveDate,
    about: &str,
) -> impl IntoView + use<> {
    let (id, version, about) = (trial.id.to_string(), trial.version.to_string(), about.to_owned());
    view! {
        <PostForm action="/api/trial-work/move">
            <input type="hidden" name="utproving" value=id/>
            <input type="hidden" name="versjon" value=version/>
            <input type="hidden" name="trekk" value=kind/>
            <input type="hidden" name="dag" value=format::machine_date(day)/>
            <Submit label variant about/>
        </PostForm>
    }
}

/// Those who wished for a time, with what they typed.
pub(super) fn wished(locale: Locale, rows: &[TrialRow]) -> AnyView {
    let texts = &locale.texts().staff_trials;
    if rows.is_empty() {
        return view! { <p>{texts.no_wished}</p> }.into_any();
    }
    let wish = |one: &TrialRow| {
        let wishes = one.trial.wishes.iter().filter(|wish| !wish.trim().is_empty());
        let wishes = wishes.map(|wish| view! { <li class="bp-typed">{wish.clone()}</li> }).collect_view();
        row(texts.wishes, view! { <ul>{wishes}</ul> })
    };
    cards(locale, rows, wish)
}

/// Those on the waiting list, with how long it is of use to them.
pub(super) fn waiting(locale: Locale, rows: &[TrialRow]) -> AnyView {
    let texts = &locale.texts().staff_trials;
    if rows.is_empty() {
        return view! { <p>{texts.no_waiting}</p> }.into_any();
    }
    let until = |one: &TrialRow| row(texts.waits_until, one.trial.waits_until.map(|day| date(locale, day)));
    cards(locale, rows, until)
}

fn cards(locale: Locale, rows: &[TrialRow], first: impl Fn(&TrialRow) -> crate::ui::Row) -> AnyView {
    let texts = &locale.texts().staff_trials;
    let cards = rows.iter().map(|one| {
        let facts = vec![
            first(one),
            row(texts.products, suppliers(&one.trial)),
            row(texts.needs, needs(locale, &one.trial.needs)),
            row(texts.municipality, wording::municipality(&one.municipality).to_owned()),
        ];
        view! {
            <li class="bp-card">
                <h3 class="aksel-heading aksel-heading--small">{person(locale, one)}</h3>
                <Facts rows=facts/>
            </li>
        }
    });
    view! { <ul class="bp-cards">{cards.collect_view()}</ul> }.into_any()
}
