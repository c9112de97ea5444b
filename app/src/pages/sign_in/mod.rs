//! Signing in: through the providers there are, or as one of the demonstration; else the page says whom to call.

mod providers;

use domain::{
    actor::Session,
    views::{DemoPerson, DemoWho},
};
use i18n::Locale;
use leptos::prelude::*;

pub use providers::Failure;

use super::{load, prose::points, shared::first_page};
use crate::{
    api::context::{self, SignInWays},
    locale::use_locale,
    routes::{KEPT, NEXT},
    ui::{ButtonLink, Notice, PageHeading, Phone, Section, Submit, Tone},
};

pub fn page() -> impl IntoView {
    let (locale, next) = (use_locale(), context::query(NEXT).unwrap_or_default());
    let session = context::session();
    load(
        async move {
            match context::portal()?.demo {
                Some(demo) => demo.people().await.map(Some),
                None => Ok(None),
            }
        },
        move |people| show(locale, session, people, &next),
    )
}

fn show(
    locale: Locale,
    session: Option<Session>,
    people: Option<Vec<DemoPerson>>,
    next: &str,
) -> impl IntoView + use<> {
    let texts = &locale.texts().sign_in;
    let ways = context::sign_in_ways();
    let sent_here = (session.is_none() && !next.is_empty())
        .then(|| if context::query(KEPT).is_some() { texts.kept } else { texts.comes_back });
    view! {
        <div class="bp-wide bp-stack">
            <PageHeading title=texts.title/>
            {providers::failed(locale)}
            {sent_here.map(|why| view! { <p>{why}</p> })}
            {session.map(|session| already(locale, &session, people.is_some() || ways != SignInWays::default()))}
            {match people {
                Some(people) => choices(locale, people, next).into_any(),
                None if ways == SignInWays::default() => closed(locale).into_any(),
                None => providers::ways(locale, ways, next).into_any(),
            }}
            <Section heading=texts.time>{points(texts.time_points)}</Section>
        </div>
    }
}

fn already(locale: Locale, session: &Session, may_change: bool) -> impl IntoView + use<> {
    let texts = &locale.texts().sign_in;
    let (href, label) = first_page(&session.actor);
    view! {
        <Notice tone=Tone::Info title=(texts.already)(&session.name)>
            {may_change.then(|| view! { <p>{texts.already_text}</p> })}
            <div class="bp-buttons">
                <ButtonLink href label/>
            </div>
        </Notice>
    }
}

fn closed(locale: Locale) -> impl IntoView {
    let texts = &locale.texts().sign_in;
    view! {
        <Notice tone=Tone::Warning title=texts.closed>
            <p>{texts.closed_text}</p>
            <p>
                {texts.closed_call}" "
                <Phone/> ". "{locale.texts().frame.help_hours}
            </p>
        </Notice>
    }
}

fn choices(locale: Locale, people: Vec<DemoPerson>, next: &str) -> impl IntoView + use<> {
    let texts = &locale.texts().sign_in;
    let (staff, citizens): (Vec<_>, Vec<_>) =
        people.into_iter().partition(|person| matches!(person.who, DemoWho::Staff(_)));
    let cards = |people: Vec<DemoPerson>| {
        let cards = people.into_iter().map(|person| card(locale, &person, next)).collect_view();
        view! { <ul class="bp-cards">{cards}</ul> }
    };
    let (citizens, staff) = (cards(citizens), cards(staff));
    view! {
        <p>{texts.choose}". "{texts.choose_text}</p>
        <Section heading=texts.citizens>{citizens}</Section>
        <Section heading=texts.staff>{staff}</Section>
    }
}

fn card(locale: Locale, person: &DemoPerson, next: &str) -> impl IntoView + use<> {
    let texts = locale.texts();
    let who = match person.who {
        DemoWho::Citizen(id) => id.to_string(),
        DemoWho::Staff(id) => id.to_string(),
    };
    view! {
        <li class="bp-card">
            <h3 class="aksel-heading aksel-heading--small">{person.name.clone()}</h3>
            <p>{(texts.demo.shows)(&person.key)}</p>
            <form method="post" action="/api/session/demo" class="bp-buttons">
                <input type="hidden" name="who" value=who/>
                <input type="hidden" name="language" value=locale.tag()/>
                <input type="hidden" name="next" value=next.to_owned()/>
                <Submit label=(texts.sign_in.sign_in_as)(&person.name) variant="secondary"/>
            </form>
        </li>
    }
}
