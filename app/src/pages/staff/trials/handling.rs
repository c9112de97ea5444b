//! What can be done with a trial, a form for each. Those that ask for something open on demand.

use chrono::NaiveDate;
use domain::{
    problem::{Field, Problem, ProblemKind},
    time::oslo_date,
    trial::{Trial, TrialStep},
    views::{FreeTime, StaffTrial},
};
use i18n::{Locale, format};
use leptos::prelude::*;

use crate::{
    api::{
        context,
        trial_work::work::{moves, told},
    },
    routes,
    ui::{ButtonLink, Choice, ErrorSummary, PostForm, Radios, Submit, TextArea, problem_at},
};

/// Characters in what the person reads.
const MAX_TEXT: u32 = 1000;

/// What was wrong with the form that was refused.
pub(super) fn problems() -> Vec<Problem> {
    let wrong = |field, kind| vec![Problem::new(field, kind)];
    match context::query(told::WRONG).as_deref() {
        Some(told::BOOK) => wrong(Field::Time, ProblemKind::Missing),
        Some(told::CANCEL) => wrong(Field::DecisionText, ProblemKind::Missing),
        Some(told::TOO_LONG) => wrong(Field::DecisionText, ProblemKind::TooLong { max: MAX_TEXT }),
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
    let cancel = legal(TrialStep::Cancel).then(|| cancel(locale, trial, problems));
    if met.is_none() && missed.is_none() && book.is_none() && cancel.is_none() {
        return view! { <p>{texts.nothing_to_do}</p> }.into_any();
    }
    view! {
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
    let open = !problems.is_empty();
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
        </details>
    }
    .into_any()
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

fn cancel(locale: Locale, trial: &Trial, problems: &[Problem]) -> impl IntoView + use<> {
    let texts = &locale.texts().staff_trial;
    let problems: Vec<Problem> =
        problems.iter().copied().filter(|problem| problem.field == Field::DecisionText).collect();
    let (id, version) = (trial.id.to_string(), trial.version.to_string());
    let open = !problems.is_empty();
    let problem = problem_at(&problems, Field::DecisionText);
    view! {
        <details class="bp-move" open=open>
            <summary>{texts.cancel}</summary>
            <PostForm action="/api/trial-work/move">
                <Names id version kind=moves::CANCEL/>
                <p>{texts.cancel_effect}</p>
                <TextArea
                    name=Field::DecisionText.name()
                    label=texts.text
                    value=""
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
