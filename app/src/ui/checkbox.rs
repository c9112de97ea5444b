//! Yes or no.

use leptos::prelude::*;

#[component]
pub fn Checkbox(
    /// Form name and element id.
    name: &'static str,
    /// What is sent when it is ticked; otherwise nothing is.
    value: &'static str,
    #[prop(into)] label: String,
    checked: bool,
) -> impl IntoView {
    view! {
        <div class="aksel-checkbox">
            <span class="aksel-checkbox__input-wrapper">
                <input
                    class="aksel-checkbox__input"
                    type="checkbox"
                    id=name
                    name=name
                    value=value
                    checked=checked
                />
                <svg class="aksel-checkbox__icon" viewBox="0 0 13 10" fill="none" aria-hidden="true">
                    <path d="M1 5l3.5 3.5L12 1" stroke="currentColor" stroke-width="2"></path>
                </svg>
            </span>
            <label class="aksel-checkbox__label aksel-body-short" for=name>
                {label}
            </label>
        </div>
    }
}
