//! What the last move came to: done, out of date, or not allowed. What was typed is never lost.

use domain::{case::MoveKind, refusal::NotAllowed, views::StaffCase};
use i18n::{Locale, texts::staff_case, wording};
use leptos::prelude::*;

use super::history;
use crate::{
    api::{casework::not_allowed_code, context},
    ui::{Notice, Tone},
};

pub(super) fn outcome(locale: Locale, shown: &StaffCase, moves: &[MoveKind]) -> impl IntoView + use<> {
    let texts = &locale.texts().staff_case;
    let status = wording::status(locale, shown.case.kind(), shown.case.status);
    let done = context::query("utfort").is_some().then(|| {
        view! {
            <Notice tone=Tone::Success title=texts.done>
                <p>{texts.status}": "{status}</p>
            </Notice>
        }
    });
    let refused = context::query("avvist").and_then(|code| refused(texts, &code)).map(|why| {
        view! {
            <Notice tone=Tone::Warning title=texts.not_done>
                <p>{why}</p>
            </Notice>
        }
    });
    (done, stale(locale, shown), refused, kept(locale, shown, moves))
}

/// What has happened since the version that the reader had before them.
fn stale(locale: Locale, shown: &StaffCase) -> Option<impl IntoView + use<>> {
    let texts = &locale.texts().staff_case;
    let version: i64 = context::query("utdatert")?.parse().ok()?;
    let since: Vec<_> = shown.history.iter().filter(|line| line.event.version > version).cloned().collect();
    let since = history::history(locale, shown.case.kind(), &since);
    Some(view! {
        <Notice tone=Tone::Warning title=texts.stale>
            <p>{texts.stale_text}</p>
            {since}
        </Notice>
    })
}

fn refused(texts: &staff_case::StaffCase, code: &str) -> Option<&'static str> {
    let reasons = [
        (NotAllowed::HeldByAnother, texts.held_by_another),
        (NotAllowed::NotTaken, texts.not_taken),
        (NotAllowed::IllegalMove, texts.illegal),
    ];
    reasons.into_iter().find(|(why, _)| not_allowed_code(*why) == code).map(|(_, words)| words)
}

/// What was typed for a move that can no longer be made, to be copied from.
fn kept(locale: Locale, shown: &StaffCase, moves: &[MoveKind]) -> Option<impl IntoView + use<>> {
    let texts = &locale.texts().staff_case;
    let typed = shown.typed.as_ref().filter(|typed| !moves.contains(&typed.kind))?;
    let lines: Vec<String> =
        [&typed.date, &typed.text].into_iter().filter(|text| !text.trim().is_empty()).cloned().collect();
    (!lines.is_empty()).then(|| {
        let lines = lines.into_iter().map(|text| view! { <p class="bp-typed">{text}</p> }).collect_view();
        view! {
            <Notice tone=Tone::Info title=texts.typed_kept>
                {lines}
            </Notice>
        }
    })
}
