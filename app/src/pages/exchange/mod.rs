//! The three steps of an exchange. Each has its own address; none can be skipped.

pub mod delete;
mod delivery;
mod reason;
mod step;
mod summary;

use domain::{
    exchange::Step,
    id::DraftId,
    refusal::Refusal,
    views::{DraftPage, DraftState},
};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use super::{load, shared::param};
use crate::{api::context, host, locale::use_locale, routes};

pub fn page() -> impl IntoView {
    let draft = param::<DraftId>("draft");
    let slug = use_params_map().with_untracked(|params| params.get("step"));
    let step = slug.as_deref().and_then(Step::from_slug).ok_or(Refusal::NotFound);
    let ask = async move {
        let (draft, step) = (draft?, step?);
        let state = context::portal()?.exchanges.draft(&context::citizen()?, draft).await?;
        Ok((state, step))
    };
    load(ask, |(state, step)| match state {
        DraftState::Sent(case) => leave(&routes::receipt(use_locale(), case)),
        DraftState::Open(page) => show(*page, step),
    })
}

/// The step, or the first one that must be completed before it.
fn show(page: DraftPage, step: Step) -> AnyView {
    let attempted = context::query("feil").is_some();
    let first = page.draft.fields.first_incomplete(page.registered_address.is_some());
    if step.number() > first.number() {
        let draft = page.draft.id.to_string();
        return leave(&routes::exchange_path(use_locale(), &draft, first, attempted));
    }
    match step {
        Step::Reason => reason::show(page, attempted).into_any(),
        Step::Delivery => delivery::show(page, attempted).into_any(),
        Step::Summary => summary::show(page).into_any(),
    }
}

fn leave(path: &str) -> AnyView {
    host::redirect(path);
    ().into_any()
}
