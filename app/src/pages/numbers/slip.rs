//! One order number: the slip to read out, show or print, and what has become of it.

use domain::{
    case::Billed,
    id::OrderNumberId,
    order_number::{EventKind, NumberCode, Status},
    views::NumberPage,
};
use i18n::{format, wording};
use leptos::prelude::*;

use super::{course, tone};
use crate::{
    api::context,
    locale::{use_locale, use_texts},
    pages::{
        load,
        shared::{Call, date, param, typed},
    },
    routes,
    ui::{
        Breadcrumbs, ButtonLink, CopyButton, Download, Facts, Notice, PageHeading, Phone, PrintButton, Row,
        Section, Tag, row,
    },
};

pub fn page() -> impl IntoView {
    let number = param::<OrderNumberId>("number");
    load(async move { context::portal()?.order_numbers.find(&context::citizen()?, number?).await }, show)
}

fn show(page: NumberPage) -> impl IntoView {
    let locale = use_locale();
    let (list, texts) = (&use_texts().numbers, &use_texts().number_slip);
    let title = (list.of)(wording::purpose(locale, page.number.purpose), &page.number.aid.name);
    let above = vec![(list.title.to_owned(), routes::numbers(locale))];
    let (now, rows, course) = (now(&page), rows(&page), course::show(&page));
    let code = page.number.code.clone().filter(|_| page.status == Status::Issued);
    let says = code.as_ref().map(|code| says(&page, code));
    let phone = page.centre.phone.clone();
    let (id, open) = (page.number.id, page.status.is_open());
    view! {
        <div class="bp-column bp-stack">
            <Breadcrumbs above here=title.clone()/>
            <PageHeading title/>
            {code.map(|code| number(id, code))}
            <Notice tone=tone(page.status) title=texts.now>
                {now}
            </Notice>
            <Facts rows/>
            {says}
            <Section heading=texts.free_title>
                <p>{texts.free_text}</p>
                <ul>{texts.free_points.iter().map(|point| view! { <li>{*point}</li> }).collect_view()}</ul>
                <Call text=texts.free_asked phone/>
                <p class="bp-screen">
                    <a class="aksel-link bp-lone" href=routes::charge(locale, Billed::Number(id), false)>
                        {use_texts().charge.title}
                    </a>
                </p>
            </Section>
            <div class="bp-screen bp-stack">
                <Section heading=texts.history>{course}</Section>
                <div class="bp-buttons">
                    <PrintButton/>
                    {open
                        .then(|| {
                            view! {
                                <ButtonLink
                                    href=routes::cancel_number(locale, id)
                                    label=list.cancel
                                    variant="secondary"
                                />
                            }
                        })}
                </div>
            </div>
        </div>
    }
}

/// The number itself, large and in groups.
fn number(id: OrderNumberId, code: NumberCode) -> impl IntoView {
    let locale = use_locale();
    let texts = &use_texts().number_slip;
    let number = code.to_string();
    view! {
        <Facts rows=vec![
            row(texts.your_number, view! { <strong class="bp-reference">{number.clone()}</strong> }),
        ]/>
        <div class="bp-buttons">
            <CopyButton text=number label=texts.copy copied=texts.copied/>
            <Download href=routes::number_paper(locale, id) label=texts.download variant="secondary"/>
        </div>
    }
}

/// Where it stands, why it waits, and what the centre wrote.
fn now(page: &NumberPage) -> impl IntoView + use<> {
    let locale = use_locale();
    let texts = &use_texts().number_slip;
    let day = |day| format::date(locale, day);
    let words = match page.status {
        Status::Asked => match page.number.late_since(context::today()) {
            Some(due) => (texts.late)(&day(due)),
            None => (texts.waits)(&day(page.number.due)),
        },
        Status::Issued => texts.issued_now.to_owned(),
        Status::Used => texts.used_now.to_owned(),
        Status::Closed => texts.closed_now.to_owned(),
        Status::Refused => texts.refused_now.to_owned(),
        Status::Cancelled => texts.cancelled_now.to_owned(),
        Status::Expired => texts.expired_now.to_owned(),
    };
    let why = (page.status == Status::Asked).then(|| {
        let why: Vec<_> = page
            .number
            .why_staff
            .iter()
            .map(|why| view! { <li>{wording::why_staff(locale, *why)}</li> })
            .collect();
        view! {
            <p>{texts.why}</p>
            <ul>{why}</ul>
        }
    });
    let last = page.history.last().map(|line| line.event.kind.clone());
    let reason = match &last {
        Some(EventKind::Refused { reason, .. }) => Some(wording::refuse_reason(locale, *reason)),
        _ => None,
    };
    let written = last.as_ref().and_then(EventKind::text).map(str::to_owned).map(|text| {
        view! {
            <p>{texts.written}</p>
            <blockquote class="bp-quote bp-typed">{text}</blockquote>
        }
    });
    view! {
        <p>
            <Tag text=wording::number_status(locale, page.status) tone=tone(page.status)/>
        </p>
        <p>{words}</p>
        {why}
        {reason.map(|reason| view! { <p><strong>{reason}</strong> "."</p> })}
        {written}
    }
}

fn rows(page: &NumberPage) -> Vec<Row> {
    let locale = use_locale();
    let texts = &use_texts().number_slip;
    let number = &page.number;
    let mut rows = Vec::new();
    rows.extend(number.valid_until.map(|day| row(texts.valid_until, date(locale, day))));
    let covers = (use_texts().numbers.of)(wording::purpose(locale, number.purpose), &number.aid.name);
    rows.push(row(texts.covers, covers));
    rows.extend(number.aid.serial_number.clone().map(|serial| row(use_texts().loans.serial_number, serial)));
    rows.extend((!number.also.is_empty()).then(|| row(texts.also, also(&number.also))));
    let invented = page.supplier.as_ref().filter(|supplier| supplier.invented).map(|_| texts.invented_firm);
    let firm = number.firm.name.clone();
    rows.push(row(
        texts.firm_term,
        view! {
            <p>{firm}</p>
            {invented.map(|invented| view! { <p>{invented}</p> })}
        },
    ));
    if let Some(supplier) = &page.supplier {
        let confirmed = supplier.confirmed_on.map(|day| (texts.confirmed)(&format::date(locale, day)));
        rows.extend(
            supplier
                .phone
                .clone()
                .map(|phone| row(texts.firm_phone, view! { <Phone number=Some(phone)/> " " {confirmed} })),
        );
    }
    rows.extend(number.note.clone().map(|note| row(texts.note_term, typed(note))));
    rows.push(row(texts.reference, number.reference.to_string()));
    rows
}

/// What else is tried at the same visit.
pub fn also(names: &[String]) -> impl IntoView + use<> {
    let names: Vec<_> = names.iter().map(|name| view! { <li>{name.clone()}</li> }).collect();
    view! { <ul>{names}</ul> }
}

/// The sentence to say, and what the firm does with the number.
fn says(page: &NumberPage, code: &NumberCode) -> impl IntoView + use<> {
    let locale = use_locale();
    let texts = &use_texts().number_slip;
    let purpose = wording::purpose_within(locale, page.number.purpose);
    let first = std::iter::once(page.number.aid.name.as_str());
    let names: Vec<&str> = first.chain(page.number.also.iter().map(String::as_str)).collect();
    let sentence = (texts.say)(&code.to_string(), purpose, &wording::listed(locale, &names));
    let centre = wording::centre(locale, &page.centre.name);
    view! {
        <Section heading=texts.say_title>
            <p>{sentence}</p>
            <p>{(texts.say_bill)(&centre)}</p>
            <p>{texts.say_check}</p>
            <p>{(texts.check_at)(&format!("{}{}", context::host_name(), routes::check_number(locale)))}</p>
        </Section>
    }
}
