//! The times of some weeks, by day and room, with what can be done with each.

use std::collections::HashMap;

use chrono::NaiveDate;
use domain::{
    id::RoomId,
    problem::Field,
    time::oslo_date,
    trial::{BookingState, Slot, SlotState, form::MoveFields},
    views::{Calendar, CalendarRoom, CalendarSlot},
};
use i18n::{Locale, format};
use leptos::prelude::*;

use crate::{
    api::{context, trial_work::work::told},
    routes,
    ui::{ErrorSummary, PostForm, Section, Submit, Tag, TextInput, Tone, problem_at},
};

/// The name of the time that is to be moved, in the query.
const MOVED: &str = told::MOVE;

type Rooms<'a> = HashMap<RoomId, &'a CalendarRoom>;

fn rooms(page: &Calendar) -> Rooms<'_> {
    page.rooms.iter().map(|room| (room.room.id, room)).collect()
}

/// A table for each day that has times.
pub(super) fn days(locale: Locale, page: &Calendar) -> AnyView {
    let texts = &locale.texts().staff_calendar;
    if page.slots.is_empty() {
        return view! { <p>{texts.no_times}</p> }.into_any();
    }
    let rooms = rooms(page);
    let day_of = |one: &CalendarSlot| oslo_date(one.slot.time.starts_at);
    let days = page.slots.chunk_by(|one, next| day_of(one) == day_of(next));
    let days = days.filter_map(|slots| Some(day(locale, page.from, day_of(slots.first()?), slots, &rooms)));
    days.collect_view().into_any()
}

fn day(
    locale: Locale,
    shown_from: NaiveDate,
    day: NaiveDate,
    slots: &[CalendarSlot],
    rooms: &Rooms,
) -> impl IntoView + use<> {
    let texts = &locale.texts().staff_calendar;
    let id = format!("dag-{}", format::machine_date(day));
    let labelled = id.clone();
    let heads = [texts.time, texts.room, texts.state_head, texts.actions].map(|name| {
        view! {
            <th scope="col" class="aksel-table__header-cell">
                {name}
            </th>
        }
    });
    let mut slots: Vec<&CalendarSlot> = slots.iter().collect();
    let name = |room: RoomId| rooms.get(&room).map_or("", |room| room.room.name.as_str());
    slots.sort_by_key(|one| (name(one.slot.room), one.slot.time, one.slot.place));
    let row = |one| line(locale, shown_from, one, &place_of(locale, one.slot, rooms));
    let rows = slots.into_iter().map(row).collect_view();
    view! {
        <section class="bp-table-scroll" tabindex="0" aria-labelledby=labelled>
            <table class="aksel-table">
                <caption id=id>
                    <a class="aksel-link" href=routes::trial_day_on(locale, day, "")>
                        {format::date_with_weekday(locale, day)}
                    </a>
                </caption>
                <thead class="aksel-table__header">
                    <tr class="aksel-table__row">{heads.into_iter().collect_view()}</tr>
                </thead>
                <tbody class="aksel-table__body">{rows}</tbody>
            </table>
        </section>
    }
}

/// The room, and which place in it when it has several.
fn place_of(locale: Locale, slot: Slot, rooms: &Rooms) -> String {
    match rooms.get(&slot.room) {
        Some(room) if room.plan.capacity > 1 => {
            (locale.texts().staff_calendar.room_place)(&room.room.name, slot.place)
        }
        Some(room) => room.room.name.clone(),
        None => String::new(),
    }
}

fn line(locale: Locale, shown_from: NaiveDate, one: &CalendarSlot, room: &str) -> impl IntoView + use<> {
    let texts = &locale.texts().staff_calendar;
    let slot = one.slot;
    let time = format::hours(locale, slot.time.starts_at, slot.time.ends_at);
    let tone = match slot.state {
        SlotState::Draft => Tone::Info,
        SlotState::Open => Tone::Success,
        SlotState::Closed => Tone::Warning,
    };
    // Times of a day repeat themselves from day to day and room to room: a name that is read alone tells all of it.
    let day = format::date_with_weekday(locale, oslo_date(slot.time.starts_at));
    let about = format!("{day}, {time}, {room}");
    let held = one.held.map(|held| {
        let text = if held == BookingState::Offered { texts.offered } else { texts.taken };
        view! { <Tag text/> }
    });
    let actions = (slot.time.starts_at > context::now()).then(|| actions(locale, shown_from, slot, about));
    view! {
        <tr class="aksel-table__row">
            <th scope="row" class="aksel-table__header-cell">
                <span class="bp-cell-label">{texts.time}</span>
                {time.clone()}
            </th>
            <td class="aksel-table__data-cell">
                <span class="bp-cell-label">{texts.room}</span>
                {room.to_owned()}
            </td>
            <td class="aksel-table__data-cell">
                <span class="bp-cell-label">{texts.state_head}</span>
                <span class="bp-row">
                    <Tag text=(texts.state)(slot.state) tone/>
                    {held}
                </span>
            </td>
            <td class="aksel-table__data-cell">
                <span class="bp-cell-label">{texts.actions}</span>
                {actions}
            </td>
        </tr>
    }
}

/// What is over is left as it was.
fn actions(locale: Locale, shown_from: NaiveDate, slot: Slot, about: String) -> impl IntoView + use<> {
    let texts = &locale.texts().staff_calendar;
    let (label, state) = match slot.state {
        SlotState::Open => (texts.close, SlotState::Closed),
        SlotState::Draft | SlotState::Closed => (texts.open, SlotState::Open),
    };
    let moving = routes::trial_calendar_with(
        locale,
        &format!("fra={}&{MOVED}={}", format::machine_date(shown_from), slot.id),
    );
    view! {
        <PostForm action="/api/trial-work/slot">
            <input type="hidden" name="tid" value=slot.id.to_string()/>
            <input type="hidden" name="tilstand" value=state.code()/>
            <input type="hidden" name="fra" value=format::machine_date(shown_from)/>
            <div class="bp-row">
                <Submit label variant="tertiary" about=about.clone()/>
                <a class="aksel-link" href=moving>
                    {texts.shift}
                    <span class="bp-visually-hidden">" "{about}</span>
                </a>
            </div>
        </PostForm>
    }
}

/// The form that moves the time the address names, when it is one of those shown.
pub(super) fn mover(locale: Locale, page: &Calendar) -> Option<impl IntoView + use<>> {
    let texts = &locale.texts().staff_calendar;
    let asked = context::query(MOVED)?;
    let CalendarSlot { slot, held } = *page.slots.iter().find(|one| one.slot.id.to_string() == asked)?;
    let typed = context::query(Field::Time.name());
    let failed = context::query(told::WRONG).as_deref() == Some(told::MOVE);
    let fields = MoveFields { to: typed.unwrap_or_default() };
    let problems =
        if failed { fields.parse(slot.id, context::today()).err().unwrap_or_default() } else { Vec::new() };
    let problem = problem_at(&problems, Field::Time);
    let moment = format::moment_with_weekday(locale, slot.time.starts_at);
    let title = (texts.move_title)(&moment, &place_of(locale, slot, &rooms(page)));
    let effect = held.map(|held| {
        let text = if held == BookingState::Offered { texts.move_offered } else { texts.move_taken };
        view! { <p>{text}</p> }
    });
    let from = format::machine_date(page.from);
    Some(view! {
        <Section heading=title>
            {effect}
            <PostForm action="/api/trial-work/move-slot">
                <input type="hidden" name="tid" value=slot.id.to_string()/>
                <input type="hidden" name="fra" value=from/>
                <TextInput
                    name=Field::Time.name()
                    label=texts.move_to
                    value=fields.to
                    hint=texts.move_hint
                    problem
                    size=20
                />
                <ErrorSummary problems/>
                <div class="bp-buttons">
                    <Submit label=texts.shift/>
                </div>
            </PostForm>
        </Section>
    })
}
