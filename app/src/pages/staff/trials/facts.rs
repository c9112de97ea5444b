//! What is said of a trial on more than one page of staff.

use domain::trial::{Needs, Trial};
use i18n::{Locale, wording};
use leptos::prelude::*;

use crate::{pages::shared::typed, ui::Tag};

/// What is tried, by the supplier it comes from: with the numbers, since it is fetched by them.
pub(super) fn suppliers(trial: &Trial) -> impl IntoView + use<> {
    let lines = trial.suppliers().into_iter().map(|(supplier, name)| {
        let products = trial.products.iter().filter(|product| product.supplier == supplier);
        let products = products.map(|product| format!("{} ({})", product.name, product.hms_number.as_str()));
        let products = products.collect::<Vec<_>>().join(", ");
        view! { <li>{format!("{name}: {products}")}</li> }
    });
    view! { <ul>{lines.collect_view()}</ul> }
}

/// What somebody needs at the visit, with what they wrote.
pub(super) fn needs(locale: Locale, needs: &Needs) -> AnyView {
    if needs.is_empty() {
        return view! { <span>{locale.texts().staff_trials.no_needs}</span> }.into_any();
    }
    let tags = wording::needs(locale, needs).into_iter().map(|text| view! { <Tag text/> }).collect_view();
    let text = Some(needs.text.trim()).filter(|text| !text.is_empty()).map(|text| typed(text.to_owned()));
    view! { <span class="bp-row">{tags}</span> {text} }.into_any()
}
