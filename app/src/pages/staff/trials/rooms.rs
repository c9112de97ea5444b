//! The rooms of a centre, each with how it is used.

use domain::{
    trial::{Room, form::WEEKDAYS},
    views::{Calendar, CalendarClosure, CalendarRoom},
};
use i18n::{Locale, format, wording};
use leptos::prelude::*;

use crate::{
    api::context,
    pages::shared::typed,
    routes,
    ui::{ButtonLink, Facts, PostForm, Row, Submit, Tag, Tone, row},
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
            {closures(locale, room)}
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

fn facts(locale: Locale, room: &CalendarRoom) -> Vec<Row> {
    let texts = &locale.texts().staff_calendar;
    let plan = &room.plan;
    let access = room.room.access.iter().map(|fact| wording::access_fact(locale, *fact));
    let access = access.collect::<Vec<_>>().join(", ");
    let access = if access.is_empty() { texts.not_said.to_owned() } else { access };
    let mut rows = vec![
        row(texts.directions, typed(room.room.directions.clone())),
        row(texts.access, access),
        row(texts.minutes, (texts.in_minutes)(plan.minutes)),
        row(texts.buffer, (texts.in_minutes)(plan.buffer)),
        row(texts.capacity, plan.capacity.to_string()),
        row(texts.hours, hours(locale, room)),
    ];
    let today = context::today();
    let days = plan.days.iter().filter(|day| day.date >= today).map(|day| {
        let hours = day.hours.map_or(texts.closed.to_owned(), |hours| hours.to_string());
        view! { <li>{format!("{}: {hours}", format::date_with_weekday(locale, day.date))}</li> }
    });
    let days: Vec<_> = days.collect();
    rows.extend((!days.is_empty()).then(|| row(texts.exceptions, view! { <ul>{days}</ul> })));
    rows
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

/// Those that are not over.
fn closures(locale: Locale, room: &CalendarRoom) -> Option<impl IntoView + use<>> {
    let texts = &locale.texts().staff_calendar;
    let now = context::now();
    let items: Vec<_> = room
        .closures
        .iter()
        .filter(|closure| closure.to > now)
        .map(|closure| closure_line(locale, &room.room, closure))
        .collect();
    (!items.is_empty()).then(|| {
        view! {
            <h4 class="aksel-heading aksel-heading--xsmall">{texts.closures}</h4>
            <ul>{items}</ul>
        }
    })
}

fn closure_line(locale: Locale, room: &Room, closure: &CalendarClosure) -> impl IntoView + use<> {
    let texts = &locale.texts().staff_calendar;
    let (from, to) = (format::moment(locale, closure.from), format::moment(locale, closure.to));
    let (room, id) = (room.id.to_string(), closure.id.to_string());
    let about = format!("{}, {}", closure.reason, (texts.period)(&from, &to));
    view! {
        <li>
            <p>{about.clone()}</p>
            <PostForm action="/api/trial-work/reopen">
                <input type="hidden" name="rom" value=room/>
                <input type="hidden" name="sperring" value=id/>
                <div class="bp-buttons">
                    <Submit label=texts.take_away variant="tertiary" about/>
                </div>
            </PostForm>
        </li>
    }
}
