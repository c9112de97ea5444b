//! Yes or no.

use leptos::prelude::*;

use super::FieldProblem;

#[component]
pub fn Checkbox(
    /// Form name, and element id unless `id` gives another.
    name: &'static str,
    /// Element id, where several boxes have the same name.
    #[prop(optional, into)]
    id: Option<String>,
    /// What is sent when it is ticked; otherwise nothing is.
    #[prop(into)]
    value: String,
    #[prop(into)] label: String,
    checked: bool,
) -> impl IntoView {
    let id = id.unwrap_or_else(|| name.to_owned());
    view! {
        <div class="aksel-checkbox">
            <span class="aksel-checkbox__input-wrapper">
                <input
                    class="aksel-checkbox__input"
                    type="checkbox"
                    id=id.clone()
                    name=name
                    value=value
                    checked=checked
                />
                <svg class="aksel-checkbox__icon" viewBox="0 0 13 10" fill="none" aria-hidden="true">
                    <path d="M1 5l3.5 3.5L12 1" stroke="currentColor" stroke-width="2"></path>
                </svg>
            </span>
            <label class="aksel-checkbox__label aksel-body-short" for=id>
                {label}
            </label>
        </div>
    }
}

/// Boxes below each other under one question.
#[component]
pub fn Checkboxes(
    /// Begins the ids of what belongs to the group.
    id: &'static str,
    #[prop(into)] legend: String,
    #[prop(optional, into)] hint: Option<String>,
    #[prop(optional_no_strip, into)] problem: Option<String>,
    children: Children,
) -> impl IntoView {
    let ids =
        [hint.is_some().then(|| format!("{id}-hjelp")), problem.is_some().then(|| format!("{id}-feil"))];
    let described: Vec<String> = ids.into_iter().flatten().collect();
    let described = (!described.is_empty()).then(|| described.join(" "));
    view! {
        <fieldset class="aksel-fieldset" aria-describedby=described>
            <legend class="aksel-fieldset__legend aksel-label">{legend}</legend>
            {hint
                .map(|hint| {
                    view! {
                        <div class="aksel-fieldset__description" id=format!("{id}-hjelp")>
                            {hint}
                        </div>
                    }
                })}
            {children()}
            <FieldProblem id=format!("{id}-feil") problem/>
        </fieldset>
    }
}
