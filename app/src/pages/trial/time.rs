//! Step 4: the free times as a plain list. One who was not quick enough sees the nearest ones first.

use chrono::NaiveDate;
use domain::{
    id::{SlotId, TrialId},
    problem::{Field, Problem, ProblemKind},
    refusal::Refusal,
    time::oslo_date,
    trial::{Place, TrialState},
    views::{FreeTime, FreeTimes, HeldTime, TrialPage},
};
use i18n::format;
use leptos::prelude::*;

use super::{
    rooms::Rooms,
    step::{OfTrial, elsewhere, kept, leave, top},
};
use crate::{
    api::context,
    locale::{use_locale, use_texts},
    pages::{
        load,
        shared::{Call, param},
    },
    routes::{self, TrialPart},
    ui::{ButtonLink, Choice, ErrorSummary, Notice, PostForm, Radios, Section, Submit, Tone, problem_at},
};

pub fn page() -> impl IntoView {
    let trial = param::<TrialId>("trial");
    let from = context::query("fra").and_then(|date| date.parse::<NaiveDate>().ok());
    let taken = context::query("opptatt").and_then(|slot| slot.parse::<SlotId>().ok());
    let ask = async move {
        let found = context::portal()?.trials.free(&context::citizen()?, trial?, from, taken).await;
        match found {
            // The list says why not.
            Err(Refusal::TrialClosed(_)) => Ok(None),
            other => other.map(Some),
        }
    };
    load(ask, move |found| match found {
        None => leave(&routes::trials(use_locale())),
        Some(found) => match elsewhere(&found.page, TrialPart::Time) {
            Some(to) => leave(&to),
            None => show(found, from, taken.is_some()).into_any(),
        },
    })
}

fn show(found: FreeTimes, from: Option<NaiveDate>, taken: bool) -> impl IntoView {
    let texts = &use_texts().trial_times;
    let FreeTimes { page, notice, nearest, times, more_from } = found;
    let TrialPage { trial, time, centre, .. } = page;
    let phone = centre.and_then(|centre| centre.phone);
    // An offered time is not one's own yet, and one that nobody came to is over.
    let own = time.filter(|time| trial.state == TrialState::Booked && time.kept_until.is_none());
    let none = nearest.is_empty() && times.is_empty();
    let failed = context::query("feil").is_some() && !none;
    let problems = if failed { vec![Problem::new(Field::Time, ProblemKind::Missing)] } else { Vec::new() };
    let days = usize::try_from(notice.book_days).unwrap_or_default();
    let changes = own.is_some();
    let rooms = Rooms::of(&nearest, &times, trial.needs.hoist);
    let list = if none {
        let words = if changes { texts.none_change } else { texts.none };
        view! {
            <Section heading=texts.none_title>
                <p>{words}</p>
            </Section>
        }
        .into_any()
    } else {
        view! {
            {rooms.ways()}
            <Section heading=texts.free>
                <PostForm action="/api/trials/book">
                    <OfTrial id=trial.id/>
                    {from.map(|from| view! { <input type="hidden" name="fra" value=from.to_string()/> })}
                    {groups(nearest, times, &rooms, &problems)}
                    <ErrorSummary problems/>
                    <div class="bp-buttons">
                        <Submit label=if changes { texts.change } else { texts.book }/>
                    </div>
                </PostForm>
            </Section>
        }
        .into_any()
    };
    view! {
        <div class="bp-column bp-stack">
            {top(TrialPart::Time, &trial, failed)}
            {taken
                .then(|| {
                    view! {
                        <Notice tone=Tone::Warning title=texts.taken_title>
                            <p>{texts.taken}</p>
                        </Notice>
                    }
                })}
            {own.map(have)}
            {(days > 0).then(|| view! { <p>{(texts.early)(days)}</p> })}
            {list}
            {ways(trial.id, from, more_from)}
            {may_wish(trial.state).then(|| misfit(trial.id))}
            <Call text=texts.call phone/>
            {(trial.state == TrialState::Draft && trial.place == Some(Place::Centre)).then(|| kept(&trial))}
        </div>
    }
}

fn have(own: HeldTime) -> impl IntoView {
    let texts = &use_texts().trial_times;
    view! { <p>{(texts.have)(&format::moment_with_weekday(use_locale(), own.time.starts_at))}</p> }
}

fn may_wish(state: TrialState) -> bool {
    matches!(state, TrialState::Draft | TrialState::Wished | TrialState::Waiting)
}

/// Radios of one question, a group for each day. The nearest stand once, and first.
fn groups(nearest: Vec<FreeTime>, times: Vec<FreeTime>, rooms: &Rooms, problems: &[Problem]) -> Vec<AnyView> {
    let locale = use_locale();
    let texts = &use_texts().trial_times;
    let mut groups: Vec<(String, Option<NaiveDate>, Vec<Choice>)> = Vec::new();
    if !nearest.is_empty() {
        let choices = nearest.iter().map(|time| choice(time, rooms, true)).collect();
        groups.push((texts.nearest.to_owned(), None, choices));
    }
    for time in times.into_iter().filter(|time| nearest.iter().all(|near| near.slot != time.slot)) {
        let day = oslo_date(time.time.starts_at);
        match groups.last_mut() {
            Some((_, Some(last), choices)) if *last == day => choices.push(choice(&time, rooms, false)),
            _ => {
                let heading = format::date_with_weekday(locale, day);
                groups.push((heading, Some(day), vec![choice(&time, rooms, false)]));
            }
        }
    }
    let group = |(index, (legend, day, choices)): (usize, (String, Option<NaiveDate>, Vec<Choice>))| {
        // An error links to the first time of all.
        let first = index == 0;
        let name = Field::Time.name();
        let id = if first { name.to_owned() } else { format!("{name}-{}", day.unwrap_or_default()) };
        let problem = problem_at(problems, Field::Time).filter(|_| first);
        view! { <Radios name id legend choices chosen="" problem/> }.into_any()
    };
    groups.into_iter().enumerate().map(group).collect()
}

/// One time; `with_day` where the group is not of one day.
fn choice(free: &FreeTime, rooms: &Rooms, with_day: bool) -> Choice {
    let locale = use_locale();
    let (from, to) = (free.time.starts_at, free.time.ends_at);
    let hours = format::hours(locale, from, to);
    let label = if with_day {
        format!("{} {hours}", format::date_with_weekday(locale, oslo_date(from)))
    } else {
        hours
    };
    let lasts = (use_texts().trial_times.minutes)((to - from).num_minutes());
    let description = Some(rooms.said_of(&free.room, &lasts));
    Choice { value: free.slot.to_string(), label, description }
}

/// Later times, and back to the first ones.
fn ways(trial: TrialId, from: Option<NaiveDate>, more_from: Option<NaiveDate>) -> impl IntoView {
    let locale = use_locale();
    let texts = &use_texts().trial_times;
    let link = |href: String, label: &'static str| {
        view! {
            <li>
                <a class="aksel-link" href=href>
                    {label}
                </a>
            </li>
        }
    };
    let id = trial.to_string();
    let later = more_from.map(|date| {
        link(routes::trial_part_path(locale, &id, TrialPart::Time, &format!("fra={date}")), texts.later)
    });
    let first = from.map(|_| link(routes::trial_part(locale, trial, TrialPart::Time), texts.first));
    (later.is_some() || first.is_some()).then(|| view! { <ul class="bp-links bp-ways">{later} {first}</ul> })
}

fn misfit(trial: TrialId) -> impl IntoView {
    let texts = &use_texts().trial_times;
    let href = routes::trial_part(use_locale(), trial, TrialPart::Wishes);
    view! {
        <Section heading=texts.misfit>
            <p>{texts.misfit_text}</p>
            <div class="bp-buttons">
                <ButtonLink href label=texts.to_wishes variant="secondary"/>
            </div>
        </Section>
    }
}
