//! The receipt of a case: a stable page that tells the truth also later.

use domain::{
    case::{Case, CaseKind, Status},
    id::CaseId,
    views::CasePage,
};
use i18n::{format, wording};
use leptos::prelude::*;

use super::{
    case::{now, sent},
    load,
    shared::{Call, param},
};
use crate::{
    api::context,
    locale::{use_locale, use_texts},
    routes,
    ui::{ButtonLink, Facts, Notice, PageHeading, PrintButton, Section, Tone, row},
};

pub fn page() -> impl IntoView {
    let case = param::<CaseId>("case");
    load(async move { context::portal()?.cases.find(&context::citizen()?, case?).await }, show)
}

fn show(page: CasePage) -> impl IntoView {
    let locale = use_locale();
    let texts = &use_texts().receipt;
    let sent = sent::rows(&page);
    let CasePage { case, centre, .. } = page;
    let received = case.submitted_at;
    // A promise that has been broken is not repeated.
    let waiting = matches!(case.status, Status::Received | Status::InProgress)
        && case.late_since(context::today()).is_none();
    let errand = wording::errand(locale, case.kind(), &case.aid.name);
    let matter = wording::matter(locale, case.kind());
    // Once the case has moved on, what is true now stands in place of what was going to happen.
    let next = if waiting {
        next(&case, &centre.name).into_any()
    } else {
        let now = now::sentence(&case, &centre.name);
        view! {
            <Section heading=texts.now>
                {now}
            </Section>
        }
        .into_any()
    };
    view! {
        <div class="bp-column bp-stack">
            <PageHeading title=(texts.title)(matter) of=errand.clone()/>
            <Notice tone=Tone::Success title=errand>
                <Facts rows=vec![
                    row(texts.reference, view! { <strong class="bp-reference">{case.reference.to_string()}</strong> }),
                ]/>
                <p>{(texts.reference_hint)(matter)}</p>
                <p>
                    {texts.received} " "
                    <time datetime=format::machine_moment(
                        received,
                    )>{format::moment(locale, received)}</time>
                </p>
            </Notice>
            {next}
            <Section heading=texts.todo>
                {waiting.then(|| view! { <p>{texts.todo_nothing}</p> })}
                <Call text=texts.todo_call phone=centre.phone/>
            </Section>
            <Section heading=texts.sent>
                <Facts rows=sent/>
            </Section>
            <div class="bp-buttons">
                <ButtonLink href=routes::case(locale, case.id) label=texts.to_case/>
                <ButtonLink href=routes::overview(locale) label=use_texts().frame.to_overview variant="secondary"/>
                <PrintButton/>
            </div>
        </div>
    }
}

/// What happens next, with dates.
fn next(case: &Case, centre: &str) -> impl IntoView + use<> {
    let locale = use_locale();
    let texts = &use_texts().receipt;
    let centre = wording::centre(locale, centre);
    let matter = wording::matter(locale, case.kind());
    let answer = (texts.next_answer)(&centre, matter, &format::date_with_weekday(locale, case.due));
    let delivery = (texts.next_delivery)(&format::date_with_weekday(locale, case.expected));
    let steps = match case.kind() {
        CaseKind::Charge => vec![answer],
        CaseKind::Exchange => vec![answer, texts.next_sent.to_owned(), delivery],
        _ => vec![answer, texts.next_ordered.to_owned(), delivery],
    };
    let steps = steps.into_iter().map(|step| view! { <li>{step}</li> }).collect_view();
    view! {
        <Section heading=texts.next>
            <ol>{steps}</ol>
        </Section>
    }
}
