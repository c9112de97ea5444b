//! Text fields. Uncontrolled: what the user typed before WASM arrived is never overwritten.

use leptos::prelude::*;

use super::FieldProblem;
use crate::locale::use_texts;

/// `aria-describedby` for a field with perhaps a hint and perhaps a problem.
fn described_by(id: &str, hint: bool, problem: bool) -> Option<String> {
    let ids = [hint.then(|| format!("{id}-hjelp")), problem.then(|| format!("{id}-feil"))];
    let ids: Vec<String> = ids.into_iter().flatten().collect();
    (!ids.is_empty()).then(|| ids.join(" "))
}

fn label(text: String, optional: bool) -> String {
    if optional { format!("{text} {}", use_texts().frame.optional) } else { text }
}

/// One line of text.
#[component]
pub fn TextInput(
    /// Form name, and element id unless `id` gives another.
    name: &'static str,
    /// Element id, for pages where several forms have a field of the same name.
    #[prop(optional, into)]
    id: Option<&'static str>,
    #[prop(into)] label: String,
    #[prop(into)] value: String,
    #[prop(optional, into)] hint: Option<String>,
    #[prop(optional_no_strip, into)] problem: Option<String>,
    #[prop(optional)] optional: bool,
    #[prop(optional, into)] autocomplete: Option<&'static str>,
    #[prop(optional, into)] inputmode: Option<&'static str>,
    /// Expected number of characters: sets the width.
    #[prop(optional)]
    size: Option<u32>,
) -> impl IntoView {
    let id = id.unwrap_or(name);
    let wrong = problem.is_some();
    let described = described_by(id, hint.is_some(), wrong);
    view! {
        <div class="aksel-form-field" class=("aksel-text-field--error", wrong)>
            <label class="aksel-form-field__label aksel-label" for=id>
                {self::label(label, optional)}
            </label>
            {hint
                .map(|hint| {
                    view! {
                        <div class="aksel-form-field__description" id=format!("{id}-hjelp")>
                            {hint}
                        </div>
                    }
                })}
            <input
                class="aksel-text-field__input aksel-body-short"
                type="text"
                id=id
                name=name
                value=value
                size=size.map(|size| size.to_string())
                autocomplete=autocomplete
                inputmode=inputmode
                aria-invalid=wrong.then_some("true")
                aria-describedby=described
            />
            <FieldProblem id=format!("{id}-feil") problem/>
        </div>
    }
}

/// Several lines of text.
#[component]
pub fn TextArea(
    /// Form name, and element id unless `id` gives another.
    name: &'static str,
    /// Element id, for pages where several forms have a field of the same name.
    #[prop(optional, into)]
    id: Option<&'static str>,
    #[prop(into)] label: String,
    #[prop(into)] value: String,
    #[prop(optional, into)] hint: Option<String>,
    #[prop(optional_no_strip, into)] problem: Option<String>,
    #[prop(optional)] optional: bool,
) -> impl IntoView {
    let id = id.unwrap_or(name);
    let wrong = problem.is_some();
    let described = described_by(id, hint.is_some(), wrong);
    view! {
        <div class="aksel-form-field" class=("aksel-textarea--error", wrong)>
            <label class="aksel-form-field__label aksel-label" for=id>
                {self::label(label, optional)}
            </label>
            {hint
                .map(|hint| {
                    view! {
                        <div class="aksel-form-field__description" id=format!("{id}-hjelp")>
                            {hint}
                        </div>
                    }
                })}
            <textarea
                class="aksel-textarea__input aksel-body-short"
                id=id
                name=name
                rows="4"
                aria-invalid=wrong.then_some("true")
                aria-describedby=described
            >
                {value}
            </textarea>
            <FieldProblem id=format!("{id}-feil") problem/>
        </div>
    }
}
