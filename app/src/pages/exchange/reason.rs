//! Step 1: what is wrong.

use domain::{
    exchange::{MAX_REASON_TEXT, Reason, Step},
    problem::Field,
    views::DraftPage,
};
use i18n::wording;
use leptos::prelude::*;

use super::step::{buttons, top};
use crate::{
    locale::{use_locale, use_texts},
    ui::{Choice, ErrorSummary, PostForm, Radios, TextArea, problem_at},
};

pub(super) fn show(page: DraftPage, attempted: bool) -> impl IntoView {
    let locale = use_locale();
    let texts = &use_texts().exchange;
    let DraftPage { draft, loan, registered_address, .. } = page;
    let mut problems = draft.fields.problems_of(Step::Reason, registered_address.is_some());
    if !attempted {
        problems.clear();
    }
    let choices = Reason::ALL
        .into_iter()
        .map(|reason| Choice {
            value: reason.code().to_owned(),
            label: wording::reason(locale, reason).to_owned(),
            description: (reason == Reason::Other).then(|| texts.reason_other.to_owned()),
        })
        .collect();
    let problem = problem_at(&problems, Field::Reason);
    let text_problem = problem_at(&problems, Field::ReasonText);
    view! {
        <div class="bp-column bp-stack">
            {top(Step::Reason, draft.id, &loan, !problems.is_empty())}
            <PostForm action="/api/exchange/reason" keeps=true>
                <input type="hidden" name="utkast" value=draft.id.to_string()/>
                <Radios
                    name=Field::Reason.name()
                    legend=texts.reason_legend
                    choices
                    chosen=draft.fields.reason.clone()
                    problem
                />
                <TextArea
                    name=Field::ReasonText.name()
                    label=texts.text_label
                    value=draft.fields.reason_text.clone()
                    hint=(texts.text_hint)(MAX_REASON_TEXT)
                    problem=text_problem
                    optional=draft.fields.reason != Reason::Other.code()
                />
                <ErrorSummary problems/>
                {buttons(&draft)}
            </PostForm>
        </div>
    }
}
