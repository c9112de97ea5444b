//! One of many, chosen from a list that opens.

use leptos::prelude::*;

#[component]
pub fn Select(
    /// Form name and element id.
    name: &'static str,
    #[prop(into)] label: String,
    /// Values and their names; a blank value for no choice.
    choices: Vec<(String, String)>,
    #[prop(into)] chosen: String,
    /// The language of the names, when it is not that of the page.
    #[prop(optional_no_strip, into)]
    lang: Option<&'static str>,
) -> impl IntoView {
    let options: Vec<_> = choices
        .into_iter()
        .map(|(value, name)| {
            let selected = value == chosen;
            let lang = lang.filter(|_| !value.is_empty());
            view! {
                <option value=value selected=selected lang=lang>
                    {name}
                </option>
            }
        })
        .collect();
    view! {
        <div class="aksel-form-field">
            <label class="aksel-form-field__label aksel-label" for=name>
                {label}
            </label>
            <div class="aksel-select__container">
                <select class="aksel-select__input aksel-body-short" id=name name=name>
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
        </div>
    }
}
