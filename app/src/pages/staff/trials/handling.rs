//! What can be done with a trial, a form for each. Those that ask for something open on demand.

use chrono::NaiveDate;
use domain::{
    problem::{Field, Problem, ProblemKind},
    time::oslo_date,
    trial::{MAX_CALLED_OFF, Trial, TrialState, TrialStep},
    views::{FreeTime, StaffTrial},
};
use i18n::{Locale, format};
use leptos::prelude::*;

use crate::{
    api::{
        context,
        trial_work::work::{moves, told},
    },
    pages::shared::typed,
    routes,
    ui::{ButtonLink, Choice, ErrorSummary, PostForm, Radios, Submit, TextArea, problem_at},
};

/// What was wrong with the form that was refused.
pub(super) fn problems() -> Vec<Problem> {
    let wrong = |field, kind| vec![Problem::new(field, kind)];
    match context::query(told::WRONG).as_deref() {
        Some(told::BOOK) => wrong(Field::Time, ProblemKind::Missing),
        Some(told::CANCEL) => wrong(Field::DecisionText, ProblemKind::Missing),
        Some(told::TOO_LONG) => wrong(Field::DecisionText, ProblemKind::TooLong { max: MAX_CALLED_OFF }),
        _ => Vec::new(),
    }
}

/// Everything that can be done now.
pub(super) fn forms(locale: Locale, shown: &StaffTrial, problems: &[Problem]) -> AnyView {
    let (texts, words) = (&locale.texts().staff_trial, &locale.texts().staff_trials);
    let trial = &shown.trial;
    let legal = |step| trial.state.after(step).is_ok();
    let begun = shown.time.as_ref().is_none_or(|held| oslo_date(held.time.starts_at) <= context::today());
    let met = (legal(TrialStep::Meet) && begun)
        .then(|| plain(trial, moves::MET, words.met, texts.met_effect, "primary"));
    let missed = (legal(TrialStep::Miss) && begun)
        .then(|| plain(trial, moves::MISSED, words.missed, texts.missed_effect, "secondary"));
    let book = legal(TrialStep::Book).then(|| book(locale, shown, problems));
    let cancel = legal(TrialStep::Cancel).then(|| cancel(locale, shown, problems));
    let not_sent = shown.typed.clone().filter(|_| cancel.is_none()).map(|text| {
        view! {
            <p>{texts.not_sent}</p>
            {typed(text)}
        }
    });
    if met.is_none() && missed.is_none() && book.is_none() && cancel.is_none() {
        return view! {
            <p>{texts.nothing_to_do}</p>
            {not_sent}
        }
        .into_any();
    }
    view! {
        {not_sent}
        {met}
        {missed}
        {book}
        {cancel}
    }
    .into_any()
}

#[component]
fn Names(id: String, version: String, kind: &'static str) -> impl IntoView {
    view! {
        <input type="hidden" name="utproving" value=id/>
        <input type="hidden" name="versjon" value=version/>
        <input type="hidden" name="trekk" value=kind/>
    }
}

fn plain(
    trial: &Trial,
    kind: &'static str,
    label: &'static str,
    effect: &'static str,
    variant: &'static str,
) -> impl IntoView + use<> {
    let (id, version) = (trial.id.to_string(), trial.version.to_string());
    view! {
        <div class="bp-move">
            <PostForm action="/api/trial-work/move">
                <Names id version kind/>
                <p>{effect}</p>
                <div class="bp-buttons">
                    <Submit label variant/>
                </div>
            </PostForm>
        </div>
    }
}

/// Every free time, by day.
fn book(locale: Locale, shown: &StaffTrial, problems: &[Problem]) -> AnyView {
    let texts = &locale.texts().staff_trial;
    let label = if shown.time.is_some() { texts.shift } else { texts.book };
    if shown.free.is_empty() {
        return view! {
            <div class="bp-move bp-stack">
                <p>{texts.no_free}</p>
                {ways(locale, shown)}
                <div class="bp-buttons">
                    <ButtonLink
                        href=routes::trial_calendar(locale)
                        label=locale.texts().staff_calendar.title
                        variant="secondary"
                    />
                </div>
            </div>
        }
        .into_any();
    }
    let problems: Vec<Problem> =
        problems.iter().copied().filter(|problem| problem.field == Field::Time).collect();
    let (id, version) = (shown.trial.id.to_string(), shown.trial.version.to_string());
    // Whoever looks at other days is choosing.
    let open = !problems.is_empty() || context::query("fra").is_some();
    let ways = ways(locale, shown);
    let days = days(locale, &shown.free, &problems);
    view! {
        <details class="bp-move" open=open>
            <summary>{label}</summary>
            <PostForm action="/api/trial-work/move">
                <Names id version kind=moves::BOOK/>
                <p>{texts.book_effect}</p>
                {days}
                <ErrorSummary problems/>
                <div class="bp-buttons">
                    <Submit label variant="secondary"/>
                </div>
            </PostForm>
            {ways}
        </details>
    }
    .into_any()
}

/// Later times, and back to the first ones.
fn ways(locale: Locale, shown: &StaffTrial) -> Option<impl IntoView + use<>> {
    let texts = &locale.texts().trial_times;
    let id = shown.trial.id.to_string();
    let link = |date: NaiveDate, label: &'static str| {
        let query = format!("fra={}", format::machine_date(date));
        view! {
            <li>
                <a class="aksel-link" href=routes::staff_trial_path(locale, &id, &query)>
                    {label}
                </a>
            </li>
        }
    };
    let today = context::today();
    let later = shown.more_from.map(|date| link(date, texts.later));
    let first = shown.free_from.filter(|from| today < *from).map(|_| link(today, texts.first));
    (later.is_some() || first.is_some()).then(|| view! { <ul class="bp-links bp-ways">{later} {first}</ul> })
}

/// A group of radios for each day; the first has the id that an error links to.
fn days(locale: Locale, free: &[FreeTime], problems: &[Problem]) -> impl IntoView + use<> {
    let day_of = |free: &FreeTime| oslo_date(free.time.starts_at);
    let groups = free.chunk_by(|one, next| day_of(one) == day_of(next));
    let groups = groups.enumerate().filter_map(|(at, times)| {
        let day: NaiveDate = day_of(times.first()?);
        let choices = times.iter().map(|free| Choice {
            value: free.slot.to_string(),
            label: format::hours(locale, free.time.starts_at, free.time.ends_at),
            description: Some(free.room.name.clone()),
        });
        let name = Field::Time.name();
        let id = if at == 0 { name.to_owned() } else { format!("{name}-{}", format::machine_date(day)) };
        let problem = if at == 0 { problem_at(problems, Field::Time) } else { None };
        Some(view! {
            <Radios
                name
                id
                legend=format::date_with_weekday(locale, day)
                choices=choices.collect()
                chosen=""
                problem
            />
        })
    });
    groups.collect_view()
}

fn cancel(locale: Locale, shown: &StaffTrial, problems: &[Problem]) -> impl IntoView + use<> {
    let StaffTrial { trial, typed, .. } = shown;
    let texts = &locale.texts().staff_trial;
    let problems: Vec<Problem> =
        problems.iter().copied().filter(|problem| problem.field == Field::DecisionText).collect();
    let (id, version) = (trial.id.to_string(), trial.version.to_string());
    let open = typed.is_some() || !problems.is_empty();
    let text = typed.clone().unwrap_or_default();
    let with_number = trial.order_number.is_some();
    let frees = trial.state == TrialState::Booked;
    let problem = problem_at(&problems, Field::DecisionText);
    view! {
        <details class="bp-move" open=open>
            <summary>{texts.cancel}</summary>
            <PostForm action="/api/trial-work/move">
                <Names id version kind=moves::CANCEL/>
                {frees.then(|| view! { <p>{texts.cancel_effect}</p> })}
                {with_number.then(|| view! { <p>{texts.cancel_number}</p> })}
                <TextArea
                    name=Field::DecisionText.name()
                    label=texts.text
                    value=text
                    hint=texts.text_hint
                    problem
                />
                <ErrorSummary problems/>
                <div class="bp-buttons">
                    <Submit label=texts.cancel variant="secondary" colour="danger"/>
                </div>
            </PostForm>
        </details>
    }
}
