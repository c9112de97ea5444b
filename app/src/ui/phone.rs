//! A telephone number to tap.

use domain::centre::NATIONAL_PHONE;
use i18n::format;
use leptos::prelude::*;

#[component]
pub fn Phone(
    /// Digits; the national number when there is no other.
    #[prop(optional_no_strip, into)]
    number: Option<String>,
) -> impl IntoView {
    let digits = number.unwrap_or_else(|| NATIONAL_PHONE.to_owned());
    view! {
        <a class="aksel-link bp-phone" href=format::phone_link(&digits)>
            {format::phone(&digits)}
        </a>
    }
}
