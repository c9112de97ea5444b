//! A person with pass, loans and cases. That it is shown is one row in the read log, and the page says so.

use domain::{
    id::PersonId,
    loan::Loan,
    time::oslo_date,
    views::{CaseCard, StaffPerson},
};
use i18n::{Locale, wording};
use leptos::prelude::*;

use super::facts;
use crate::{
    api::context,
    locale::use_locale,
    pages::{
        load,
        shared::{date, param, tone},
    },
    routes,
    ui::{Breadcrumbs, Facts, PageHeading, Section, Tag, row},
};

pub fn page() -> impl IntoView {
    let (locale, id) = (use_locale(), param::<PersonId>("person"));
    load(async move { context::portal()?.casework.person(&context::staff()?, id?).await }, move |found| {
        show(locale, found)
    })
}

fn show(locale: Locale, found: StaffPerson) -> impl IntoView {
    let texts = locale.texts();
    let (frame, texts) = (&texts.frame, &texts.staff_person);
    let name = found.person.name.clone();
    let mut about = facts::person(locale, &found.person);
    if !found.guardians.is_empty() {
        let names: Vec<String> = found.guardians.iter().filter_map(|by| facts::who(locale, by)).collect();
        about.push(row(texts.guardians, names.join(", ")));
    }
    let protected = found.person.protection.is_protected();
    let pass = facts::pass(locale, &found.pass);
    let (loans_heading, cases_heading) = ((texts.loans)(found.loans.len()), (texts.cases)(found.cases.len()));
    let loans = loans(locale, found.loans);
    let cases = cases(locale, found.cases);
    view! {
        <div class="bp-wide bp-stack">
            <Breadcrumbs above=vec![(frame.tasks.to_owned(), routes::tasks(locale))] here=name.clone()/>
            <PageHeading title=name/>
            <p class="bp-notice" data-color="info">
                {texts.logged}
            </p>
            <Section heading=texts.about>
                {protected
                    .then(|| {
                        view! {
                            <p class="bp-notice" data-color="warning">
                                {texts.protected_text}
                            </p>
                        }
                    })}
                <Facts rows=about/>
            </Section>
            <Section heading=texts.pass>
                <Facts rows=pass/>
            </Section>
            <Section heading=cases_heading>{cases}</Section>
            <Section heading=loans_heading>{loans}</Section>
        </div>
    }
}

fn loans(locale: Locale, loans: Vec<Loan>) -> AnyView {
    if loans.is_empty() {
        return view! { <p>{locale.texts().staff_person.no_loans}</p> }.into_any();
    }
    let cards = loans
        .into_iter()
        .map(|loan| {
            view! {
                <li class="bp-card">
                    <h3 class="aksel-heading aksel-heading--small">{loan.name.clone()}</h3>
                    {facts::loan_tags(locale, &loan)}
                    <Facts rows=facts::loan(locale, &loan)/>
                </li>
            }
        })
        .collect_view();
    view! { <ul class="bp-cards">{cards}</ul> }.into_any()
}

fn cases(locale: Locale, cases: Vec<CaseCard>) -> AnyView {
    let texts = &locale.texts().staff_person;
    if cases.is_empty() {
        return view! { <p>{texts.no_cases}</p> }.into_any();
    }
    let items = cases
        .into_iter()
        .map(|case| {
            let label = (texts.case_link)(
                &wording::errand(locale, case.kind, &case.aid_name),
                &case.reference.to_string(),
            );
            view! {
                <li class="bp-card">
                    <h3 class="aksel-heading aksel-heading--small">
                        <a class="aksel-link" href=routes::staff_case(locale, case.id)>
                            {label}
                        </a>
                    </h3>
                    <p>
                        <Tag text=wording::status(locale, case.kind, case.status) tone=tone(case.status)/>
                    </p>
                    <p>{texts.sent}" "{date(locale, oslo_date(case.submitted_at))}</p>
                </li>
            }
        })
        .collect_view();
    view! { <ul class="bp-cards">{items}</ul> }.into_any()
}
