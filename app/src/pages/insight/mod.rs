//! "Hvem har sett på mine opplysninger": every showing, newest first, and what to do when one looks wrong.

pub mod everything;

use domain::{
    time::oslo_date,
    views::{ReadLine, ReadList},
};
use i18n::{format, wording};
use leptos::prelude::*;

use super::{
    load,
    prose::outward,
    shared::{Call, child_name, of_child},
};
use crate::{
    api::context,
    locale::{use_locale, use_texts},
    routes,
    ui::{Breadcrumbs, Facts, LinkCard, PageHeading, Row, Section, row},
};

pub fn page() -> impl IntoView {
    let page = context::query(routes::PAGE).and_then(|page| page.parse().ok()).unwrap_or(1);
    load(async move { context::portal()?.insight.reads(&context::citizen()?, page).await }, show)
}

fn show(list: ReadList) -> impl IntoView {
    let texts = &use_texts().insight;
    let title = of_child(texts.title, texts.title_child);
    let above = vec![overview_link()];
    let ReadList { total, page, pages, lines, .. } = list;
    let found = if total == 0 {
        view! { <p>{of_child(texts.none, texts.none_child)}</p> }.into_any()
    } else {
        view! {
            <p>{(texts.count)(total)}</p>
            {days(lines)}
            <Pages page pages/>
        }
        .into_any()
    };
    view! {
        <div class="bp-column bp-stack">
            <Breadcrumbs above here=title.clone()/>
            <PageHeading title/>
            <p>{of_child(texts.intro, texts.intro_child)} " " {texts.not_lists}</p>
            {found}
            <Section heading=texts.wrong_title>
                <Call text=texts.wrong/>
                <p>{texts.complain} " " {outward("https://www.datatilsynet.no", "datatilsynet.no")}</p>
            </Section>
            <Section heading=all_title()>
                <LinkCard
                    href=routes::everything(use_locale())
                    title=texts.to_all
                    description=texts.all_about.to_owned()
                />
            </Section>
        </div>
    }
}

/// The page that leads here.
fn overview_link() -> (String, String) {
    (use_texts().frame.overview.to_owned(), routes::overview(use_locale()))
}

/// "Alt vi har lagret om deg", or about the child acted for.
fn all_title() -> String {
    let texts = &use_texts().insight;
    child_name().map_or_else(|| texts.all_title.to_owned(), |child| (texts.all_title_child)(&child))
}

/// The lines under the Norwegian day they fall on.
fn days(lines: Vec<ReadLine>) -> impl IntoView {
    let locale = use_locale();
    let mut days: Vec<(chrono::NaiveDate, Vec<Row>)> = Vec::new();
    for line in lines {
        let day = oslo_date(line.at);
        let row = row(format::time(locale, line.at), told(&line));
        match days.last_mut() {
            Some((last, rows)) if *last == day => rows.push(row),
            _ => days.push((day, vec![row])),
        }
    }
    days.into_iter()
        .map(|(day, rows)| {
            view! {
                <Section heading=format::date_with_weekday(locale, day)>
                    <Facts rows/>
                </Section>
            }
        })
        .collect_view()
}

/// Who it was and why; a case leads to its page.
fn told(line: &ReadLine) -> impl IntoView + use<> {
    let locale = use_locale();
    let why = wording::reading(locale, line);
    let why = match &line.case {
        Some(case) => view! {
            <a class="aksel-link bp-lone" href=routes::case(locale, case.id)>
                {why}
            </a>
        }
        .into_any(),
        None => why.into_any(),
    };
    view! {
        <p>
            <strong>{wording::reader(locale, &line.by)}</strong>
        </p>
        <p>{why}</p>
    }
}

/// The way to newer and older showings, when there is more than one page.
#[component]
fn Pages(page: u64, pages: u64) -> impl IntoView {
    let locale = use_locale();
    let texts = &use_texts().insight;
    let link = |to: u64, label: &'static str| {
        view! {
            <li>
                <a class="aksel-link" href=routes::insight_page(locale, to)>
                    {label}
                </a>
            </li>
        }
    };
    (pages > 1).then(|| {
        view! {
            <nav aria-label=texts.more class="bp-stack">
                <p>{(texts.page_of)(page, pages)}</p>
                <ul class="bp-links bp-ways">
                    {(page > 1).then(|| link(page - 1, texts.newer))}
                    {(page < pages).then(|| link(page + 1, texts.older))}
                </ul>
            </nav>
        }
    })
}
