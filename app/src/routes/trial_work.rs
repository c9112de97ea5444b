//! Links to the centre's side of trials, and its pages.

use chrono::NaiveDate;
use domain::{
    id::{RoomId, TrialId},
    trial::Room,
};
use i18n::{Locale, format};
use leptos::prelude::*;
use leptos_router::{
    MatchNestedRoutes,
    components::{Outlet, ParentRoute, Route},
    path,
};

use super::page;
use crate::pages::staff::trials;

/// Characters of a typed value that go back in an address: far more than any field there takes.
const MOST_GIVEN_BACK: usize = 1200;

/// Who comes today.
pub fn trial_day(locale: Locale) -> String {
    page(locale, "intern/utproving")
}

/// Who comes on a day, with a query or none.
pub fn trial_day_on(locale: Locale, date: NaiveDate, query: &str) -> String {
    let and = if query.is_empty() { "" } else { "&" };
    page(locale, &format!("intern/utproving?dato={}{and}{query}", format::machine_date(date)))
}

pub fn staff_trial(locale: Locale, trial: TrialId) -> String {
    page(locale, &format!("intern/utproving/{trial}"))
}

/// For a trial as written in a request, with a query or none; anything that is not an identifier leads to the day.
pub fn staff_trial_path(locale: Locale, trial: &str, query: &str) -> String {
    match trial.parse::<TrialId>() {
        Ok(id) => with(staff_trial(locale, id), query),
        Err(_not_an_id) => trial_day(locale),
    }
}

/// The calendar from today on.
pub fn trial_calendar(locale: Locale) -> String {
    page(locale, "intern/utproving/kalender")
}

/// … with a query of `navn=verdi` pairs or none.
pub fn trial_calendar_with(locale: Locale, query: &str) -> String {
    with(trial_calendar(locale), query)
}

/// A room, or the form for a new one.
pub fn trial_room(locale: Locale, room: RoomId) -> String {
    let room = if room == Room::NEW { "nytt".to_owned() } else { room.to_string() };
    page(locale, &format!("intern/utproving/kalender/rom/{room}"))
}

/// … with a query of `navn=verdi` pairs or none.
pub fn trial_room_with(locale: Locale, room: RoomId, query: &str) -> String {
    with(trial_room(locale, room), query)
}

/// What was typed, for the query of the page that shows it again. Nothing in it is about anybody.
pub fn given_back(typed: &[(&'static str, &str)]) -> String {
    let cut = |typed: &str| typed.chars().take(MOST_GIVEN_BACK).collect::<String>();
    let mut pairs = form_urlencoded::Serializer::new(String::new());
    pairs.extend_pairs(typed.iter().map(|(name, value)| (name, cut(value))));
    pairs.finish()
}

fn with(path: String, query: &str) -> String {
    if query.is_empty() { path } else { format!("{path}?{query}") }
}

#[component(transparent)]
pub(super) fn StaffTrialPages() -> impl MatchNestedRoutes + Clone {
    view! {
        <ParentRoute path=path!("utproving") view=Outlet>
            <Route path=path!("") view=trials::page/>
            <Route path=path!("kalender") view=trials::calendar::page/>
            <Route path=path!("kalender/rom/nytt") view=trials::room::new/>
            <Route path=path!("kalender/rom/:room") view=trials::room::page/>
            <Route path=path!(":trial") view=trials::one::page/>
        </ParentRoute>
    }
    .into_inner()
}
