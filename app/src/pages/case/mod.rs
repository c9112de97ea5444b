//! One case: what happens now, its course, what was sent, and what one can do.

mod course;
pub mod sent;
pub mod withdraw;

use domain::{
    case::{Case, EventKind, Status},
    id::CaseId,
    views::CasePage,
};
use i18n::{format, wording};
use leptos::prelude::*;

use super::{
    load,
    shared::{Call, date, param, tone},
};
use crate::{
    api::context,
    locale::{use_locale, use_texts},
    routes,
    ui::{Breadcrumbs, ButtonLink, Facts, PageHeading, PrintButton, Row, Section, Tag, row},
};

pub fn page() -> impl IntoView {
    let case = param::<CaseId>("case");
    load(async move { context::portal()?.cases.find(&context::citizen()?, case?).await }, show)
}

fn show(page: CasePage) -> impl IntoView {
    let locale = use_locale();
    let texts = &use_texts().cases;
    let title = (texts.exchange_of)(&page.case.aid.name);
    let above = vec![(use_texts().frame.cases.to_owned(), routes::cases(locale))];
    let (facts, sent, course) = (facts(&page), sent::rows(&page), course::show(&page));
    let written = page.history.iter().rev().find_map(|line| written(&page.case, &line.event.kind));
    let now = wording::now(locale, &page.case, &page.centre.name, context::today());
    let (status, phone, case) = (page.case.status, page.centre.phone, page.case);
    view! {
        <div class="bp-column bp-stack">
            <Breadcrumbs above here=title.clone()/>
            <PageHeading title/>
            <section class="bp-notice bp-stack" data-color="info">
                <h2 class="aksel-heading aksel-heading--small">{texts.now}</h2>
                <p>
                    <Tag text=wording::status(locale, status) tone=tone(status)/>
                </p>
                <p>{now}</p>
                {written}
            </section>
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

/// What the centre wrote about the state the case is in, word for word.
fn written(case: &Case, kind: &EventKind) -> Option<impl IntoView + use<>> {
    let texts = &use_texts().cases;
    let (text, coded) = match (case.status, kind) {
        (Status::Rejected, EventKind::Rejected { reason, text }) => (text, Some(*reason)),
        (Status::OnHold, EventKind::Held { reason, .. }) => (reason, None),
        (Status::Cancelled, EventKind::Cancelled { text }) => (text, None),
        _ => return None,
    };
    let text = text.clone();
    let why = coded.map(|reason| {
        let words = wording::reject_reason(use_locale(), reason);
        view! { <p>{texts.why} " " <strong>{words}</strong> "."</p> }
    });
    Some(view! {
        {why}
        <p>{texts.written}</p>
        <blockquote class="bp-quote">{text}</blockquote>
    })
}

fn facts(page: &CasePage) -> Vec<Row> {
    let locale = use_locale();
    let texts = &use_texts().cases;
    let case = &page.case;
    let received = case.submitted_at;
    let mut rows = vec![
        row(texts.reference, view! { <strong class="bp-reference">{case.reference.to_string()}</strong> }),
        row(
            texts.received,
            view! {
                <time datetime=format::machine_moment(received)>{format::moment(locale, received)}</time>
            },
        ),
    ];
    if case.is_open() {
        rows.push(row(texts.has_it, wording::centre(locale, &page.centre.name)));
    }
    // While a case is on hold its date is not known.
    if matches!(case.status, Status::Received | Status::InProgress | Status::Approved | Status::Sent) {
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
            <p>{use_texts().exchange.afterwards_withdraw}</p>
            <div class="bp-buttons">
                <ButtonLink href=routes::withdraw(locale, case.id) label=texts.withdraw variant="secondary"/>
            </div>
        }
    });
    view! {
        <Section heading=texts.you_can>
            {withdraw}
            <ul class="bp-links">
                <li>
                    <a class="aksel-link" href=routes::receipt(locale, case.id)>
                        {texts.to_receipt}
                    </a>
                </li>
                <li>
                    <a class="aksel-link" href=routes::loan(locale, case.aid.loan)>
                        {texts.to_aid}
                    </a>
                </li>
            </ul>
            <Call text=texts.call phone/>
        </Section>
    }
}
