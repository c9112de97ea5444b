//! What stands around the questions of every step.

use domain::{
    exchange::{Draft, Step},
    id::DraftId,
    loan::Loan,
    time::oslo_date,
};
use i18n::format;
use leptos::prelude::*;

use crate::{
    api::context,
    locale::{use_locale, use_texts},
    routes,
    ui::{PageHeading, Stepper, Submit},
};

/// Back to the step before, the errand, the name of the step, and how far one has come.
///
/// `failed` tells whether the page shows an error summary.
pub(super) fn top(step: Step, draft: DraftId, loan: &Loan, failed: bool) -> impl IntoView + use<> {
    let locale = use_locale();
    let texts = &use_texts().exchange;
    let (back, back_to) = match step.previous() {
        Some(previous) => {
            (routes::exchange_step(locale, draft, previous), (texts.back_to)(texts.step(previous)))
        }
        None => (routes::loan(locale, loan.id), texts.back_to_aid.to_owned()),
    };
    let errand = (texts.errand)(&loan.name);
    let steps = Step::ORDER
        .into_iter()
        .map(|step| (texts.step(step).to_owned(), routes::exchange_step(locale, draft, step)))
        .collect();
    let summary = (texts.step_of)(step.number(), Step::ORDER.len(), texts.step(step));
    view! {
        <p>
            <a class="aksel-link bp-lone" href=back>
                {back_to}
            </a>
        </p>
        <p class="bp-errand">{errand.clone()}</p>
        <PageHeading title=texts.step(step) failed of=errand/>
        <Stepper steps current=step.number() - 1 summary done=texts.step_done/>
    }
}

/// On, or later. The first button is the one that Enter in a field presses.
pub(super) fn buttons(draft: &Draft) -> impl IntoView + use<> {
    let texts = &use_texts().exchange;
    view! {
        <div class="bp-buttons">
            <Submit label=texts.on/>
            <Submit label=texts.later variant="secondary" name="handling" value="senere"/>
        </div>
        {kept(draft)}
    }
}

/// When it was last saved, for how long it is kept, and the way to delete it.
pub(super) fn kept(draft: &Draft) -> impl IntoView + use<> {
    let locale = use_locale();
    let texts = use_texts();
    let saved = if oslo_date(draft.changed_at) == context::today() {
        format::time(locale, draft.changed_at)
    } else {
        format::moment(locale, draft.changed_at)
    };
    view! {
        <div class="bp-kept">
            <p id="lagret">
                {(texts.frame.saved_at)(&saved)}
            </p>
            <p>{(texts.exchange.deleted_on)(&format::date(locale, draft.deleted_on()))}</p>
            <noscript>
                <p>{texts.frame.no_script_time}</p>
            </noscript>
            <p>
                <a class="aksel-link bp-lone" href=routes::delete_draft(locale, draft.id)>
                    {texts.exchange.delete}
                </a>
            </p>
        </div>
    }
}
