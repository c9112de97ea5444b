//! What the holder sees right now, and what the reader can do.

use domain::{case::MoveKind, problem::Problem, views::StaffCase};
use i18n::Locale;
use leptos::prelude::*;

use super::moves;
use crate::pages::case::now::now;

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

/// The very words of the holder's page.
fn seen_now(locale: Locale, shown: &StaffCase) -> impl IntoView + use<> {
    let texts = &locale.texts().staff_case;
    view! {
        <h3 class="aksel-heading aksel-heading--small">{texts.seen_now}</h3>
        <blockquote class="bp-notice bp-stack" data-color="neutral">
            {now(&shown.case, &shown.centre.name, &shown.history)}
        </blockquote>
        <p class="aksel-detail">{texts.seen_now_hint}</p>
    }
}
