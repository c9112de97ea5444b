//! The order numbers of a person, newest first.

pub mod cancel;
mod course;
pub mod form;
pub mod slip;

use domain::{
    order_number::Status,
    time::oslo_date,
    views::{NumberCard, NumberList},
};
use i18n::{format, wording};
use leptos::prelude::*;

use super::{load, shared::of_child};
use crate::{
    api::context,
    locale::{use_locale, use_texts},
    routes,
    ui::{ButtonLink, PageHeading, Tag, Tone},
};

pub fn page() -> impl IntoView {
    load(async { context::portal()?.order_numbers.list(&context::citizen()?).await }, show)
}

/// The colour of a status repeats what its word says.
pub fn tone(status: Status) -> Tone {
    match status {
        Status::Asked => Tone::Info,
        Status::Issued | Status::Used | Status::Closed => Tone::Success,
        Status::Refused | Status::Cancelled | Status::Expired => Tone::Warning,
    }
}

fn show(list: NumberList) -> impl IntoView {
    let locale = use_locale();
    let texts = &use_texts().numbers;
    let title = of_child(texts.title, texts.title_child);
    let empty = list.numbers.is_empty();
    let cards: Vec<_> =
        list.numbers.into_iter().map(|one| view! { <li class="bp-card">{card(one)}</li> }).collect();
    view! {
        <div class="bp-wide bp-stack">
            <PageHeading title/>
            <p>{texts.what} " " <strong>{texts.free}</strong></p>
            <div class="bp-buttons">
                <ButtonLink href=routes::number_form(locale, false) label=texts.get/>
            </div>
            <p>
                <a class="aksel-link bp-lone" href=routes::repair(locale, None)>
                    {texts.who_can_fix}
                </a>
            </p>
            {if empty {
                view! { <p>{texts.none}</p> }.into_any()
            } else {
                view! { <ul class="bp-cards">{cards}</ul> }.into_any()
            }}
        </div>
    }
}

fn card(card: NumberCard) -> impl IntoView {
    let locale = use_locale();
    let texts = &use_texts().numbers;
    let when = match card.status {
        Status::Asked => Some((texts.answer_by)(&format::date(locale, card.due))),
        Status::Issued => card.valid_until.map(|day| (texts.valid_to)(&format::date(locale, day))),
        _ => None,
    };
    let asked = oslo_date(card.asked_at);
    let number = card.code.filter(|_| card.status == Status::Issued).map(|code| code.to_string());
    view! {
        <h2 class="aksel-heading aksel-heading--small">
            <a class="aksel-link" href=routes::number(locale, card.id)>
                {(texts.of)(wording::purpose(locale, card.purpose), &card.aid_name)}
            </a>
        </h2>
        <p>
            <Tag text=wording::number_status(locale, card.status) tone=tone(card.status)/>
        </p>
        {number.map(|number| view! { <p><strong>{number}</strong></p> })}
        {when.map(|when| view! { <p>{when} "."</p> })}
        <p class="bp-card-text">
            {card.firm} ". "
            <time datetime=format::machine_date(asked)>{(texts.asked_on)(&format::date(locale, asked))}</time>
            "."
        </p>
    }
}
