//! A time that the centre has moved: whoever has it must not come at the old one.

use domain::{
    trial::TrialState,
    views::{TrialPage, moved_from},
};
use i18n::format;
use leptos::prelude::*;

use crate::{
    locale::{use_locale, use_texts},
    ui::{Notice, Tone},
};

/// Until the time is over, or somebody chooses another.
pub(super) fn show(page: &TrialPage) -> Option<impl IntoView + use<>> {
    let before = moved_from(&page.history).filter(|_| page.trial.state == TrialState::Booked)?;
    let texts = &use_texts().trial;
    let old = format::moment_with_weekday(use_locale(), before);
    Some(view! {
        <Notice tone=Tone::Warning title=texts.moved_title>
            <p>{(texts.moved)(&old)}</p>
        </Notice>
    })
}
