//! What is wrong, above the button and at each field. The same sentence in both places.

use domain::problem::{Field, Problem};
use i18n::wording;
use leptos::prelude::*;

use crate::locale::{use_locale, use_texts};

/// The problem of one field, if any.
pub fn problem_at(problems: &[Problem], field: Field) -> Option<String> {
    let found = problems.iter().find(|problem| problem.field == field);
    found.map(|problem| wording::problem(use_locale(), *problem))
}

/// All problems with links to their fields. Takes focus when the page is shown; nothing when there are none.
#[component]
pub fn ErrorSummary(problems: Vec<Problem>) -> impl IntoView {
    let locale = use_locale();
    let sentence = |problem: Problem| (problem.field.name(), wording::problem(locale, problem));
    view! { <ErrorLinks links=problems.into_iter().map(sentence).collect()/> }
}

/// The same, with sentences of its own: ids of fields, and what to do about each.
#[component]
pub fn ErrorLinks(links: Vec<(&'static str, String)>) -> impl IntoView {
    (!links.is_empty()).then(|| {
        let items: Vec<_> = links
            .into_iter()
            .map(|(field, sentence)| {
                view! {
                    <li>
                        <a class="aksel-error-summary__item aksel-link" href=format!("#{field}")>
                            {sentence}
                        </a>
                    </li>
                }
            })
            .collect();
        view! {
            <div
                class="aksel-error-summary"
                id="feil"
                role="group"
                aria-labelledby="feil-tittel"
                tabindex="-1"
                data-focus=""
                autofocus
            >
                <h2 id="feil-tittel" class="aksel-error-summary__heading aksel-heading aksel-heading--small">
                    {use_texts().frame.error_summary}
                </h2>
                <ul class="aksel-error-summary__list">{items}</ul>
            </div>
        }
    })
}

/// The problem at its field.
#[component]
pub fn FieldProblem(
    /// Referred to by the field's `aria-describedby`.
    #[prop(into)]
    id: String,
    #[prop(into)] problem: Option<String>,
) -> impl IntoView {
    view! {
        <div class="aksel-form-field__error" id=id>
            {problem
                .map(|problem| {
                    view! {
                        <p class="aksel-error-message aksel-label">
                            <span class="bp-visually-hidden">{use_texts().frame.error_prefix}</span>
                            {problem}
                        </p>
                    }
                })}
        </div>
    }
}
