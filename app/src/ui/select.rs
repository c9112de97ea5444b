//! A question with many answers, one of which is chosen from a list that opens.

use leptos::prelude::*;

use super::FieldProblem;

/// One answer.
#[derive(Debug, Clone)]
pub struct Choosable {
    pub value: String,
    pub label: String,
}

/// A list to choose from. Nothing is chosen before somebody does: the first line says so.
#[component]
pub fn Select(
    /// Form name, and element id.
    name: &'static str,
    #[prop(into)] label: String,
    /// The line that chooses nothing.
    #[prop(into)]
    none: String,
    choices: Vec<Choosable>,
    /// The chosen value, or blank.
    #[prop(into)]
    chosen: String,
    /// The language of the answers, when it is not that of the page.
    #[prop(optional_no_strip, into)]
    lang: Option<&'static str>,
    #[prop(optional_no_strip, into)] problem: Option<String>,
) -> impl IntoView {
    let wrong = problem.is_some();
    let options: Vec<_> = choices
        .into_iter()
        .map(|choice| {
            let selected = choice.value == chosen;
            view! {
                <option value=choice.value selected=selected lang=lang>
                    {choice.label}
                </option>
            }
        })
        .collect();
    view! {
        <div class="aksel-form-field" class=("aksel-select--error", wrong)>
            <label class="aksel-form-field__label aksel-label" for=name>
                {label}
            </label>
            <div class="aksel-select__container">
                <select
                    class="aksel-select__input aksel-body-short"
                    id=name
                    name=name
                    aria-invalid=wrong.then_some("true")
                    aria-describedby=wrong.then(|| format!("{name}-feil"))
                >
                    <option value="">{none}</option>
                    {options}
                </select>
                <svg
                    class="aksel-select__chevron"
                    width="1em"
                    height="1em"
                    viewBox="0 0 24 24"
                    fill="none"
                    aria-hidden="true"
                >
                    <path d="M6 9.5l6 6 6-6" stroke="currentColor" stroke-width="1.5"></path>
                </svg>
            </div>
            <FieldProblem id=format!("{name}-feil") problem/>
        </div>
    }
}
