//! What was just done, or could not be. It is told only while it is still so.

use domain::{order_number::Status, trial::TrialState, views::TrialPage};
use leptos::prelude::*;

use crate::{
    api::{context, trials::work::told},
    locale::use_texts,
    ui::{Notice, Tone},
};

pub(super) fn show(page: &TrialPage) -> Option<impl IntoView + use<>> {
    let (tone, title, text) = match context::query(told::NOT) {
        // Why trials are closed is told in full.
        Some(_) if !page.closed.is_empty() => return None,
        Some(why) => not_done(&why)?,
        None => done(&context::query(told::DONE)?, page)?,
    };
    Some(view! {
        <Notice tone title>
            <p>{text}</p>
        </Notice>
    })
}

type Told = (Tone, &'static str, &'static str);

fn not_done(why: &str) -> Option<Told> {
    let texts = &use_texts().trial_done;
    match why {
        told::TOO_LATE => Some((Tone::Warning, texts.too_late, texts.too_late_text)),
        told::GONE => Some((Tone::Warning, texts.gone, texts.gone_text)),
        _ => None,
    }
}

fn done(what: &str, page: &TrialPage) -> Option<Told> {
    let texts = &use_texts().trial_done;
    let asked = page.number.is_some_and(|number| number.status == Status::Asked);
    let (title, text) = match (what, page.trial.state) {
        (told::ARRANGED, TrialState::AtSupplier) if asked => (texts.arranged, texts.arranged_asked),
        (told::BOOKED, TrialState::Booked) => (texts.booked, texts.booked_text),
        (told::WISHED, TrialState::Wished) => (texts.wished, texts.wished_text),
        (told::WAITING, TrialState::Waiting) => (texts.waiting, texts.waiting_text),
        (told::DECLINED, TrialState::Waiting) => (texts.declined, texts.declined_text),
        (told::ARRANGED, TrialState::AtSupplier) => (texts.arranged, texts.arranged_text),
        (told::CANCELLED, TrialState::Cancelled) => (texts.cancelled, texts.cancelled_text),
        (told::NEEDS, state) if state.is_ahead() => (texts.needs, texts.needs_text),
        (told::ANSWERED, TrialState::Chosen) => (texts.chosen, texts.chosen_text),
        (told::ANSWERED, TrialState::NothingFitted) => (texts.nothing, texts.nothing_text),
        _ => return None,
    };
    Some((Tone::Success, title, text))
}
