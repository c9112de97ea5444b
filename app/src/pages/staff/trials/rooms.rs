//! The rooms of a centre, each with how it is used.

use domain::{
    trial::{Room, form::WEEKDAYS},
    views::{Calendar, CalendarRoom},
};
use i18n::{Locale, wording};
use leptos::prelude::*;

use super::exceptions;
use crate::{
    pages::shared::typed,
    routes,
    ui::{ButtonLink, Facts, Row, Tag, Tone, row},
};

pub(super) fn rooms(locale: Locale, page: &Calendar) -> impl IntoView + use<> {
    let texts = &locale.texts().staff_calendar;
    let cards = page.rooms.iter().map(|room| card(locale, room)).collect_view();
    view! {
        {page.rooms.is_empty().then(|| view! { <p>{texts.no_rooms}</p> })}
        <ul class="bp-cards">{cards}</ul>
        <div class="bp-buttons">
            <ButtonLink href=routes::trial_room(locale, Room::NEW) label=texts.new_room variant="secondary"/>
        </div>
    }
}

fn card(locale: Locale, room: &CalendarRoom) -> impl IntoView + use<> {
    let texts = &locale.texts().staff_calendar;
    let name = room.room.name.clone();
    let (used, tone) =
        if room.in_use { (texts.in_use, Tone::Success) } else { (texts.not_in_use, Tone::Warning) };
    view! {
        <li class="bp-card">
            <h3 class="aksel-heading aksel-heading--small">{name.clone()}</h3>
            <p>
                <Tag text=used tone/>
            </p>
            <Facts rows=facts(locale, room)/>
            {with_heading(texts.exceptions, exceptions::days(locale, room))}
            {with_heading(texts.closures, exceptions::closures(locale, room))}
            <div class="bp-buttons">
                <ButtonLink
                    href=routes::trial_room(locale, room.room.id)
                    label=texts.change
                    variant="secondary"
                    about=name
                />
            </div>
        </li>
    }
}

fn with_heading(heading: &'static str, list: Option<AnyView>) -> Option<impl IntoView> {
    list.map(|list| {
        view! {
            <h4 class="aksel-heading aksel-heading--xsmall">{heading}</h4>
            {list}
        }
    })
}

fn facts(locale: Locale, room: &CalendarRoom) -> Vec<Row> {
    let texts = &locale.texts().staff_calendar;
    let plan = &room.plan;
    let access = room.room.access.iter().map(|fact| wording::access_fact(locale, *fact));
    let access = access.collect::<Vec<_>>().join(", ");
    let access = if access.is_empty() { texts.not_said.to_owned() } else { access };
    vec![
        row(texts.directions, typed(room.room.directions.clone())),
        row(texts.access, access),
        row(texts.minutes, (texts.in_minutes)(plan.minutes)),
        row(texts.buffer, (texts.in_minutes)(plan.buffer)),
        row(texts.capacity, plan.capacity.to_string()),
        row(texts.hours, hours(locale, room)),
    ]
}

/// The hours of each weekday that has some.
fn hours(locale: Locale, room: &CalendarRoom) -> AnyView {
    let texts = &locale.texts().staff_calendar;
    let days = WEEKDAYS.into_iter().zip(texts.weekdays).filter_map(|(day, name)| {
        let hours = room.plan.week.iter().filter(|week| week.day == day).map(|week| week.hours.to_string());
        let hours = hours.collect::<Vec<_>>().join(", ");
        (!hours.is_empty()).then(|| view! { <li>{format!("{name}: {hours}")}</li> })
    });
    let days: Vec<_> = days.collect();
    if days.is_empty() {
        return view! { <span>{texts.never}</span> }.into_any();
    }
    let holidays = room.plan.on_holidays.then(|| view! { <li>{texts.on_holidays}</li> });
    view! { <ul>{days} {holidays}</ul> }.into_any()
}
