//! A question with a few answers, one of which is chosen.

use leptos::prelude::*;

use super::FieldProblem;

/// One answer.
#[derive(Debug, Clone)]
pub struct Choice {
    pub value: String,
    pub label: String,
    pub description: Option<String>,
}

/// Identifiers for `aria-describedby`.
fn joined(ids: [Option<String>; 2]) -> Option<String> {
    let ids: Vec<String> = ids.into_iter().flatten().collect();
    (!ids.is_empty()).then(|| ids.join(" "))
}

/// Radio buttons, always below each other. The first has the id that an error links to.
#[component]
pub fn Radios(
    /// Form name; id of the first radio unless `id` gives another.
    name: &'static str,
    /// Id of the first radio, where several groups have the same name.
    #[prop(optional, into)]
    id: Option<String>,
    #[prop(into)] legend: String,
    choices: Vec<Choice>,
    /// The chosen value, or blank.
    #[prop(into)]
    chosen: String,
    #[prop(optional, into)] hint: Option<String>,
    #[prop(optional_no_strip, into)] problem: Option<String>,
) -> impl IntoView {
    let group = id.unwrap_or_else(|| name.to_owned());
    let wrong = problem.is_some();
    let error = wrong.then(|| format!("{group}-feil"));
    let described = joined([hint.is_some().then(|| format!("{group}-hjelp")), error.clone()]);
    let radios: Vec<_> = choices
        .into_iter()
        .enumerate()
        .map(|(index, choice)| {
            let id = if index == 0 { group.clone() } else { format!("{group}-{}", choice.value) };
            let explained = choice.description.is_some().then(|| format!("{id}-forklaring"));
            let explains = explained.clone();
            // An error links here, past the group: what is wrong is read here too.
            let told = error.clone().filter(|_| index == 0);
            let checked = choice.value == chosen;
            view! {
                <div class="aksel-radio" class=("aksel-radio--error", wrong)>
                    <input
                        class="aksel-radio__input"
                        type="radio"
                        id=id.clone()
                        name=name
                        value=choice.value
                        checked=checked
                        aria-describedby=joined([told, explained])
                    />
                    <label class="aksel-radio__label aksel-body-short" for=id>
                        {choice.label}
                    </label>
                    {choice
                        .description
                        .map(|text| view! { <p class="aksel-radio__description" id=explains>{text}</p> })}
                </div>
            }
        })
        .collect();
    view! {
        <fieldset
            role="radiogroup"
            class="aksel-fieldset"
            aria-invalid=wrong.then_some("true")
            aria-describedby=described
        >
            <legend class="aksel-fieldset__legend aksel-label">{legend}</legend>
            {hint
                .map(|hint| {
                    view! {
                        <div class="aksel-fieldset__description" id=format!("{group}-hjelp")>
                            {hint}
                        </div>
                    }
                })}
            <div class="aksel-radio-buttons">{radios}</div>
            <FieldProblem id=format!("{group}-feil") problem/>
        </fieldset>
    }
}
