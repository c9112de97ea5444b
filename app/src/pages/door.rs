//! The way into an exchange of one aid, or why it is closed.

use domain::{
    exchange::{Closed, Step},
    id::LoanId,
    views::ExchangeDoor,
};
use i18n::wording;
use leptos::prelude::*;

use super::shared::child_name;
use crate::{
    locale::{use_locale, use_texts},
    routes,
    ui::{ButtonLink, PostForm, Submit},
};

/// All there is to say about exchanging an aid: start, go on, or every reason why not and what to do instead.
#[component]
pub fn Door(door: ExchangeDoor, loan: LoanId, #[prop(into)] aid: String) -> impl IntoView {
    let texts = &use_texts().loans;
    match door {
        ExchangeDoor::Open(None) => view! {
            <p>{texts.open}</p>
            <Start loan aid/>
        }
        .into_any(),
        ExchangeDoor::Open(Some(draft)) => {
            // The summary leads back to the first step that is not complete.
            let href = routes::exchange_step(use_locale(), draft, Step::Summary);
            view! {
                <p>{texts.open_draft}</p>
                <div class="bp-buttons">
                    <ButtonLink href label=texts.go_on about=(texts.of)(&aid)/>
                </div>
            }
            .into_any()
        }
        ExchangeDoor::Closed(reasons) => view! { <Reasons reasons/> }.into_any(),
    }
}

/// Starts an exchange of the aid.
#[component]
pub fn Start(loan: LoanId, #[prop(into)] aid: String) -> impl IntoView {
    let texts = &use_texts().loans;
    view! {
        <PostForm action="/api/exchange/start">
            <input type="hidden" name="hjelpemiddel" value=loan.to_string()/>
            <div class="bp-buttons">
                <Submit label=texts.start about=(texts.of)(&aid)/>
            </div>
        </PostForm>
    }
}

/// Why an exchange is closed and what to do instead, the weightiest reason first.
#[component]
pub fn Reasons(reasons: Vec<Closed>) -> impl IntoView {
    let locale = use_locale();
    let texts = &use_texts().loans;
    let child = child_name();
    let mut told = Vec::with_capacity(reasons.len());
    let reasons: Vec<_> = reasons
        .into_iter()
        .map(|reason| {
            let words = wording::closed(locale, reason, child.as_deref());
            // Two reasons often end in the same advice: once is enough.
            let instead = (!told.contains(&words.instead)).then(|| {
                told.push(words.instead.clone());
                view! { <p>{words.instead}</p> }
            });
            let case = match reason {
                Closed::AlreadyOpen(case) => Some(routes::case(locale, case)),
                _ => None,
            };
            view! {
                <p>
                    <strong>{words.why}</strong>
                </p>
                {instead}
                {case
                    .map(|href| {
                        view! {
                            <p>
                                <a class="aksel-link bp-lone" href=href>
                                    {texts.to_case}
                                </a>
                            </p>
                        }
                    })}
            }
        })
        .collect();
    view! { <div class="bp-stack bp-reasons">{reasons}</div> }
}
