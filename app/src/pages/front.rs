//! What the pass is, who it is for and how to get one (S1–S31).

use chrono::NaiveDate;
use i18n::{Locale, format, texts::front::Front};
use leptos::prelude::*;

use super::{
    prose::{paragraphs, points},
    shared::first_page,
};
use crate::{
    api::context,
    locale::{use_locale, use_texts},
    routes,
    ui::{ButtonLink, Notice, PageHeading, Phone, Section, Tone},
};

/// Changed with the words of the page.
const CHANGED_ON: Option<NaiveDate> = NaiveDate::from_ymd_opt(2026, 11, 22);

pub fn page() -> impl IntoView {
    let texts = &use_texts().front;
    view! {
        <div class="bp-column bp-stack">
            <PageHeading title=texts.title/>
            <Notice tone=Tone::Info title=texts.brief>
                {points(texts.brief_points)}
            </Notice>
            <SignIn/>
            <Contents/>
            <Section heading=texts.what id="hva">
                {paragraphs(texts.what_text)}
            </Section>
            <Section heading=texts.who id="hvem">
                <p>{texts.who_intro}</p>
                {points(texts.who_points)}
            </Section>
            <Section heading=texts.may id="oppgaver">
                <h3 class="aksel-heading aksel-heading--small">{texts.may_you}</h3>
                {points(texts.may_you_points)}
                <h3 class="aksel-heading aksel-heading--small">{texts.may_nav}</h3>
                {points(texts.may_nav_points)}
                <p>{texts.may_change}</p>
                <p>
                    <a class="aksel-link bp-lone" href=routes::products(use_locale())>
                        {use_texts().products.title}
                    </a>
                </p>
            </Section>
            <Section heading=texts.scope id="omfang">
                {paragraphs(texts.scope_text)}
            </Section>
            <Section heading=texts.how id="slik">
                {steps(texts)}
            </Section>
            <Contact/>
            <Changed/>
        </div>
    }
}

/// The way in for those who have a pass, or on for those who are signed in.
#[component]
fn SignIn() -> impl IntoView {
    let (locale, texts) = (use_locale(), &use_texts().front);
    let (href, label) = context::session()
        .map_or_else(|| (routes::sign_in(locale, ""), texts.sign_in), |session| first_page(&session.actor));
    view! {
        <Section heading=texts.holders>
            <p>{texts.holders_text}</p>
            <div class="bp-buttons">
                <ButtonLink href label/>
            </div>
        </Section>
    }
}

/// The parts of the page.
#[component]
fn Contents() -> impl IntoView {
    let texts = &use_texts().front;
    let parts = [
        ("#hva", texts.what),
        ("#hvem", texts.who),
        ("#oppgaver", texts.may),
        ("#omfang", texts.scope),
        ("#slik", texts.how),
        ("#kontakt", texts.contact),
    ];
    let links = parts.map(|(href, name)| {
        view! {
            <li>
                <a class="aksel-link" href=href>
                    {name}
                </a>
            </li>
        }
    });
    view! {
        <nav class="bp-stack" aria-labelledby="pa-siden">
            <h2 id="pa-siden" class="aksel-heading aksel-heading--small">
                {texts.contents}
            </h2>
            <ul class="bp-links">{links.into_iter().collect_view()}</ul>
        </nav>
    }
}

fn steps(texts: &'static Front) -> impl IntoView {
    let steps = texts.how_steps.iter().map(|(name, text)| {
        view! {
            <li>
                <strong>{*name}"."</strong>" "{*text}
            </li>
        }
    });
    view! { <ol>{steps.collect_view()}</ol> }
}

#[component]
fn Contact() -> impl IntoView {
    let (locale, texts) = (use_locale(), &use_texts().front);
    let frame = &use_texts().frame;
    view! {
        <Section heading=texts.contact id="kontakt">
            <p>
                {texts.contact_call}" "
                <Phone/> ". "{frame.help_hours}
            </p>
            <p>{texts.contact_write}</p>
            {broken(locale)}
            <div class="bp-buttons">
                <ButtonLink href=routes::contact(locale) label=texts.contact_link variant="secondary"/>
            </div>
        </Section>
    }
}

/// The way on when an aid is broken.
fn broken(locale: Locale) -> impl IntoView {
    view! {
        <p>
            <a class="aksel-link bp-lone" href=routes::repair(locale, None)>
                {locale.texts().repair.link}
            </a>
        </p>
    }
}

#[component]
fn Changed() -> impl IntoView {
    let (locale, texts) = (use_locale(), &use_texts().front);
    CHANGED_ON.map(|date| {
        view! {
            <p class="aksel-detail">
                {texts.changed}" "
                <time datetime=format::machine_date(date)>{format::date(locale, date)}</time>"."
            </p>
        }
    })
}
