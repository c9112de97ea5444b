//! The order numbers of the own centre: which ones by links, one by what somebody says.

mod handling;
pub mod limits;
pub mod one;

use domain::views::{NumberView, StaffNumberList, StaffNumberRow};
use i18n::{Locale, format, texts::staff_numbers::StaffNumbers, wording};
use leptos::prelude::*;

use crate::{
    api::context,
    locale::use_locale,
    pages::{load, numbers::tone},
    routes,
    ui::{
        ButtonLink, Download, Filter, FilterLink, Notice, PageHeading, PostForm, Submit, Tag, TextInput, Tone,
    },
};

const VIEWS: [(NumberView, &str); 4] = [
    (NumberView::ToAnswer, "til-svar"),
    (NumberView::Issued, "utstedt"),
    (NumberView::Used, "brukt"),
    (NumberView::Ended, "avsluttet"),
];

pub fn page() -> impl IntoView {
    let locale = use_locale();
    let asked = context::query("vis");
    let view = VIEWS.into_iter().find(|(_, word)| asked.as_deref() == Some(*word));
    let view = view.map(|(view, _)| view).unwrap_or_default();
    load(async move { context::portal()?.number_work.list(&context::staff()?, view).await }, move |list| {
        show(locale, list)
    })
}

fn view_name(texts: &StaffNumbers, view: NumberView) -> &'static str {
    match view {
        NumberView::ToAnswer => texts.to_answer,
        NumberView::Issued => texts.issued,
        NumberView::Used => texts.used,
        NumberView::Ended => texts.ended,
    }
}

fn show(locale: Locale, list: StaffNumberList) -> impl IntoView {
    let texts = &locale.texts().staff_numbers;
    let links = VIEWS.map(|(view, word)| FilterLink {
        label: format!("{} ({})", view_name(texts, view), list.counts.of(view)),
        href: routes::staff_numbers_with(locale, &format!("vis={word}")),
        here: view == list.view,
    });
    let not_found = context::query("funnet").is_some();
    let centre = wording::centre(locale, &list.centre_name);
    let empty = list.rows.is_empty();
    view! {
        <div class="bp-wide bp-stack">
            <PageHeading title=texts.title of=centre.clone()/>
            <p>{centre}</p>
            {not_found
                .then(|| {
                    view! {
                        <Notice tone=Tone::Warning title=texts.not_found>
                            ""
                        </Notice>
                    }
                })}
            <Search/>
            <Filter id="utvalg" word=texts.views links=links.into()/>
            {if empty { view! { <p>{texts.empty}</p> }.into_any() } else { table(locale, list).into_any() }}
            <div class="bp-buttons">
                <ButtonLink href=routes::number_limits(locale) label=texts.to_limits variant="secondary"/>
                <Download href=routes::NUMBERS_FILE label=texts.to_file/>
            </div>
        </div>
    }
}

#[component]
fn Search() -> impl IntoView {
    let texts = &use_locale().texts().staff_numbers;
    view! {
        <PostForm action="/api/order-numbers/find">
            <TextInput
                name="sok"
                label=texts.search
                value=""
                hint=texts.search_hint
                autocomplete="off"
                size=20
            />
            <div class="bp-buttons">
                <Submit label=texts.search_button variant="secondary"/>
            </div>
        </PostForm>
    }
}

fn table(locale: Locale, list: StaffNumberList) -> impl IntoView {
    let texts = &locale.texts().staff_numbers;
    let caption = (texts.caption)(view_name(texts, list.view), list.rows.len());
    let first = if list.view == NumberView::ToAnswer { texts.due } else { texts.valid_until };
    let heads = [first, texts.reference, texts.person, texts.purpose, texts.aid, texts.firm, texts.status];
    let heads = heads.map(|name| {
        view! {
            <th scope="col" class="aksel-table__header-cell">
                {name}
            </th>
        }
    });
    let rows = list.rows.into_iter().map(|one| row(locale, one, first)).collect_view();
    view! {
        <section class="bp-table-scroll" tabindex="0" aria-labelledby="numre-tabell">
            <table class="aksel-table">
                <caption id="numre-tabell">{caption}</caption>
                <thead class="aksel-table__header">
                    <tr class="aksel-table__row">{heads.into_iter().collect_view()}</tr>
                </thead>
                <tbody class="aksel-table__body">{rows}</tbody>
            </table>
        </section>
    }
}

fn row(locale: Locale, one: StaffNumberRow, first: &'static str) -> impl IntoView {
    let texts = &locale.texts().staff_numbers;
    let card = one.card;
    let day = if first == texts.due { Some(card.due) } else { card.valid_until };
    let day = day.map(|day| format::short_date(locale, day)).unwrap_or_default();
    let overdue = one.overdue.then(|| view! { <Tag text=texts.overdue tone=Tone::Danger/> });
    view! {
        <tr class="aksel-table__row">
            {cell(first, view! { {day} " " {overdue} })}
            <th scope="row" class="aksel-table__header-cell">
                <span class="bp-cell-label">{texts.reference}</span>
                <a class="aksel-link" href=routes::staff_number(locale, card.id)>
                    {card.reference.to_string()}
                </a>
            </th>
            {cell(texts.person, one.person_name)}
            {cell(texts.purpose, wording::purpose(locale, card.purpose))}
            {cell(texts.aid, card.aid_name)}
            {cell(texts.firm, card.firm)}
            {cell(
                texts.status,
                view! { <Tag text=wording::number_status(locale, card.status) tone=tone(card.status)/> },
            )}
        </tr>
    }
}

/// A cell that says its column where the columns do not fit.
fn cell(name: &'static str, value: impl IntoView + 'static) -> impl IntoView {
    view! {
        <td class="aksel-table__data-cell">
            <span class="bp-cell-label">{name}</span>
            {value}
        </td>
    }
}
