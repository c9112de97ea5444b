//! What the holder reads about a case right now. Staff are shown the very same.

use domain::{
    case::{Case, EventKind, Status},
    views::EventLine,
};
use i18n::wording;
use leptos::prelude::*;

use crate::{
    api::context,
    locale::{use_locale, use_texts},
    pages::shared::tone,
    ui::Tag,
};

/// The state, the sentence about it, and what the centre wrote.
pub fn now(case: &Case, centre: &str, history: &[EventLine]) -> impl IntoView + use<> {
    let written = history.iter().rev().find_map(|line| written(case.status, &line.event.kind));
    (sentence(case, centre), written)
}

/// The state and the sentence about it.
pub fn sentence(case: &Case, centre: &str) -> impl IntoView + use<> {
    let locale = use_locale();
    let now = wording::now(locale, case, centre, context::today());
    view! {
        <p>
            <Tag text=wording::status(locale, case.kind(), case.status) tone=tone(case.status)/>
        </p>
        <p>{now}</p>
    }
}

/// What the centre wrote about the state the case is in, word for word.
fn written(status: Status, kind: &EventKind) -> Option<impl IntoView + use<>> {
    let texts = &use_texts().cases;
    let coded = match (status, kind) {
        (Status::Rejected, EventKind::Rejected { reason, .. }) => Some(*reason),
        (Status::OnHold, EventKind::Held { .. })
        | (Status::Settled, EventKind::Settled { .. })
        | (Status::Cancelled, EventKind::Cancelled { .. }) => None,
        _ => return None,
    };
    let why = coded.map(|reason| {
        let words = wording::reject_reason(use_locale(), reason);
        view! { <p>{texts.why} " " <strong>{words}</strong> "."</p> }
    });
    let text = wording::event_text(kind).map(str::to_owned);
    Some(view! {
        {why}
        <p>{texts.written}</p>
        <blockquote class="bp-quote bp-typed">{text}</blockquote>
    })
}
