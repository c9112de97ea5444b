//! One trial as staff have it: the facts, the person, what can be done, what has happened and what came of it.

use domain::{
    id::TrialId,
    time::oslo_date,
    trial::{Place, Trial},
    views::{StaffTrial, TrialLine, with_time_before},
};
use i18n::{Locale, format, wording};
use leptos::prelude::*;

use super::{facts as about, handling, outcome};
use crate::{
    api::context,
    locale::use_locale,
    pages::{
        load,
        shared::{date, param, tone, typed},
        staff::facts,
    },
    routes,
    ui::{Breadcrumbs, ButtonLink, Facts, Moment, PageHeading, Row, Section, Tag, Timeline, Tone, When, row},
};

pub fn page() -> impl IntoView {
    let (locale, id) = (use_locale(), param::<TrialId>("trial"));
    let from = context::query("fra").and_then(|date| date.parse().ok());
    let ask = async move { context::portal()?.trial_work.open(&context::staff()?, id?, from).await };
    load(ask, move |shown| show(locale, &shown))
}

fn show(locale: Locale, shown: &StaffTrial) -> impl IntoView + use<> {
    let texts = &locale.texts().staff_trial;
    let title = (texts.title)(&shown.person.name);
    let problems = handling::problems();
    let failed = !problems.is_empty();
    let handling = handling::forms(locale, shown, &problems);
    let (brief, person) = (brief(locale, shown), person(locale, shown));
    let (history, cases) = (history(locale, &shown.history), cases(locale, shown));
    let trials = locale.texts().frame.trials.to_owned();
    let above = match &shown.time {
        Some(held) => {
            let day = oslo_date(held.time.starts_at);
            (format!("{trials}, {}", format::date(locale, day)), routes::trial_day_on(locale, day, ""))
        }
        None => (trials, routes::trial_day(locale)),
    };
    view! {
        <div class="bp-wide bp-stack">
            <Breadcrumbs above=vec![above] here=title.clone()/>
            <PageHeading title failed/>
            {outcome(locale)}
            <div class="bp-case">
                <Section heading=texts.facts>{brief} {person}</Section>
                <Section heading=texts.handling>{handling}</Section>
                <Section heading=texts.history>
                    {history} <h3 class="aksel-heading aksel-heading--small">{texts.cases}</h3> {cases}
                </Section>
            </div>
        </div>
    }
}

fn brief(locale: Locale, shown: &StaffTrial) -> impl IntoView + use<> {
    let texts = &locale.texts().staff_trial;
    let products = shown.trial.products.iter().map(|product| {
        let link = routes::product(locale, &product.hms_number);
        view! {
            <li>
                <a class="aksel-link" href=link>
                    {product.name.clone()}
                </a>
                {format!(
                    ", {}, {}. {}",
                    product.hms_number.as_str(),
                    product.supplier_name,
                    wording::place_on_agreement(locale, product.rank),
                )}
            </li>
        }
    });
    view! {
        <Facts rows=rows(locale, shown)/>
        <h3 class="aksel-heading aksel-heading--small">{texts.products}</h3>
        <ul>{products.collect_view()}</ul>
    }
}

fn rows(locale: Locale, shown: &StaffTrial) -> Vec<Row> {
    let (texts, words) = (&locale.texts().staff_trial, &locale.texts().staff_trials);
    let trial = &shown.trial;
    let moment = |at| format::moment_with_weekday(locale, at);
    let mut rows = vec![row(texts.status, view! { <Tag text=(words.state)(trial.state) tone=Tone::Info/> })];
    match &shown.time {
        None => rows.push(row(texts.time, texts.no_time)),
        Some(held) => {
            let hours = format::hours(locale, held.time.starts_at, held.time.ends_at);
            let day = format::date_with_weekday(locale, oslo_date(held.time.starts_at));
            rows.push(row(texts.time, format!("{day} {hours}")));
            rows.push(row(texts.room, format!("{}, {}", held.room.name, held.room.directions)));
            rows.extend(held.kept_until.map(|until| row(texts.offered, moment(until))));
            rows.push(row(texts.change_until, moment(held.change_until)));
        }
    }
    rows.push(row(texts.place, place(locale, trial)));
    if matches!(trial.place, Some(Place::Supplier { charges: Some(true), .. })) {
        rows.push(row(texts.charges, texts.yes));
    }
    rows.push(row(words.needs, about::needs(locale, &trial.needs)));
    let wishes = trial.wishes.iter().filter(|wish| !wish.trim().is_empty()).cloned();
    let wishes = wishes.collect::<Vec<_>>().join("\n");
    rows.extend((!wishes.is_empty()).then(|| row(words.wishes, typed(wishes))));
    rows.extend(trial.waits_until.map(|until| row(texts.waits_until, date(locale, until))));
    let chosen = chosen(trial);
    rows.extend((!chosen.is_empty()).then(|| row(texts.chosen, typed(chosen))));
    let by = shown.started_by.as_ref().and_then(|by| facts::who(locale, by));
    rows.extend(by.map(|by| row(texts.started_by, by)));
    rows
}

/// A supplier is named by a product of its own.
fn place(locale: Locale, trial: &Trial) -> String {
    let texts = &locale.texts().staff_trial;
    match &trial.place {
        Some(Place::Supplier { supplier, .. }) => {
            let known = trial.products.iter().find(|product| product.supplier == *supplier);
            known.map_or(texts.at_supplier.to_owned(), |product| product.supplier_name.clone())
        }
        _ => texts.at_centre.to_owned(),
    }
}

/// What was chosen and why, a line for each; nothing before it is said.
fn chosen(trial: &Trial) -> String {
    if trial.state != domain::trial::TrialState::Chosen {
        return String::new();
    }
    let lines = trial.products.iter().enumerate().filter_map(|(at, product)| {
        let is_chosen = trial.outcome.chosen.contains(&product.id.to_string());
        let why = trial.outcome.whys.get(at).map(|why| why.trim()).filter(|why| !why.is_empty());
        let why = why.map(|why| format!(": {why}")).unwrap_or_default();
        is_chosen.then(|| format!("{}{why}", product.name))
    });
    lines.collect::<Vec<_>>().join("\n")
}

fn person(locale: Locale, shown: &StaffTrial) -> impl IntoView + use<> {
    let texts = locale.texts();
    let person = &shown.person;
    let protected = person.protection.is_protected().then(|| {
        view! {
            <p class="bp-notice" data-color="warning">
                {texts.staff_person.protected_text}
            </p>
        }
    });
    view! {
        <h3 class="aksel-heading aksel-heading--small">{texts.staff_trial.person}</h3>
        {protected}
        <Facts rows=facts::person(locale, person)/>
        <div class="bp-buttons">
            <ButtonLink
                href=routes::staff_person(locale, person.id)
                label=(texts.staff_case.to_person)(&person.name)
                variant="secondary"
            />
        </div>
    }
}

fn history(locale: Locale, lines: &[TrialLine]) -> impl IntoView + use<> {
    let moments = with_time_before(lines).map(|(line, before)| Moment {
        when: When::Done,
        when_words: None,
        title: wording::trial_event(locale, &line.event, before.is_some()),
        time: Some((format::machine_moment(line.event.at), format::moment(locale, line.event.at))),
        who: line.by.as_ref().and_then(|by| facts::who(locale, by)),
        text: line.event.text.clone(),
        note: None,
    });
    view! { <Timeline moments=moments.collect()/> }
}

fn cases(locale: Locale, shown: &StaffTrial) -> AnyView {
    let (texts, words) = (&locale.texts().staff_trial, &locale.texts().staff_person);
    if shown.cases.is_empty() {
        return view! { <p>{texts.no_cases}</p> }.into_any();
    }
    let cards = shown.cases.iter().map(|case| {
        let errand = wording::errand(locale, case.kind, &case.aid_name);
        let label = (words.case_link)(&errand, &case.reference.to_string());
        view! {
            <li class="bp-card">
                <h4 class="aksel-heading aksel-heading--xsmall">
                    <a class="aksel-link" href=routes::staff_case(locale, case.id)>
                        {label}
                    </a>
                </h4>
                <p>
                    <Tag text=wording::status(locale, case.kind, case.status) tone=tone(case.status)/>
                </p>
            </li>
        }
    });
    view! { <ul class="bp-cards">{cards.collect_view()}</ul> }.into_any()
}
