//! What several pages of the holder need.

use std::str::FromStr;

use chrono::NaiveDate;
use domain::{actor::Actor, address::Address, refusal::Refusal, views::CaseCard};
use i18n::{Locale, format, wording};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use crate::{
    api::context,
    locale::{use_locale, use_texts},
    routes,
    ui::{Phone, Tag, Tone},
};

/// A part of the path. What is not an identifier is not found. Read before anything is awaited.
pub fn param<T: FromStr>(name: &str) -> Result<T, Refusal> {
    let text = use_params_map().with_untracked(|params| params.get(name));
    text.and_then(|text| text.parse().ok()).ok_or(Refusal::NotFound)
}

/// The name of the child acted for, when one is chosen.
pub fn child_name() -> Option<String> {
    context::session().and_then(|session| session.acting_for).map(|child| child.name)
}

/// Where whoever is signed in begins, and what a link there says.
pub fn first_page(actor: &Actor) -> (String, &'static str) {
    let (locale, texts) = (use_locale(), &use_texts().frame);
    match actor {
        Actor::Citizen(_) => (routes::overview(locale), texts.to_overview),
        Actor::Staff(_) => (routes::tasks(locale), texts.to_tasks),
    }
}

/// Words about oneself, or about the child acted for.
pub fn of_child(own: &str, about: fn(&str) -> String) -> String {
    child_name().map_or_else(|| own.to_owned(), |child| about(&child))
}

/// What somebody typed, with their own line breaks.
pub fn typed(text: String) -> impl IntoView {
    view! { <span class="bp-typed">{text}</span> }
}

/// A date for people and machines.
pub fn date(locale: Locale, date: NaiveDate) -> impl IntoView {
    view! { <time datetime=format::machine_date(date)>{format::date(locale, date)}</time> }
}

/// An address on one line.
pub fn address_line(address: &Address) -> String {
    format!("{}, {} {}", address.street, address.postcode, address.city)
}

/// A sentence that ends in the number to call.
#[component]
pub fn Call(
    text: &'static str,
    /// Digits; the national number when the centre has none of its own.
    #[prop(optional_no_strip, into)]
    phone: Option<String>,
) -> impl IntoView {
    view! {
        <p>
            {text} " " <Phone number=phone/> "."
        </p>
    }
}

/// Cases as cards under a heading of level 2.
#[component]
pub fn CaseCards(cases: Vec<CaseCard>) -> impl IntoView {
    let (locale, today) = (use_locale(), context::today());
    let texts = &use_texts().cases;
    let items: Vec<_> = cases
        .into_iter()
        .map(|card| {
            let sent = domain::time::oslo_date(card.submitted_at);
            let next = card.status.is_open().then(|| wording::next(locale, &card, today));
            let reference = (texts.reference_short)(&card.reference.to_string());
            view! {
                <li class="bp-card">
                    <h3 class="aksel-heading aksel-heading--small">
                        <a class="aksel-link" href=routes::case(locale, card.id)>
                            {wording::errand(locale, card.kind, &card.aid_name)}
                            // Two cases may be of one kind and about one aid: who hears the links alone must know them apart.
                            <span class="bp-visually-hidden">", " {reference.clone()}</span>
                        </a>
                    </h3>
                    <p>
                        <Tag text=wording::status(locale, card.kind, card.status) tone=tone(card.status)/>
                    </p>
                    {next.map(|next| view! { <p>{next}</p> })}
                    <p class="bp-card-text">
                        <time datetime=format::machine_date(
                            sent,
                        )>{(texts.sent_on)(&format::date(locale, sent))}</time> ". "
                        {reference} "."
                    </p>
                </li>
            }
        })
        .collect();
    view! { <ul class="bp-cards">{items}</ul> }
}

/// The colour that repeats what the word of a status says.
pub fn tone(status: domain::case::Status) -> Tone {
    use domain::case::Status;
    match status {
        Status::Received | Status::InProgress | Status::Withdrawn | Status::Cancelled => Tone::Info,
        Status::OnHold => Tone::Warning,
        Status::Approved | Status::Sent | Status::Delivered | Status::Settled => Tone::Success,
        Status::Rejected => Tone::Danger,
    }
}
