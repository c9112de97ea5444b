//! "Alt vi har lagret om deg": every row that is held about the person, in words, to read and to print.

use domain::views::Everything;
use i18n::{
    format,
    wording::{self, HeldEntry, HeldPart},
};
use leptos::prelude::*;

use super::{all_title, overview_link};
use crate::{
    api::context,
    locale::{use_locale, use_texts},
    pages::{
        load,
        shared::{Call, child_name, of_child, typed},
    },
    routes,
    ui::{Breadcrumbs, Download, Facts, PageHeading, PrintButton, Section, row},
};

pub fn page() -> impl IntoView {
    load(async { context::portal()?.insight.everything(&context::citizen()?).await }, show)
}

fn show(everything: Everything) -> impl IntoView {
    let locale = use_locale();
    let texts = &use_texts().insight;
    let above = vec![overview_link(), (of_child(texts.title, texts.title_child), routes::insight(locale))];
    let of_child_alone = child_name().map(|child| (texts.all_left_out_child)(&child));
    let left_out = texts.all_left_out_points.iter().map(|point| (*point).to_owned()).chain(of_child_alone);
    let left_out: Vec<_> = left_out.map(|point| view! { <li>{point}</li> }).collect();
    let parts: Vec<_> = wording::held(locale, &everything).into_iter().map(part).collect();
    view! {
        <div class="bp-column bp-stack">
            <Breadcrumbs above here=all_title()/>
            <PageHeading title=all_title()/>
            <p>{texts.all_intro} " " {(texts.all_made)(&format::moment(locale, everything.at))}</p>
            <p>{texts.all_left_out}</p>
            <ul>{left_out}</ul>
            <Call text=texts.all_wrong/>
            <div class="bp-buttons">
                <Download href=routes::EXPORT label=texts.download/>
                <PrintButton/>
            </div>
            <p class="bp-card-text">{texts.download_what}</p>
            {parts}
        </div>
    }
}

fn part(part: HeldPart) -> impl IntoView {
    let body = if part.entries.is_empty() {
        view! { <p>{use_texts().held.nothing}</p> }.into_any()
    } else {
        part.entries.into_iter().map(entry).collect_view().into_any()
    };
    view! { <Section heading=part.heading>{body}</Section> }
}

fn entry(entry: HeldEntry) -> impl IntoView {
    let rows: Vec<_> = entry.facts.into_iter().map(|(term, value)| row(term, typed(value))).collect();
    let title =
        entry.title.map(|title| view! { <h3 class="aksel-heading aksel-heading--small">{title}</h3> });
    view! {
        {title}
        <Facts rows/>
    }
}
