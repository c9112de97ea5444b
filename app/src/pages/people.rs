//! "Hvem gjelder det?": the choice of whom one acts for, never made for anybody.

use chrono::Months;
use domain::{
    problem::{Field, Problem, ProblemKind},
    views::PersonChoice,
};
use i18n::format;
use leptos::prelude::*;

use super::{load, shared::Call};
use crate::{
    api::context,
    locale::{use_locale, use_texts},
    routes,
    ui::{Choice, ErrorSummary, Notice, PageHeading, Radios, Submit, Tone, problem_at},
};

/// How long before a child comes of age the guardian is told.
const NOTICE: Months = Months::new(12);

pub fn page() -> impl IntoView {
    load(async { context::portal()?.passes.people(&context::citizen()?).await }, show)
}

fn show(people: Vec<PersonChoice>) -> impl IntoView {
    let texts = &use_texts().people;
    let failed = context::query("feil").is_some();
    let alone = people.len() < 2;
    let notices: Vec<_> = people.iter().filter_map(coming_of_age).collect();
    let body = if alone { only_self(people).into_any() } else { choice(people, failed).into_any() };
    view! {
        <div class="bp-column bp-stack">
            <PageHeading title=texts.title failed=failed && !alone/>
            <p>{if alone { texts.only_self } else { texts.intro }}</p>
            {notices}
            {body}
            <Missing/>
        </div>
    }
}

fn coming_of_age(child: &PersonChoice) -> Option<impl IntoView + use<>> {
    let locale = use_locale();
    let texts = &use_texts().people;
    let day = child.of_age_on.filter(|day| Some(*day) <= context::today().checked_add_months(NOTICE))?;
    let text = (texts.of_age)(&child.name, &format::date(locale, day));
    Some(view! {
        <Notice tone=Tone::Info title=(texts.of_age_title)(&child.name)>
            <p>{text}</p>
        </Notice>
    })
}

fn choice(people: Vec<PersonChoice>, failed: bool) -> impl IntoView {
    let texts = &use_texts().people;
    let problems = if failed { vec![Problem::new(Field::Person, ProblemKind::Missing)] } else { Vec::new() };
    let choices = people
        .into_iter()
        .map(|person| Choice {
            value: person.id.to_string(),
            label: if person.is_self {
                (texts.myself)(&person.name)
            } else {
                (texts.child)(&person.name, person.age)
            },
            description: None,
        })
        .collect();
    let problem = problem_at(&problems, Field::Person);
    view! {
        <form method="post" action="/api/session/person" novalidate class="bp-form bp-stack">
            <WhereTo/>
            <Radios name=Field::Person.name() legend=texts.legend choices chosen="" problem/>
            <ErrorSummary problems/>
            <div class="bp-buttons">
                <Submit label=texts.go_on/>
            </div>
        </form>
    }
}

/// Nobody else to choose: on as oneself, also for a guardian whose right has just ended.
fn only_self(people: Vec<PersonChoice>) -> impl IntoView {
    let me = people.into_iter().next().map(|person| person.id.to_string());
    view! {
        <form method="post" action="/api/session/person" class="bp-form bp-stack">
            <WhereTo/>
            <input type="hidden" name=Field::Person.name() value=me/>
            <div class="bp-buttons">
                <Submit label=use_texts().people.go_on/>
            </div>
        </form>
    }
}

#[component]
fn WhereTo() -> impl IntoView {
    let locale = use_locale();
    let next = context::query(routes::NEXT).unwrap_or_else(|| routes::overview(locale));
    view! {
        <input type="hidden" name="language" value=locale.tag()/>
        <input type="hidden" name="next" value=next/>
    }
}

/// Why somebody may not be in the list; says nothing of any child.
#[component]
fn Missing() -> impl IntoView {
    let texts = &use_texts().people;
    view! {
        <details>
            <summary>{texts.missing}</summary>
            <div class="bp-stack">
                <p>{texts.missing_responsibility}</p>
                <p>{texts.missing_adult}</p>
                <p>{texts.missing_protected}</p>
                <Call text=texts.missing_call/>
            </div>
        </details>
    }
}
