//! One aid on loan: what it is, what may be done with it, and its cases.

use domain::{
    id::LoanId,
    loan::{Loan, LoanStatus},
    views::LoanPage,
};
use i18n::wording;
use leptos::prelude::*;

use super::{
    door::Door,
    load,
    shared::{CaseCards, date, param},
};
use crate::{
    api::context,
    locale::{lang_of_catalogue, use_locale, use_texts},
    routes,
    ui::{Breadcrumbs, Facts, PageHeading, Row, Section, Tag, Tone, row},
};

pub fn page() -> impl IntoView {
    let loan = param::<LoanId>("loan");
    load(async move { context::portal()?.passes.loan(&context::citizen()?, loan?).await }, show)
}

fn show(page: LoanPage) -> impl IntoView {
    let locale = use_locale();
    let texts = &use_texts().loans;
    let LoanPage { card, cases, .. } = page;
    let loan = card.loan;
    let above = vec![(use_texts().frame.loans.to_owned(), routes::loans(locale))];
    let in_repair = loan.status == LoanStatus::InRepair;
    let rows = facts(&loan, card.covered);
    view! {
        <div class="bp-column bp-stack">
            <Breadcrumbs above here=loan.name.clone()/>
            <PageHeading title=loan.name.clone()/>
            {in_repair
                .then(|| {
                    view! {
                        <p>
                            <Tag text=texts.in_repair tone=Tone::Warning/>
                        </p>
                    }
                })}
            <Section heading=texts.actions>
                <Door door=card.exchange loan=loan.id aid=loan.name.clone()/>
                <p>
                    <a class="aksel-link bp-lone" href=routes::repair(locale, Some(loan.id))>
                        {use_texts().repair.link}
                    </a>
                </p>
                <p>
                    <a class="aksel-link bp-lone" href=routes::guide_for(locale, loan.id)>
                        {texts.other_wish}
                    </a>
                </p>
            </Section>
            <Section heading=texts.facts>
                <Facts rows/>
                {loan.invented.then(|| view! { <p class="bp-card-text">{texts.invented}"."</p> })}
            </Section>
            <Section heading=texts.where_title>
                <p>{texts.where_text}</p>
            </Section>
            <Section heading=texts.cases>
                {if cases.is_empty() {
                    view! { <p>{texts.no_cases}</p> }.into_any()
                } else {
                    view! { <CaseCards cases/> }.into_any()
                }}
            </Section>
        </div>
    }
}

fn facts(loan: &Loan, covered: bool) -> Vec<Row> {
    let locale = use_locale();
    let texts = &use_texts().loans;
    let mut rows = vec![
        row(texts.category, view! { <span lang=lang_of_catalogue(locale)>{loan.category.clone()}</span> }),
        row(texts.hms_number, loan.hms_number.as_str().to_owned()),
    ];
    rows.extend(loan.serial_number.clone().map(|number| row(texts.serial_number, number)));
    rows.push(row(texts.loan_type, wording::loan_type(locale, loan.loan_type)));
    rows.extend(loan.lent_on.map(|day| row(texts.lent_on, date(locale, day))));
    rows.extend(loan.return_date().map(|day| row(texts.return_by, date(locale, day))));
    rows.push(row(texts.quantity, wording::quantity(locale, loan.quantity, loan.unit)));
    rows.push(row(texts.in_pass, if covered { texts.yes } else { texts.no }));
    rows
}
