//! Asks once more before a trial is called off, or a draft is deleted.

use domain::{
    trial::{TrialState, TrialStep},
    views::TrialPage,
};
use leptos::prelude::*;

use super::step::{OfTrial, next_of, part};
use crate::{
    locale::{use_locale, use_texts},
    pages::shared::Call,
    routes::{self, TrialPart},
    ui::{ButtonLink, PageHeading, PostForm, Submit},
};

pub fn page() -> impl IntoView {
    part(TrialPart::Cancel, |page| {
        if page.trial.state == TrialState::Draft {
            discard(page).into_any()
        } else if may_cancel(&page) {
            ask(page).into_any()
        } else {
            too_late(page).into_any()
        }
    })
}

/// Whether it can be called off without a call.
pub(super) fn may_cancel(page: &TrialPage) -> bool {
    let legal = page.trial.state.after(TrialStep::Cancel).is_ok();
    // An offered time is not one's own yet.
    let late = page.time.as_ref().is_some_and(|time| time.kept_until.is_none() && !time.may_change);
    legal && !late
}

fn discard(page: TrialPage) -> impl IntoView {
    let (exchange, texts) = (&use_texts().exchange, &use_texts().trial_done);
    let trial = page.trial;
    let back = if page.closed.is_empty() {
        routes::trial_part(use_locale(), trial.id, next_of(&trial))
    } else {
        routes::trials(use_locale())
    };
    view! {
        <div class="bp-column bp-stack">
            <PageHeading title=exchange.delete_title of=use_texts().trial_steps.errand.to_owned()/>
            <p>{texts.discard_text}</p>
            <PostForm action="/api/trials/discard">
                <OfTrial id=trial.id/>
                <div class="bp-buttons">
                    <Submit label=exchange.delete_confirm colour="danger"/>
                    <ButtonLink href=back label=exchange.delete_keep variant="secondary"/>
                </div>
            </PostForm>
        </div>
    }
}

fn ask(page: TrialPage) -> impl IntoView {
    let texts = &use_texts().trial_done;
    let TrialPage { trial, supplier, time, number, .. } = page;
    let with_number = number.is_some_and(|number| number.is_own && number.status.is_open());
    let firm = supplier.filter(|_| trial.state == TrialState::AtSupplier);
    let words = match (&firm, time) {
        (Some(firm), _) => Some((texts.cancel_firm)(&firm.name)),
        (None, Some(_)) => Some(texts.cancel_time.to_owned()),
        (None, None) if trial.state == TrialState::Wished => Some(texts.cancel_wished.to_owned()),
        (None, None) if trial.state.is_ahead() => Some(texts.cancel_waiting.to_owned()),
        (None, None) => None,
    };
    view! {
        <div class="bp-column bp-stack">
            <PageHeading title=texts.cancel_title of=use_texts().trial_steps.errand.to_owned()/>
            {words.map(|words| view! { <p>{words}</p> })}
            {with_number.then(|| view! { <p>{texts.cancel_number}</p> })}
            <PostForm action="/api/trials/cancel">
                <OfTrial id=trial.id/>
                <div class="bp-buttons">
                    <Submit label=texts.cancel_confirm colour="danger"/>
                    <ButtonLink
                        href=routes::trial(use_locale(), trial.id)
                        label=texts.cancel_keep
                        variant="secondary"
                    />
                </div>
            </PostForm>
        </div>
    }
}

/// Too little time left, or over: by telephone.
fn too_late(page: TrialPage) -> impl IntoView {
    let texts = &use_texts().trial_done;
    let phone = page.centre.and_then(|centre| centre.phone);
    view! {
        <div class="bp-column bp-stack">
            <PageHeading title=texts.cancel_late/>
            <p>{texts.cancel_late_text}</p>
            <Call text=use_texts().trials.call phone/>
            <div class="bp-buttons">
                <ButtonLink href=routes::trial(use_locale(), page.trial.id) label=texts.to_trial/>
            </div>
        </div>
    }
}
