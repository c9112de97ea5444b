//! One room, or a new one: what it is, its hours, and the times made in it.

use domain::{
    id::RoomId,
    problem::{Field, Problem},
    refusal::Refusal,
    trial::{
        AccessFact, Room,
        form::{RoomFields, WEEKDAYS},
    },
    views::CalendarRoom,
};
use i18n::{Locale, wording};
use leptos::prelude::*;

use super::{exceptions, outcome, room_forms};
use crate::{
    api::{context, trial_work::work::told},
    locale::use_locale,
    pages::{load, shared::param},
    routes,
    ui::{
        Breadcrumbs, Checkbox, Checkboxes, ErrorSummary, Notice, PageHeading, PostForm, Section, Submit,
        TextArea, TextInput, Tone, problem_at,
    },
};

/// The names of the hours in the form, from Monday.
const HOURS: [&str; 7] = [
    "felt[apent][0]",
    "felt[apent][1]",
    "felt[apent][2]",
    "felt[apent][3]",
    "felt[apent][4]",
    "felt[apent][5]",
    "felt[apent][6]",
];

pub fn page() -> impl IntoView {
    let (locale, id) = (use_locale(), param::<RoomId>("room"));
    let find = async move {
        let (id, from) = (id?, context::today());
        let calendar = context::portal()?.trial_work.calendar(&context::staff()?, from).await?;
        calendar.rooms.into_iter().find(|room| room.room.id == id).ok_or(Refusal::NotFound)
    };
    load(find, move |room| show(locale, Shown::Known(&room)))
}

/// The form of a new room. Whoever may not see the calendar gets no form.
pub fn new() -> impl IntoView {
    let (locale, from) = (use_locale(), context::today());
    let ask = async move { context::portal()?.trial_work.calendar(&context::staff()?, from).await };
    load(ask, move |calendar| show(locale, Shown::New(calendar.new_room)))
}

/// The room of the page.
#[derive(Clone, Copy)]
enum Shown<'a> {
    Known(&'a CalendarRoom),
    /// With the identifier it gets.
    New(RoomId),
}

fn show(locale: Locale, shown: Shown<'_>) -> impl IntoView + use<> {
    let (texts, calendar) = (&locale.texts().staff_room, &locale.texts().staff_calendar);
    let room = match shown {
        Shown::Known(room) => Some(room),
        Shown::New(_) => None,
    };
    let title = room.map_or(texts.new_title.to_owned(), |room| room.room.name.clone());
    let failed = context::query(told::WRONG);
    let above = vec![
        (locale.texts().frame.trials.to_owned(), routes::trial_day(locale)),
        (calendar.title.to_owned(), routes::trial_calendar(locale)),
    ];
    let about = about(locale, shown, failed.as_deref() == Some(told::ROOM));
    let more = room.map(|room| room_forms::forms(locale, room, failed.as_deref()));
    let failed = failed.is_some();
    let of = |heading: &'static str, list: Option<AnyView>| {
        list.map(|list| view! { <Section heading>{list}</Section> })
    };
    let days = of(calendar.exceptions, room.and_then(|room| exceptions::days(locale, room)));
    let closures = of(calendar.closures, room.and_then(|room| exceptions::closures(locale, room)));
    view! {
        <div class="bp-wide bp-stack">
            <Breadcrumbs above here=title.clone()/>
            <PageHeading title failed/>
            {outcome(locale)}
            {failed
                .then(|| {
                    view! {
                        <Notice tone=Tone::Warning title=locale.texts().staff_trials.not_saved>
                            ""
                        </Notice>
                    }
                })}
            {more}
            {days}
            {closures}
            <Section heading=texts.about>{about}</Section>
        </div>
    }
}

/// What was typed for a room that could not be read.
fn given_back() -> RoomFields {
    let typed = |name: &str| context::query(name).unwrap_or_default();
    let of = |field: Field| typed(field.name());
    RoomFields {
        name: of(Field::RoomName),
        directions: of(Field::Directions),
        access: typed(RoomFields::ACCESS).split(',').map(str::to_owned).collect(),
        minutes: of(Field::Minutes),
        buffer: of(Field::Buffer),
        capacity: of(Field::Capacity),
        on_holidays: typed(RoomFields::ON_HOLIDAYS),
        in_use: typed(RoomFields::IN_USE),
        hours: WEEKDAYS.into_iter().map(|day| of(Field::HoursOf(day))).collect(),
    }
}

fn about(locale: Locale, shown: Shown<'_>, failed: bool) -> impl IntoView + use<> {
    let texts = &locale.texts().staff_room;
    let (id, new) = match shown {
        Shown::Known(room) => (room.room.id, None),
        Shown::New(new) => (Room::NEW, Some(new)),
    };
    let typed = match shown {
        _ if failed => given_back(),
        Shown::Known(room) => RoomFields::of(&room.room, &room.plan, room.in_use),
        Shown::New(_) => RoomFields::blank(),
    };
    let centre = domain::centre::CentreNumber(String::new());
    let problems = if failed { typed.parse(id, centre).err().unwrap_or_default() } else { Vec::new() };
    let number = |name, field: Field, label, value: &str| {
        let (problem, value) = (problem_at(&problems, field), value.to_owned());
        view! { <TextInput name id=field.name() label value problem inputmode="numeric" size=5/> }
    };
    let minutes = number("felt[varighet]", Field::Minutes, texts.minutes, &typed.minutes);
    let buffer = number("felt[pause]", Field::Buffer, texts.buffer, &typed.buffer);
    let capacity = number("felt[plasser]", Field::Capacity, texts.capacity, &typed.capacity);
    let (access, week) = (access(locale, &typed), week(locale, &typed, &problems));
    let room = if id == Room::NEW { "nytt".to_owned() } else { id.to_string() };
    let name_problem = problem_at(&problems, Field::RoomName);
    let directions_problem = problem_at(&problems, Field::Directions);
    view! {
        <PostForm action="/api/trial-work/room">
            <input type="hidden" name="rom" value=room/>
            {new.map(|new| view! { <input type="hidden" name="ny" value=new.to_string()/> })}
            <TextInput
                name="felt[navn]"
                id=Field::RoomName.name()
                label=texts.name
                value=typed.name.clone()
                problem=name_problem
            />
            <TextArea
                name="felt[veibeskrivelse]"
                id=Field::Directions.name()
                label=texts.directions
                value=typed.directions.clone()
                hint=texts.directions_hint
                problem=directions_problem
            />
            {access}
            {minutes}
            {buffer}
            {capacity}
            {week}
            <Checkbox
                name="felt[helligdager]"
                id=RoomFields::ON_HOLIDAYS
                value=RoomFields::YES
                label=texts.on_holidays
                checked=typed.on_holidays == RoomFields::YES
            />
            <Checkbox
                name="felt[i-bruk]"
                id=RoomFields::IN_USE
                value=RoomFields::YES
                label=texts.in_use
                checked=typed.in_use == RoomFields::YES
            />
            <ErrorSummary problems/>
            <div class="bp-buttons">
                <Submit label=texts.save/>
            </div>
        </PostForm>
    }
}

fn access(locale: Locale, typed: &RoomFields) -> impl IntoView + use<> {
    let boxes = AccessFact::ALL.map(|fact| {
        let checked = typed.access.iter().any(|code| code == fact.code());
        let label = wording::access_fact(locale, fact);
        view! { <Checkbox name="felt[adgang][]" id=fact.code() value=fact.code() label checked/> }
    });
    let boxes = boxes.into_iter().collect_view();
    view! {
        <Checkboxes id=RoomFields::ACCESS legend=locale.texts().staff_room.access>
            {boxes}
        </Checkboxes>
    }
}

fn week(locale: Locale, typed: &RoomFields, problems: &[Problem]) -> impl IntoView + use<> {
    let (texts, names) = (&locale.texts().staff_room, locale.texts().staff_calendar.weekdays);
    let days = WEEKDAYS.into_iter().zip(HOURS).zip(names).enumerate().map(|(at, ((day, name), label))| {
        let field = Field::HoursOf(day);
        let (problem, value) = (problem_at(problems, field), typed.hours_at(at).to_owned());
        view! { <TextInput name id=field.name() label value problem size=24/> }
    });
    view! {
        <fieldset class="aksel-fieldset bp-stack">
            <legend class="aksel-fieldset__legend aksel-label">{texts.hours}</legend>
            <div class="aksel-fieldset__description">{texts.hours_hint}</div>
            {days.collect_view()}
        </fieldset>
    }
}
