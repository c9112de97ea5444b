//! The facts of a case: where it stands, what the holder wrote, the loan, the person.

use domain::{
    case::{CaseKind, Matter},
    time::oslo_date,
    views::StaffCase,
};
use i18n::{Locale, format, wording};
use leptos::prelude::*;

use crate::{
    api::context,
    pages::{
        case::sent,
        shared::{address_line, date, tone, typed},
        staff::facts,
    },
    routes,
    ui::{ButtonLink, Facts, Row, Tag, Tone, row},
};

pub(super) fn brief(locale: Locale, shown: &StaffCase) -> impl IntoView + use<> {
    let texts = &locale.texts().staff_case;
    let heading = if shown.case.aid.loan.is_some() { texts.loan } else { texts.product };
    let loan = match (&shown.loan, shown.case.aid.loan) {
        (Some(loan), _) => view! {
            <Facts rows=facts::loan(locale, loan)/>
            {facts::loan_tags(locale, loan)}
        }
        .into_any(),
        (None, Some(_)) => view! { <p>{texts.loan_gone}</p> }.into_any(),
        (None, None) => facts::product(locale, &shown.case.aid).into_any(),
    };
    view! {
        <Facts rows=standing(locale, shown)/>
        <h3 class="aksel-heading aksel-heading--small">{texts.wrote}</h3>
        <Facts rows=wrote(locale, shown)/>
        <h3 class="aksel-heading aksel-heading--small">{heading}</h3>
        {loan}
    }
}

/// Where the case stands.
fn standing(locale: Locale, shown: &StaffCase) -> Vec<Row> {
    let texts = &locale.texts().staff_case;
    let case = &shown.case;
    let handler = match &shown.handler {
        Some(_) if shown.is_mine => texts.me.to_owned(),
        Some(name) => name.clone(),
        None => texts.nobody.to_owned(),
    };
    let late = case.late_since(context::today());
    // At the date that was not kept.
    let overdue = |day| (late == Some(day)).then(|| view! { <Tag text=texts.overdue tone=Tone::Danger/> });
    let mut rows = vec![
        row(
            texts.status,
            view! { <Tag text=wording::status(locale, case.kind(), case.status) tone=tone(case.status)/> },
        ),
        row(texts.reference, view! { <strong class="bp-reference">{case.reference.to_string()}</strong> }),
        row(texts.due, view! { {date(locale, case.due)}" "{overdue(case.due)} }),
    ];
    rows.extend(case.hold_until.map(|until| row(texts.hold_until, date(locale, until))));
    // Nothing is delivered to whom a firm wanted money of.
    if case.is_open() && case.kind() != CaseKind::Charge {
        let late = overdue(case.expected);
        rows.push(row(texts.expected, view! { {date(locale, case.expected)}" "{late} }));
    }
    rows.push(row(texts.handler, handler));
    rows
}

/// What was sent, word for word.
fn wrote(locale: Locale, shown: &StaffCase) -> Vec<Row> {
    let texts = &locale.texts().staff_case;
    let (case, person) = (&shown.case, &shown.person);
    let sent_at = case.submitted_at;
    let sent = view! { <time datetime=format::machine_date(oslo_date(sent_at))>{format::moment(locale, sent_at)}</time> };
    let quantity = wording::quantity(locale, 1, case.aid.unit);
    let mut rows = vec![row(texts.sent, sent), row(texts.aid, format!("{}, {quantity}", case.aid.name))];
    rows.extend(
        shown.sent_by.as_ref().and_then(|by| facts::who(locale, by)).map(|who| row(texts.sent_by, who)),
    );
    match &case.matter {
        Matter::Exchange(exchange) => {
            rows.push(row(texts.reason, wording::reason(locale, exchange.reason)));
            rows.extend(exchange.reason_text.clone().map(|text| row(texts.reason_text, typed(text))));
            let delivery = wording::delivery(locale, &exchange.delivery);
            let delivery = match exchange.delivery.address(person.address.as_ref()) {
                Some(address) => format!("{delivery}: {}", address_line(address)),
                None => delivery.to_owned(),
            };
            rows.push(row(texts.delivery, delivery));
        }
        Matter::Purchase(purchase) => rows.extend(sent::bought(purchase)),
        Matter::Charge(charge) => rows.extend(sent::charged(charge)),
    }
    rows
}

/// The person, with the way to their page.
pub(super) fn person(locale: Locale, shown: &StaffCase) -> impl IntoView + use<> {
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
