//! The tasks of the own centre: which ones, in which order, all by links.

mod query;
mod table;

use domain::views::{TaskList, TaskQuery, TaskView};
use i18n::{Locale, texts::staff_tasks::StaffTasks, wording};
use leptos::prelude::*;

use crate::{
    api::context,
    locale::use_locale,
    pages::load,
    routes,
    ui::{ButtonLink, Filter, FilterLink, PageHeading},
};

pub fn page() -> impl IntoView {
    let (locale, asked) = (use_locale(), query::read(context::query));
    load(async move { context::portal()?.casework.tasks(&context::staff()?, asked).await }, move |list| {
        show(locale, list)
    })
}

fn show(locale: Locale, list: TaskList) -> impl IntoView {
    let texts = &locale.texts().staff_tasks;
    let empty = list.rows.is_empty();
    view! {
        <div class="bp-wide bp-stack">
            <PageHeading
                title=texts.title
                document=view_title(texts, list.query.view)
                of=wording::centre(locale, &list.centre_name)
            />
            <p>{wording::centre(locale, &list.centre_name)}</p>
            {views(locale, &list)}
            {statuses(locale, list.query)}
            {if empty { nothing(locale, list.query).into_any() } else { table::table(locale, list).into_any() }}
        </div>
    }
}

fn views(locale: Locale, list: &TaskList) -> impl IntoView + use<> {
    let texts = &locale.texts().staff_tasks;
    let (counts, query) = (list.counts, list.query);
    let views = [
        (TaskView::Mine, counts.mine),
        (TaskView::Centre, counts.centre),
        (TaskView::Unassigned, counts.unassigned),
        (TaskView::Ended, counts.ended),
    ];
    let views = views.map(|(view, count)| {
        let to = TaskQuery { view, ..TaskQuery::default() };
        FilterLink {
            label: format!("{} ({count})", view_name(texts, view)),
            href: routes::tasks_with(locale, &query::write(to)),
            here: view == query.view,
        }
    });
    view! { <Filter id="utvalg" word=texts.views links=views.into()/> }
}

fn view_name(texts: &StaffTasks, view: TaskView) -> &'static str {
    match view {
        TaskView::Mine => texts.mine,
        TaskView::Centre => texts.centre,
        TaskView::Unassigned => texts.unassigned,
        TaskView::Ended => texts.ended,
    }
}

/// Tells the views apart in the titles of windows and tabs.
fn view_title(texts: &StaffTasks, view: TaskView) -> &'static str {
    match view {
        TaskView::Mine => texts.title_mine,
        TaskView::Centre => texts.title_centre,
        TaskView::Unassigned => texts.title_unassigned,
        TaskView::Ended => texts.title_ended,
    }
}

fn statuses(locale: Locale, query: TaskQuery) -> impl IntoView {
    let texts = &locale.texts().staff_tasks;
    let choices = query::statuses(query.view).into_iter().map(Some);
    let views = [None].into_iter().chain(choices).map(|status| {
        let label = status.map_or(texts.all_statuses, |status| wording::any_status(locale, status));
        FilterLink {
            label: label.to_owned(),
            href: routes::tasks_with(locale, &query::write(TaskQuery { status, ..query })),
            here: status == query.status,
        }
    });
    view! { <Filter id="status" word=texts.filter links=views.collect()/> }
}

/// Why the list is empty, and a way on.
fn nothing(locale: Locale, query: TaskQuery) -> impl IntoView {
    let texts = &locale.texts().staff_tasks;
    let to = |view| routes::tasks_with(locale, &query::write(TaskQuery { view, ..TaskQuery::default() }));
    let (why, on) = match (query.status, query.view) {
        (Some(status), view) => {
            ((texts.empty_status)(wording::any_status(locale, status)), Some((to(view), texts.show_all)))
        }
        (None, TaskView::Mine) => {
            (texts.empty_mine.to_owned(), Some((to(TaskView::Unassigned), texts.to_unassigned)))
        }
        (None, TaskView::Centre) => (texts.empty_centre.to_owned(), None),
        (None, TaskView::Unassigned) => {
            (texts.empty_unassigned.to_owned(), Some((to(TaskView::Centre), texts.to_centre)))
        }
        (None, TaskView::Ended) => {
            (texts.empty_ended.to_owned(), Some((to(TaskView::Centre), texts.to_centre)))
        }
    };
    view! {
        <p>{why}</p>
        {on
            .map(|(href, label)| {
                view! {
                    <div class="bp-buttons">
                        <ButtonLink href label variant="secondary"/>
                    </div>
                }
            })}
    }
}
