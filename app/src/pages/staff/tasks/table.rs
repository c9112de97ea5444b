//! The tasks as a table that is a pile of cards where columns do not fit.

use chrono::NaiveDate;
use domain::{
    case::{CaseKind, Status},
    time::oslo_date,
    views::{TaskList, TaskQuery, TaskRow, TaskSort, TaskView},
};
use i18n::{Locale, format, texts::staff_tasks::StaffTasks, wording};
use leptos::prelude::*;

use super::{query, view_name};
use crate::{
    pages::shared::tone,
    routes,
    ui::{Filter, FilterLink, Tag, Tone},
};

/// A heading of the table and what it sorts by, if anything.
type Column = (&'static str, Option<TaskSort>);

/// Ended tasks have no deadline to wait for: when they came in stands in its place.
fn columns(texts: &StaffTasks, ended: bool) -> [Column; 8] {
    let first = if ended { (texts.sent, TaskSort::Submitted) } else { (texts.due, TaskSort::Due) };
    [
        (first.0, Some(first.1)),
        (texts.kind, None),
        (texts.reference, None),
        (texts.aid, None),
        (texts.person, Some(TaskSort::Person)),
        (texts.municipality, Some(TaskSort::Municipality)),
        (texts.handler, Some(TaskSort::Handler)),
        (texts.status, Some(TaskSort::Status)),
    ]
}

pub(super) fn table(locale: Locale, list: TaskList) -> impl IntoView {
    let texts = &locale.texts().staff_tasks;
    let query = list.query;
    let ended = query.view == TaskView::Ended;
    let caption = (texts.caption)(view_name(texts, query.view), list.rows.len());
    let columns = columns(texts, ended);
    let heads = columns.map(|column| head(locale, query, column)).into_iter().collect_view();
    let rows = list.rows.into_iter().map(|task| row(locale, task, ended)).collect_view();
    view! {
        {sort_links(locale, query, &columns)}
        <section class="bp-table-scroll" tabindex="0" aria-labelledby="oppgaver-tabell">
            <table class="aksel-table">
                <caption id="oppgaver-tabell">{caption}</caption>
                <thead class="aksel-table__header">
                    <tr class="aksel-table__row">{heads}</tr>
                </thead>
                <tbody class="aksel-table__body">{rows}</tbody>
            </table>
        </section>
    }
}

/// How the list is sorted by a column: not, or in which direction.
fn direction(query: TaskQuery, sort: TaskSort) -> Option<&'static str> {
    // Ended tasks in the usual order are the newest first.
    let (by, descending) = match (query.view, query.sort) {
        (TaskView::Ended, TaskSort::Due) => (TaskSort::Submitted, !query.descending),
        (_, by) => (by, query.descending),
    };
    (by == sort).then_some(if descending { "descending" } else { "ascending" })
}

/// The address of the list sorted by a column; the other way round when it already is.
fn sorted(locale: Locale, query: TaskQuery, sort: TaskSort) -> String {
    let descending = direction(query, sort) == Some("ascending");
    routes::tasks_with(locale, &query::write(TaskQuery { sort, descending, ..query }))
}

fn head(locale: Locale, query: TaskQuery, (name, sort): Column) -> AnyView {
    let Some(sort) = sort else {
        return view! {
            <th scope="col" class="aksel-table__header-cell">
                {name}
            </th>
        }
        .into_any();
    };
    let direction = direction(query, sort);
    view! {
        <th scope="col" class="aksel-table__header-cell" aria-sort=direction.unwrap_or("none")>
            <a class="aksel-table__sort-button" href=sorted(locale, query, sort)>
                {name}
            </a>
        </th>
    }
    .into_any()
}

/// The same links in a list, for screens where the headings are not shown.
fn sort_links(locale: Locale, query: TaskQuery, columns: &[Column]) -> impl IntoView + use<> {
    let texts = &locale.texts().staff_tasks;
    let views =
        columns.iter().filter_map(|(name, sort)| sort.map(|sort| (*name, sort))).map(|(name, sort)| {
            let direction = direction(query, sort);
            let label = match direction {
                Some("ascending") => format!("{name} ({})", texts.ascending),
                Some(_) => format!("{name} ({})", texts.descending),
                None => name.to_owned(),
            };
            FilterLink { label, href: sorted(locale, query, sort), here: direction.is_some() }
        });
    view! {
        <div class="bp-sort">
            <Filter id="sortering" word=texts.sort links=views.collect()/>
        </div>
    }
}

fn row(locale: Locale, task: TaskRow, ended: bool) -> impl IntoView {
    let texts = &locale.texts().staff_tasks;
    let href = routes::staff_case(locale, task.case);
    let reference = task.reference.to_string();
    let (first, day) = if ended { (texts.sent, oslo_date(task.submitted_at)) } else { (texts.due, task.due) };
    let overdue = task.overdue.then(|| view! { <Tag text=texts.overdue tone=Tone::Danger/> });
    let handler = handler(texts, &task, &href, ended);
    view! {
        <tr class="aksel-table__row">
            {cell(first, view! { {short(locale, day)}" "{overdue} })}
            {cell(texts.kind, wording::case_kind(locale, task.kind))}
            <th scope="row" class="aksel-table__header-cell">
                {label(texts.reference)}
                <a class="aksel-link" href=href>
                    {reference}
                </a>
            </th>
            {cell(texts.aid, task.aid_name)}
            {cell(texts.person, task.person_name)}
            {cell(texts.municipality, wording::municipality(&task.municipality).to_owned())}
            {cell(texts.handler, handler)}
            {cell(texts.status, status(locale, task.kind, task.status, task.hold_until))}
        </tr>
    }
}

fn handler(texts: &'static StaffTasks, task: &TaskRow, href: &str, ended: bool) -> AnyView {
    match &task.handler {
        Some(_) if task.is_mine => texts.me.into_any(),
        Some(name) => name.clone().into_any(),
        None if ended => texts.nobody.into_any(),
        None => view! {
            {texts.nobody}". "
            <a class="aksel-link" href=href.to_owned()>
                {texts.open_to_take}
                <span class="bp-visually-hidden">" "{task.reference.to_string()}</span>
            </a>
        }
        .into_any(),
    }
}

fn status(locale: Locale, kind: CaseKind, status: Status, hold_until: Option<NaiveDate>) -> impl IntoView {
    let texts = &locale.texts().staff_tasks;
    let waits = hold_until.map(|until| (texts.waits_until)(&format::short_date(locale, until)));
    view! {
        <Tag text=wording::status(locale, kind, status) tone=tone(status)/>
        {waits.map(|waits| view! { " "{waits} })}
    }
}

fn cell(name: &'static str, value: impl IntoView + 'static) -> impl IntoView {
    view! {
        <td class="aksel-table__data-cell">
            {label(name)}
            {value}
        </td>
    }
}

/// The name of the column; hidden from everybody where the headings are shown.
fn label(name: &'static str) -> impl IntoView {
    view! { <span class="bp-cell-label">{name}</span> }
}

fn short(locale: Locale, date: NaiveDate) -> impl IntoView {
    view! { <time datetime=format::machine_date(date)>{format::short_date(locale, date)}</time> }
}
