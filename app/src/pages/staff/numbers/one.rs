//! One order number: the facts, the person, why it came to staff, and what can be done.

use domain::{
    actor::Staff,
    id::OrderNumberId,
    order_number::MoveKind,
    problem::Problem,
    refusal::Refusal,
    time::oslo_date,
    views::{NumberBy, StaffNumber},
};
use i18n::{Locale, format, wording};
use leptos::prelude::*;

use super::handling;
use crate::{
    api::context,
    locale::use_locale,
    pages::{
        load,
        numbers::{slip::also, tone},
        shared::{date, param, typed},
        staff::facts,
    },
    routes,
    ui::{
        Breadcrumbs, ButtonLink, Facts, Moment, Notice, PageHeading, Row, Section, Tag, Timeline, Tone, When,
        row,
    },
};

pub fn page() -> impl IntoView {
    let (locale, id) = (use_locale(), param::<OrderNumberId>("number"));
    let find = async move {
        let staff: Staff = context::staff()?;
        let shown = context::portal()?.number_work.open(&staff, id?).await?;
        Ok::<_, Refusal>(shown)
    };
    load(find, move |shown| show(locale, &shown))
}

fn show(locale: Locale, shown: &StaffNumber) -> impl IntoView + use<> {
    let texts = &locale.texts().staff_numbers;
    let purpose = wording::purpose(locale, shown.number.purpose);
    let title = (texts.one)(purpose, &shown.number.aid.name, &shown.person.name);
    let problems = problems(shown);
    let failed = !problems.is_empty();
    let outcome = [
        ("utfort", Tone::Success, texts.done),
        ("utdatert", Tone::Warning, texts.stale),
        ("avvist", Tone::Warning, texts.illegal),
    ];
    let outcome = outcome.into_iter().find(|(name, ..)| context::query(name).is_some());
    let handling = handling::forms(locale, shown, &problems);
    let (brief, person, history) = (brief(locale, shown), person(locale, shown), history(locale, shown));
    view! {
        <div class="bp-wide bp-stack">
            <Breadcrumbs above=vec![(texts.title.to_owned(), routes::staff_numbers(locale))] here=title.clone()/>
            <PageHeading title failed/>
            {outcome
                .map(|(_, tone, title)| {
                    view! {
                        <Notice tone title>
                            ""
                        </Notice>
                    }
                })}
            <div class="bp-case">
                <Section heading=texts.facts>{brief} {person}</Section>
                <Section heading=texts.handling>{handling}</Section>
                <Section heading=texts.history>{history}</Section>
            </div>
        </div>
    }
}

/// What is wrong with the move that was refused, when it was this one.
fn problems(shown: &StaffNumber) -> Vec<Problem> {
    let failed = context::query("feil").and_then(|code| MoveKind::from_code(&code));
    let typed = shown.typed.as_ref().filter(|typed| Some(typed.kind) == failed);
    match (typed, failed) {
        (Some(typed), _) => typed.problems(),
        // Nothing was typed, so nothing was kept: all of it is missing.
        (None, Some(kind)) if kind.needs_text() => handling::blank(kind).problems(),
        _ => Vec::new(),
    }
}

fn brief(locale: Locale, shown: &StaffNumber) -> impl IntoView + use<> {
    let texts = &locale.texts().staff_numbers;
    let loan = match &shown.loan {
        Some(loan) => view! {
            <Facts rows=facts::loan(locale, loan)/>
            {facts::loan_tags(locale, loan)}
        }
        .into_any(),
        None => view! { <p>{texts.no_loan}</p> }.into_any(),
    };
    view! {
        <Facts rows=rows(locale, shown)/>
        <h3 class="aksel-heading aksel-heading--small">{texts.loan}</h3>
        {loan}
    }
}

fn rows(locale: Locale, shown: &StaffNumber) -> Vec<Row> {
    let texts = &locale.texts().staff_numbers;
    let number = &shown.number;
    let late =
        number.late_since(context::today()).map(|_| view! { <Tag text=texts.overdue tone=Tone::Danger/> });
    let mut rows = vec![
        row(
            texts.status,
            view! { <Tag text=wording::number_status(locale, shown.status) tone=tone(shown.status)/> },
        ),
        row(texts.reference, number.reference.to_string()),
    ];
    rows.extend(
        number.code.as_ref().map(|code| {
            row(texts.number, view! { <strong class="bp-reference">{code.to_string()}</strong> })
        }),
    );
    rows.push(row(texts.asked, date(locale, oslo_date(number.asked_at))));
    rows.push(row(texts.due, view! { {date(locale, number.due)} " " {late} }));
    rows.extend(number.valid_until.map(|day| row(texts.valid_until, date(locale, day))));
    rows.push(row(texts.purpose, wording::purpose(locale, number.purpose)));
    rows.push(row(texts.aid, number.aid.name.clone()));
    let also_of = locale.texts().number_slip.also;
    rows.extend((!number.also.is_empty()).then(|| row(also_of, also(&number.also))));
    let listed =
        (number.firm.supplier.is_none()).then(|| view! { <Tag text=texts.not_listed tone=Tone::Warning/> });
    rows.push(row(texts.firm, view! { {number.firm.name.clone()} " " {listed} }));
    let why: Vec<_> =
        number.why_staff.iter().map(|why| view! { <li>{wording::why_staff(locale, *why)}</li> }).collect();
    if why.is_empty() {
        rows.push(row(texts.why, texts.at_once));
    } else {
        rows.push(row(texts.why, view! { <ul>{why}</ul> }));
    }
    rows.extend(number.note.clone().map(|note| row(texts.note, typed(note))));
    rows.extend(
        shown.asked_by.as_ref().and_then(|by| facts::who(locale, by)).map(|who| row(texts.asked_by, who)),
    );
    rows
}

fn person(locale: Locale, shown: &StaffNumber) -> impl IntoView + use<> {
    let texts = locale.texts();
    let (texts, words) = (&texts.staff_case, &texts.staff_person);
    let person = &shown.person;
    let protected = person.protection.is_protected();
    let rows = facts::person(locale, person).into_iter().chain(facts::pass(locale, &shown.pass)).collect();
    view! {
        <h3 class="aksel-heading aksel-heading--small">{texts.person}</h3>
        {protected
            .then(|| {
                view! {
                    <p class="bp-notice" data-color="warning">
                        {words.protected_text}
                    </p>
                }
            })}
        <Facts rows/>
        <div class="bp-buttons">
            <ButtonLink
                href=routes::staff_person(locale, person.id)
                label=(texts.to_person)(&person.name)
                variant="secondary"
            />
        </div>
    }
}

fn history(locale: Locale, shown: &StaffNumber) -> impl IntoView + use<> {
    let slip = &locale.texts().number_slip;
    let moments = shown
        .history
        .iter()
        .map(|line| Moment {
            when: When::Done,
            when_words: None,
            title: wording::number_event(locale, &line.event.kind).to_owned(),
            time: Some((format::machine_moment(line.event.at), format::moment(locale, line.event.at))),
            who: match &line.by {
                NumberBy::Somebody(by) => facts::who(locale, by),
                NumberBy::Firm => Some(slip.by_firm.to_owned()),
                NumberBy::Agreement => Some(slip.by_agreement.to_owned()),
            },
            text: line.event.kind.text().map(ToOwned::to_owned),
            note: None,
        })
        .collect();
    view! { <Timeline moments/> }
}
