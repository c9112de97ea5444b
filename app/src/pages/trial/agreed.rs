//! What is agreed: where, when, what is brought by whom, and what is needed.

use domain::{
    trial::{Trial, TrialProduct},
    views::HeldTime,
};
use i18n::{format, wording};
use leptos::prelude::*;

use crate::{
    locale::{lang_of_catalogue, use_locale, use_texts},
    pages::shared::typed,
    routes::{self, TrialPart},
    ui::{Facts, Row, Section, row},
};

/// Time and place in full.
pub(super) fn when_and_where(held: &HeldTime, centre: Option<&str>) -> impl IntoView + use<> {
    let locale = use_locale();
    let texts = &use_texts().trial;
    let heading = if held.kept_until.is_some() { texts.kept } else { texts.agreed };
    let (from, to) = (held.time.starts_at, held.time.ends_at);
    let when = view! {
        <time datetime=format::machine_moment(from)>{format::moment_with_weekday(locale, from)}</time>
    };
    let lasts = (use_texts().trial_times.minutes)((to - from).num_minutes());
    let mut rows: Vec<Row> = vec![row(texts.when, when), row(texts.lasts, lasts)];
    rows.extend(centre.map(|name| row(texts.place, wording::centre(locale, name))));
    rows.push(row(texts.room, held.room.name.clone()));
    rows.push(row(texts.directions, held.room.directions.clone()));
    if !held.room.access.is_empty() {
        let facts: Vec<_> = held
            .room
            .access
            .iter()
            .map(|fact| view! { <li>{wording::access_fact(locale, *fact)}</li> })
            .collect();
        rows.push(row(texts.access, view! { <ul>{facts}</ul> }));
    }
    view! {
        <Section heading>
            <Facts rows/>
        </Section>
    }
}

/// The products as a plain list.
pub(super) fn product_names(products: &[TrialProduct]) -> impl IntoView + use<> {
    let locale = use_locale();
    let lang = lang_of_catalogue(locale);
    let items: Vec<_> = products
        .iter()
        .map(|product| {
            view! {
                <li>
                    <a class="aksel-link" lang=lang href=routes::product(locale, &product.hms_number)>
                        {product.name.clone()}
                    </a>
                </li>
            }
        })
        .collect();
    view! { <ul>{items}</ul> }
}

/// What is tried; at the centre under the supplier that brings it.
pub(super) fn products(trial: &Trial, brought: bool) -> impl IntoView + use<> {
    let texts = &use_texts().trial;
    let lists = if brought {
        let of = |(id, name): (domain::id::SupplierId, &str)| {
            let own: Vec<TrialProduct> =
                trial.products.iter().filter(|product| product.supplier == id).cloned().collect();
            view! {
                <p>{(texts.brought_by)(name)}</p>
                {product_names(&own)}
            }
        };
        trial.suppliers().into_iter().map(of).collect_view().into_any()
    } else {
        product_names(&trial.products).into_any()
    };
    view! {
        <Section heading=texts.products>
            {lists}
        </Section>
    }
}

/// What is needed, and the way to change it.
pub(super) fn needs(trial: &Trial) -> impl IntoView + use<> {
    let locale = use_locale();
    let (texts, exchange) = (&use_texts().trial, &use_texts().exchange);
    let (needs, change) = (&trial.needs, routes::trial_part(locale, trial.id, TrialPart::Needs));
    let words = if needs.is_empty() {
        view! { <p>{texts.no_needs}</p> }.into_any()
    } else {
        let items: Vec<_> =
            wording::needs(locale, needs).into_iter().map(|need| view! { <li>{need}</li> }).collect();
        let text = Some(needs.text.trim()).filter(|text| !text.is_empty()).map(ToOwned::to_owned);
        view! {
            {(!items.is_empty()).then(|| view! { <ul>{items}</ul> })}
            {text.map(|text| view! { <p>{typed(text)}</p> })}
        }
        .into_any()
    };
    view! {
        <Section heading=texts.needs>
            {words}
            <p>
                <a class="aksel-link bp-lone" href=change>
                    {exchange.change}
                    <span class="bp-visually-hidden">" "{texts.needs}</span>
                </a>
            </p>
        </Section>
    }
}
