//! The word mark, who is signed in, the language, and the menu.

use domain::actor::Session;
use leptos::prelude::*;

use super::{band::Band, current, language::Languages};
use crate::{
    locale::{use_locale, use_texts},
    routes,
};

#[component]
pub fn Header(
    session: Option<Session>,
    path: String,
    /// There is a form that the language links send along.
    on_step: bool,
    /// The side of the centre.
    staff: bool,
    /// Runs with made-up people: said on every page.
    demo: bool,
) -> impl IntoView {
    let locale = use_locale();
    let texts = &use_texts().frame;
    let mark = if staff { texts.staff_mark } else { "Brukerpass" };
    let child = session.as_ref().and_then(|session| session.acting_for.clone());
    let menu = match (&session, staff) {
        (Some(_), true) => vec![
            (texts.tasks, routes::tasks(locale), current(&path, "intern/oppgaver")),
            (texts.trials, routes::trial_day(locale), current(&path, "intern/utproving")),
            (texts.numbers, routes::staff_numbers(locale), current(&path, "intern/bestillingsnummer")),
        ],
        (Some(_), false) => vec![
            (texts.overview, routes::overview(locale), current(&path, "oversikt")),
            (texts.loans, routes::loans(locale), current(&path, "hjelpemidler")),
            (texts.exchange, routes::guide(locale), current(&path, "bytte")),
            (texts.trials, routes::trials(locale), current(&path, "utproving")),
            (texts.cases, routes::cases(locale), current(&path, "saker")),
            (texts.numbers, routes::numbers(locale), current(&path, "bestillingsnummer")),
        ],
        (None, _) => Vec::new(),
    };
    let nav_name = if staff { texts.staff_nav } else { texts.main_nav };
    view! {
        <header class="bp-header" class=("bp-header-staff", staff)>
            {demo.then(|| view! { <p class="bp-demo-banner">{texts.demo_banner}</p> })}
            <div class="bp-header-top">
                <a class="bp-mark" href=routes::front(locale)>
                    {mark}
                </a>
                <Languages on_step/>
                <SignedIn session/>
            </div>
            {(!menu.is_empty())
                .then(|| {
                    let items: Vec<_> = menu
                        .into_iter()
                        .map(|(label, href, here)| {
                            view! {
                                <li>
                                    <a href=href aria-current=here>
                                        {label}
                                    </a>
                                </li>
                            }
                        })
                        .collect();
                    view! {
                        <nav class="bp-nav" aria-label=nav_name>
                            <ul>{items}</ul>
                        </nav>
                    }
                })}
            {child.map(|child| view! { <Band child/> })}
        </header>
    }
}

#[component]
fn SignedIn(session: Option<Session>) -> impl IntoView {
    let locale = use_locale();
    let texts = &use_texts().frame;
    match session {
        None => view! {
            <a class="bp-header-link" href=routes::sign_in(locale, "")>
                {texts.sign_in}
            </a>
        }
        .into_any(),
        Some(session) => view! {
            <div class="bp-signed-in">
                <span>{(texts.signed_in_as)(&session.name)}</span>
                {session
                    .represents
                    .then(|| {
                        view! {
                            <a class="bp-header-link" href=routes::choose_person(locale)>
                                {texts.change_person}
                            </a>
                        }
                    })}
                <form method="post" action="/api/session/end">
                    <input type="hidden" name="language" value=locale.tag()/>
                    <button type="submit" class="bp-header-link">
                        {texts.sign_out}
                    </button>
                </form>
            </div>
        }
        .into_any(),
    }
}
