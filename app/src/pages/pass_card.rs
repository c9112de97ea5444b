//! The pass and the centre, beside the overview.

use domain::{agreement::Agreement, centre::Centre, views::Pass};
use i18n::{format, wording};
use leptos::prelude::*;

use super::shared::{date, of_child};
use crate::{
    locale::{use_locale, use_texts},
    routes,
    ui::{Facts, Phone, Row, Section, row},
};

/// The state of the pass, in words; how to get one when there is none.
#[component]
pub(super) fn PassCard(pass: Pass) -> impl IntoView {
    let locale = use_locale();
    let texts = &use_texts().pass_card;
    let body = match pass {
        Pass::InForce(agreement) => facts(&agreement, texts.in_force.to_owned()).into_any(),
        Pass::NotYet(agreement) => {
            let from = format::date(locale, agreement.in_force_from);
            facts(&agreement, (texts.not_yet)(&from)).into_any()
        }
        Pass::Ended(agreement) => view! {
            {facts(&agreement, texts.ended.to_owned())}
            <p>{of_child(texts.ended_what, texts.ended_what_child)}</p>
        }
        .into_any(),
        Pass::CameOfAge(_) => view! {
            <p>{texts.came_of_age}</p>
            <p>{texts.came_of_age_what}</p>
        }
        .into_any(),
        Pass::None => view! {
            <p>{of_child(texts.no_pass, texts.no_pass_child)}</p>
            <p>{of_child(texts.how_to_get, texts.how_to_get_child)}</p>
            <p>
                <a class="aksel-link bp-lone" href=routes::front(locale)>
                    {texts.read_about}
                </a>
            </p>
        }
        .into_any(),
    };
    view! { <Section heading=texts.pass>{body}</Section> }
}

fn facts(agreement: &Agreement, status: String) -> impl IntoView + use<> {
    let locale = use_locale();
    let texts = &use_texts().pass_card;
    let mut rows: Vec<Row> =
        vec![row(texts.status, status), row(texts.since, date(locale, agreement.in_force_from))];
    rows.extend(agreement.in_force_to.map(|to| row(texts.until, date(locale, to))));
    rows.push(row(texts.covers, wording::scope(locale, &agreement.scope)));
    let tasks: Vec<_> =
        agreement.holder_tasks.iter().map(|task| view! { <li>{wording::task(locale, *task)}</li> }).collect();
    rows.push(if tasks.is_empty() {
        row(texts.tasks, texts.no_tasks)
    } else {
        row(texts.tasks, view! { <ul>{tasks}</ul> })
    });
    rows.extend(agreement.contact.clone().map(|contact| row(texts.contact, contact)));
    view! { <Facts rows/> }
}

/// The centre and its number.
#[component]
pub(super) fn CentreCard(centre: Option<Centre>) -> impl IntoView {
    let locale = use_locale();
    let texts = &use_texts().pass_card;
    let body = match centre {
        None => view! {
            <p>{of_child(texts.no_centre, texts.no_centre_child)}</p>
            <p>
                <Phone/>
            </p>
        }
        .into_any(),
        Some(centre) => {
            let confirmed = centre.confirmed_on.map(|on| (texts.confirmed)(&format::date(locale, on)));
            let rows = vec![
                row(texts.region, centre.region),
                row(texts.phone, view! { <Phone number=centre.phone/> }),
            ];
            view! {
                <p>
                    <strong>{wording::centre(locale, &centre.name)}</strong>
                </p>
                <Facts rows/>
                {confirmed.map(|confirmed| view! { <p class="bp-card-text">{confirmed}</p> })}
            }
            .into_any()
        }
    };
    view! { <Section heading=of_child(texts.centre, texts.centre_child)>{body}</Section> }
}
