//! One case: what happens now, its course, what was sent, and what one can do.

mod course;
pub mod now;
pub mod sent;
pub mod withdraw;

use domain::{
    case::{Case, CaseKind},
    id::CaseId,
    views::CasePage,
};
use i18n::{format, wording};
use leptos::prelude::*;

use super::{
    load,
    shared::{Call, date, param},
};
use crate::{
    api::context,
    locale::{use_locale, use_texts},
    routes,
    ui::{Breadcrumbs, ButtonLink, Facts, Notice, PageHeading, PrintButton, Row, Section, Tone, row},
};

pub fn page() -> impl IntoView {
    let case = param::<CaseId>("case");
    load(async move { context::portal()?.cases.find(&context::citizen()?, case?).await }, show)
}

fn show(page: CasePage) -> impl IntoView {
    let locale = use_locale();
    let texts = &use_texts().cases;
    let title = wording::errand(locale, page.case.kind(), &page.case.aid.name);
    let above = vec![(use_texts().frame.cases.to_owned(), routes::cases(locale))];
    let (facts, sent, course) = (facts(&page), sent::rows(&page), course::show(&page));
    let now = now::now(&page.case, &page.centre.name, &page.history);
    let reference = page.case.reference.to_string();
    let (phone, case) = (page.centre.phone, page.case);
    view! {
        <div class="bp-column bp-stack">
            <Breadcrumbs above here=title.clone()/>
            <PageHeading title/>
            <Facts rows=vec![row(texts.reference, view! { <strong class="bp-reference">{reference}</strong> })]/>
            <Notice tone=Tone::Info title=texts.now>
                {now}
            </Notice>
            <Section heading=texts.course>
                {course}
            </Section>
            <YouCan case phone/>
            <Section heading=texts.facts>
                <Facts rows=facts/>
            </Section>
            <Section heading=texts.sent>
                <Facts rows=sent/>
            </Section>
            <div class="bp-buttons">
                <PrintButton/>
            </div>
        </div>
    }
}

fn facts(page: &CasePage) -> Vec<Row> {
    let locale = use_locale();
    let texts = &use_texts().cases;
    let case = &page.case;
    let received = case.submitted_at;
    let mut rows = vec![row(
        texts.received,
        view! {
            <time datetime=format::machine_moment(received)>{format::moment(locale, received)}</time>
        },
    )];
    if case.is_open() {
        rows.push(row(texts.has_it, wording::centre(locale, &page.centre.name)));
    }
    if case.is_open() && case.kind() != CaseKind::Charge {
        rows.push(row(texts.expected, date(locale, case.expected)));
    }
    rows
}

/// Withdraw while it is not decided, the receipt, the aid, and the number.
#[component]
fn YouCan(case: Case, phone: Option<String>) -> impl IntoView {
    let locale = use_locale();
    let texts = &use_texts().cases;
    let withdraw = case.status.may_be_withdrawn().then(|| {
        view! {
            <p>{(use_texts().exchange.afterwards_withdraw)(wording::matter(locale, case.kind()))}</p>
            <div class="bp-buttons">
                <ButtonLink href=routes::withdraw(locale, case.id) label=texts.withdraw variant="secondary"/>
            </div>
        }
    });
    view! {
        <Section heading=texts.you_can>
            {withdraw}
            <ul class="bp-links bp-ways">
                <li>
                    <a class="aksel-link" href=routes::receipt(locale, case.id)>
                        {texts.to_receipt}
                    </a>
                </li>
                {case
                    .aid
                    .loan
                    .map(|loan| {
                        view! {
                            <li>
                                <a class="aksel-link" href=routes::loan(locale, loan)>
                                    {texts.to_aid}
                                </a>
                            </li>
                        }
                    })}
            </ul>
            <Call text=texts.call phone/>
        </Section>
    }
}
