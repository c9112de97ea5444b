//! What the holder sees right now, and what the reader can do.

use domain::{
    case::{EventKind, MoveKind, Status},
    problem::Problem,
    views::StaffCase,
};
use i18n::{Locale, wording};
use leptos::prelude::*;

use super::moves;
use crate::api::context;

pub(super) fn handling(
    locale: Locale,
    shown: &StaffCase,
    moves: &[MoveKind],
    problems: &[Problem],
) -> impl IntoView + use<> {
    let texts = &locale.texts().staff_case;
    let ended = !shown.case.is_open();
    let others = shown.handler.as_deref().filter(|_| !ended && !shown.is_mine).map(texts.others_task);
    let forms = moves
        .iter()
        .enumerate()
        .map(|(index, kind)| moves::form(locale, shown, *kind, index == 0, problems))
        .collect_view();
    view! {
        {seen_now(locale, shown)}
        {ended.then(|| view! { <p>{texts.nothing_to_do}</p> })}
        {others.map(|words| view! { <p>{words}</p> })}
        {(!moves.is_empty())
            .then(|| {
                view! {
                    <h3 class="aksel-heading aksel-heading--small">{texts.moves}</h3>
                    {forms}
                }
            })}
    }
}

/// The very sentences of the holder's page.
fn seen_now(locale: Locale, shown: &StaffCase) -> impl IntoView + use<> {
    let texts = &locale.texts().staff_case;
    let now = wording::now(locale, &shown.case, &shown.centre.name, context::today());
    let told = told(shown).map(str::to_owned);
    view! {
        <h3 class="aksel-heading aksel-heading--small">{texts.seen_now}</h3>
        <blockquote class="bp-notice bp-stack" data-color="neutral">
            <p>{now}</p>
            {told.map(|text| view! { <p class="bp-typed">{text}</p> })}
        </blockquote>
        <p class="aksel-detail">{texts.seen_now_hint}</p>
    }
}

/// The text of the event that put the case where it is.
fn told(shown: &StaffCase) -> Option<&str> {
    let counts = |kind: &EventKind| match shown.case.status {
        Status::OnHold => matches!(kind, EventKind::Held { .. }),
        Status::Rejected => matches!(kind, EventKind::Rejected { .. }),
        Status::Cancelled => matches!(kind, EventKind::Cancelled { .. }),
        _ => false,
    };
    let line = shown.history.iter().rev().find(|line| counts(&line.event.kind))?;
    wording::event_text(&line.event.kind)
}
