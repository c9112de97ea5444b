//! Step 2: where the new aid goes. What is known is shown, not asked.

use domain::{
    address::Address,
    exchange::{Delivery, DraftFields, Step},
    problem::{Field, Problem},
    views::DraftPage,
};
use i18n::wording;
use leptos::prelude::*;

use super::step::{buttons, top};
use crate::{
    locale::{use_locale, use_texts},
    pages::shared::address_line,
    ui::{Choice, ErrorSummary, PostForm, Radios, TextInput, problem_at},
};

pub(super) fn show(page: DraftPage, attempted: bool) -> impl IntoView {
    let DraftPage { draft, loan, registered_address, .. } = page;
    let mut problems = draft.fields.problems_of(Step::Delivery, registered_address.is_some());
    if !attempted {
        problems.clear();
    }
    let place = place(registered_address.as_ref(), &draft.fields, &problems);
    let address = address(&draft.fields, &problems);
    // Without a registered address there is no choice, and the fields are always shown.
    let wrapper = if registered_address.is_some() { "bp-stack bp-delivery" } else { "bp-stack" };
    view! {
        <div class="bp-column bp-stack">
            {top(Step::Delivery, draft.id, &loan, !problems.is_empty())}
            <PostForm action="/api/exchange/delivery" keeps=true>
                <input type="hidden" name="utkast" value=draft.id.to_string()/>
                <div class=wrapper>{place} {address}</div>
                <ErrorSummary problems/>
                {buttons(&draft)}
            </PostForm>
        </div>
    }
}

/// The choice of place; the registered address is chosen until something else is.
fn place(registered: Option<&Address>, fields: &DraftFields, problems: &[Problem]) -> AnyView {
    let locale = use_locale();
    let texts = &use_texts().exchange;
    let Some(registered) = registered else {
        return view! {
            <p>{texts.no_registered}</p>
            <input type="hidden" name=Field::Delivery.name() value=Delivery::OTHER/>
        }
        .into_any();
    };
    let other = fields.delivery == Delivery::OTHER;
    let choices = vec![
        Choice {
            value: Delivery::REGISTERED.to_owned(),
            label: wording::delivery(locale, &Delivery::Registered).to_owned(),
            description: Some(address_line(registered)),
        },
        Choice {
            value: Delivery::OTHER.to_owned(),
            label: wording::delivery(locale, &Delivery::Other(registered.clone())).to_owned(),
            description: None,
        },
    ];
    let chosen = if other { Delivery::OTHER } else { Delivery::REGISTERED };
    let problem = problem_at(problems, Field::Delivery);
    view! {
        <Radios name=Field::Delivery.name() legend=texts.delivery_legend choices chosen problem/>
    }
    .into_any()
}

/// The fields of another address.
fn address(fields: &DraftFields, problems: &[Problem]) -> impl IntoView + use<> {
    let texts = &use_texts().exchange;
    let street = problem_at(problems, Field::Street);
    let postcode = problem_at(problems, Field::Postcode);
    let city = problem_at(problems, Field::City);
    let typed = fields.clone();
    view! {
        <div class="bp-stack bp-other-address">
            <TextInput
                name=Field::Street.name()
                label=texts.street
                value=typed.street
                problem=street
                autocomplete="address-line1"
            />
            <TextInput
                name=Field::Postcode.name()
                label=texts.postcode
                value=typed.postcode
                problem=postcode
                autocomplete="postal-code"
                inputmode="numeric"
                size=4
            />
            <TextInput
                name=Field::City.name()
                label=texts.city
                value=typed.city
                problem=city
                autocomplete="address-level2"
            />
        </div>
    }
}
