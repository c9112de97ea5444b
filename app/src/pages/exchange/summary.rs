//! Step 3: everything once more, what happens next, and send.

use domain::{
    case::CaseKind,
    exchange::{Application, Step},
    time::add_working_days,
    views::DraftPage,
};
use i18n::{format, wording};
use leptos::prelude::*;

use super::step::{kept, top};
use crate::{
    api::context,
    locale::{use_locale, use_texts},
    pages::{
        door::Reasons,
        shared::{address_line, typed},
    },
    routes,
    ui::{ButtonLink, Facts, Notice, PostForm, Row, Section, Submit, Tone, row},
};

pub(super) fn show(page: DraftPage) -> impl IntoView {
    let locale = use_locale();
    let texts = &use_texts().exchange;
    let answers = Answers::of(&page);
    let DraftPage { draft, loan, closed, .. } = page;
    let one = wording::quantity(locale, 1, loan.unit);
    let aid =
        vec![row(use_texts().loans.sort_name, loan.name.clone()), row(texts.gets, (texts.gets_like)(&one))];
    let end = if closed.is_empty() {
        view! {
            <Afterwards/>
            <PostForm action="/api/exchange/submit">
                <input type="hidden" name="utkast" value=draft.id.to_string()/>
                <div class="bp-buttons">
                    <Submit label=texts.send/>
                    <ButtonLink href=routes::overview(locale) label=texts.later variant="secondary"/>
                </div>
            </PostForm>
        }
        .into_any()
    } else {
        view! {
            <Notice tone=Tone::Danger title=texts.closed_title>
                <Reasons reasons=closed/>
                <p>{texts.closed_kept}</p>
            </Notice>
        }
        .into_any()
    };
    view! {
        <div class="bp-column bp-stack">
            {top(Step::Summary, draft.id, &loan, false)}
            <p>{texts.check}</p>
            <Section heading=texts.aid>
                <Facts rows=aid/>
            </Section>
            <Section heading=texts.step(Step::Reason)>
                <Facts rows=answers.reason/>
                <Change href=routes::exchange_step(locale, draft.id, Step::Reason) about=texts.about_reason/>
            </Section>
            <Section heading=texts.step(Step::Delivery)>
                <Facts rows=answers.delivery/>
                <Change href=routes::exchange_step(locale, draft.id, Step::Delivery) about=texts.about_delivery/>
            </Section>
            {end}
            {kept(&draft)}
        </div>
    }
}

/// What was answered, step by step.
struct Answers {
    reason: Vec<Row>,
    delivery: Vec<Row>,
}

impl Answers {
    fn of(page: &DraftPage) -> Self {
        let locale = use_locale();
        let texts = &use_texts().exchange;
        let registered = page.registered_address.as_ref();
        let Ok(application) = Application::parse(&page.draft.fields, registered.is_some()) else {
            // The summary is only shown when every step is complete.
            return Self { reason: Vec::new(), delivery: Vec::new() };
        };
        let mut reason = vec![row(texts.reason_legend, wording::reason(locale, application.reason()))];
        reason.extend(application.reason_text().map(|text| row(texts.text, typed(text.to_owned()))));
        let to = application.delivery();
        let address = to.address(registered).map(address_line).unwrap_or_default();
        let delivery = vec![row(
            texts.deliver_to,
            view! {
                <p>{wording::delivery(locale, to)}</p>
                <p>{address}</p>
            },
        )];
        Self { reason, delivery }
    }
}

/// A link to a step; which one is read after "Endre".
#[component]
fn Change(#[prop(into)] href: String, about: &'static str) -> impl IntoView {
    view! {
        <p>
            <a class="aksel-link bp-lone" href=href>
                {use_texts().exchange.change} <span class="bp-visually-hidden">" "{about}</span>
            </a>
        </p>
    }
}

/// What is promised when it is sent today.
#[component]
fn Afterwards() -> impl IntoView {
    let locale = use_locale();
    let texts = &use_texts().exchange;
    let today = context::today();
    let (decided, delivered) = CaseKind::Exchange.working_days();
    let answer = format::date_with_weekday(locale, add_working_days(today, decided));
    let delivery = format::date_with_weekday(locale, add_working_days(today, delivered));
    view! {
        <Section heading=texts.afterwards>
            <ol>
                <li>{(texts.afterwards_answer)(&answer)}</li>
                <li>{(texts.afterwards_delivery)(&delivery)}</li>
            </ol>
            <p>{(texts.afterwards_withdraw)(wording::matter(use_locale(), CaseKind::Exchange))}</p>
        </Section>
    }
}
