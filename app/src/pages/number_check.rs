//! The page for firms: is this number valid. The number is sent as a form and answered at once, so that it stands in no
//! address; nothing is told about anybody.

use domain::{centre::Centre, order_number::Status, views::Checked};
use i18n::{format, wording};
use leptos::prelude::*;
use leptos_meta::Meta;

use super::shared::{Call, date};
use crate::{
    api::context::{self, NumberAsked},
    locale::{use_locale, use_texts},
    routes,
    ui::{ErrorLinks, Facts, Notice, PageHeading, PostForm, Row, Section, Submit, TextInput, Tone, row},
};

pub fn page() -> impl IntoView {
    let locale = use_locale();
    let texts = &use_texts().number_check;
    let asked = context::number_asked();
    let typed = asked.as_ref().map(|asked| asked.typed.clone()).unwrap_or_default();
    let label = if asked.is_some() { texts.again } else { texts.check };
    let blank = asked.is_some() && typed.trim().is_empty();
    let asked = asked.filter(|_| !blank);
    // A page that has just been loaded is first heard by its title.
    let document =
        asked.as_ref().map_or(texts.title.to_owned(), |asked| format!("{} – {}", told(asked).1, texts.title));
    let problem = blank.then(|| texts.missing.to_owned());
    let links = problem.iter().map(|problem| ("nummer", problem.clone())).collect();
    view! {
        <Meta name="robots" content="noindex"/>
        <div class="bp-column bp-stack">
            <PageHeading title=texts.title failed=blank document/>
            <p>{texts.intro}</p>
            <p>{texts.private}</p>
            {asked.map(answer)}
            <PostForm action=routes::check_number(locale)>
                <TextInput
                    name="nummer"
                    label=texts.number
                    value=typed
                    hint=texts.number_hint
                    problem
                    autocomplete="off"
                    size=20
                />
                <ErrorLinks links/>
                <div class="bp-buttons">
                    <Submit label/>
                </div>
            </PostForm>
        </div>
    }
}

/// How it stands, as a tone, in a few words, and with what follows from it.
fn told(asked: &NumberAsked) -> (Tone, &'static str, Option<&'static str>) {
    let texts = &use_texts().number_check;
    let Checked::Known { status, .. } = &asked.answer else { return (Tone::Warning, texts.unknown, None) };
    match status {
        Status::Issued => (Tone::Success, texts.valid, None),
        Status::Used if asked.marked => (Tone::Success, texts.marked, Some(texts.marked_what)),
        Status::Used | Status::Closed => (Tone::Info, texts.used, Some(texts.used_what)),
        Status::Expired => (Tone::Warning, texts.expired, Some(texts.not_valid_what)),
        Status::Asked | Status::Refused | Status::Cancelled => {
            (Tone::Warning, texts.not_valid, Some(texts.not_valid_what))
        }
    }
}

fn answer(asked: NumberAsked) -> impl IntoView {
    let texts = &use_texts().number_check;
    let (tone, title, what) = told(&asked);
    match asked.answer {
        Checked::Unknown => view! {
            <Notice tone title>
                <Call text=texts.unknown_what/>
            </Notice>
        }
        .into_any(),
        Checked::Known { status, purpose, valid_until, centre } => {
            let locale = use_locale();
            let mut rows = vec![row(texts.purpose, wording::purpose(locale, purpose))];
            rows.extend(valid_until.map(|day| row(texts.valid_until, date(locale, day))));
            rows.push(invoice(centre));
            let can_use = (status == Status::Issued).then(|| use_it(asked.typed));
            view! {
                <Notice tone title>
                    {what.map(|what| view! { <p>{what}</p> })}
                    <Facts rows/>
                    <p>{texts.free}</p>
                </Notice>
                {can_use}
            }
            .into_any()
        }
    }
}

/// Where the bill goes: what the centre has said and confirmed, else the number to call.
fn invoice(centre: Centre) -> Row {
    let locale = use_locale();
    let texts = &use_texts().number_check;
    let name = wording::centre(locale, &centre.name);
    let contact = match centre.invoice_contact.zip(centre.confirmed_on) {
        Some((contact, on)) => view! {
            <p>{contact}</p>
            <p>{(texts.confirmed)(&format::date(locale, on))}</p>
        }
        .into_any(),
        None => view! { <Call text=texts.invoice_unknown phone=centre.phone/> }.into_any(),
    };
    row(
        texts.invoice,
        view! {
            <p>{name}</p>
            {contact}
        },
    )
}

/// The number goes along once more: marking it used takes the number itself.
fn use_it(typed: String) -> impl IntoView {
    let texts = &use_texts().number_check;
    view! {
        <Section heading=texts.use_title>
            <p>{texts.use_text}</p>
            <PostForm action=routes::check_number(use_locale())>
                <input type="hidden" name="nummer" value=typed/>
                <div class="bp-buttons">
                    <Submit label=texts.use_it variant="secondary" name="handling" value="brukt"/>
                </div>
            </PostForm>
        </Section>
    }
}
