//! What is done with the times of a room: made, opened, other hours on a date, closed for a while.

use domain::{
    id::RoomId,
    problem::{Field, Problem, ProblemKind},
    trial::form::{ClosureFields, DayFields, DaysFields, RoomFields, SpanKind},
    views::CalendarRoom,
};
use i18n::Locale;
use leptos::prelude::*;

use crate::{
    api::{context, trial_work::work::told},
    ui::{Checkbox, ErrorSummary, PostForm, Submit, TextInput, problem_at},
};

/// Every form, folded but the one that could not be read.
pub(super) fn forms(locale: Locale, shown: &CalendarRoom, failed: Option<&str>) -> impl IntoView + use<> {
    let (room, in_use) = (shown.room.id, shown.in_use);
    let is = |form| failed == Some(form);
    view! {
        {span(locale, room, in_use, SpanKind::Generate, is(told::GENERATE))}
        {span(locale, room, in_use, SpanKind::Publish, is(told::PUBLISH))}
        {day(locale, room, is(told::DAY))}
        {closure(locale, room, is(told::CLOSURE))}
    }
}

/// What was typed in the form that failed; nothing in any other.
fn typed(failed: bool, field: Field) -> String {
    context::query(field.name()).filter(|_| failed).unwrap_or_default()
}

fn told_of<T>(failed: bool, parsed: Result<T, Vec<Problem>>) -> Vec<Problem> {
    parsed.err().filter(|_| failed).unwrap_or_default()
}

#[component]
fn Folded(
    title: &'static str,
    action: &'static str,
    room: RoomId,
    effect: Option<&'static str>,
    button: &'static str,
    failed: bool,
    problems: Vec<Problem>,
    children: Children,
) -> impl IntoView {
    let fields = children();
    view! {
        <details class="bp-move" open=failed>
            <summary>{title}</summary>
            <PostForm action>
                <input type="hidden" name="rom" value=room.to_string()/>
                {effect.map(|effect| view! { <p>{effect}</p> })}
                {fields}
                <ErrorSummary problems/>
                <div class="bp-buttons">
                    <Submit label=button variant="secondary"/>
                </div>
            </PostForm>
        </details>
    }
}

fn input(
    problems: &[Problem],
    field: Field,
    label: &'static str,
    hint: &'static str,
    value: String,
    size: u32,
) -> impl IntoView + use<> {
    let problem = problem_at(problems, field);
    view! { <TextInput name=field.name() label value hint problem size autocomplete="off"/> }
}

fn span(locale: Locale, room: RoomId, in_use: bool, kind: SpanKind, failed: bool) -> impl IntoView {
    let texts = &locale.texts().staff_room;
    let (from, to) = kind.fields();
    let fields = DaysFields { from: typed(failed, from), to: typed(failed, to) };
    let mut problems = told_of(failed, fields.parse(kind, room, context::today()));
    if failed && problems.is_empty() && !in_use {
        problems.push(Problem::new(to, ProblemKind::RoomNotInUse));
    }
    let (title, effect, action) = match kind {
        SpanKind::Generate => (texts.generate, texts.generate_effect, "/api/trial-work/generate"),
        SpanKind::Publish => (texts.publish, texts.publish_effect, "/api/trial-work/publish"),
    };
    let from = input(&problems, from, texts.from, texts.date_hint, fields.from, 10);
    let to = input(&problems, to, texts.to, texts.date_hint, fields.to, 10);
    view! {
        <Folded title action room effect=Some(effect) button=title failed problems>
            {from}
            {to}
        </Folded>
    }
}

fn day(locale: Locale, room: RoomId, failed: bool) -> impl IntoView {
    let texts = &locale.texts().staff_room;
    let closed = failed && context::query("stengt").as_deref() == Some(RoomFields::YES);
    let fields = DayFields { date: typed(failed, Field::Day), hours: typed(failed, Field::Hours), closed };
    let problems = told_of(failed, fields.parse(room, context::today()));
    let date = input(&problems, Field::Day, texts.date, texts.date_hint, fields.date, 10);
    let hours = input(&problems, Field::Hours, texts.day_hours, texts.day_hint, fields.hours, 15);
    view! {
        <Folded
            title=texts.day
            action="/api/trial-work/day"
            room
            effect=None
            button=texts.day_save
            failed
            problems
        >
            {date}
            {hours}
            <Checkbox name="stengt" value=RoomFields::YES label=texts.day_closed checked=closed/>
        </Folded>
    }
}

fn closure(locale: Locale, room: RoomId, failed: bool) -> impl IntoView {
    let texts = &locale.texts().staff_room;
    let of = |field| typed(failed, field);
    let fields = ClosureFields {
        from: of(Field::ClosedFrom),
        to: of(Field::ClosedTo),
        reason: of(Field::ClosedReason),
    };
    let problems = told_of(failed, fields.parse(room, context::today()));
    let from = input(&problems, Field::ClosedFrom, texts.closure_from, texts.moment_hint, fields.from, 20);
    let to = input(&problems, Field::ClosedTo, texts.closure_to, texts.moment_hint, fields.to, 20);
    let reason = input(&problems, Field::ClosedReason, texts.reason, texts.reason_hint, fields.reason, 40);
    view! {
        <Folded
            title=texts.closure
            action="/api/trial-work/closure"
            room
            effect=Some(texts.closure_effect)
            button=texts.closure
            failed
            problems
        >
            {from}
            {to}
            {reason}
        </Folded>
    }
}
