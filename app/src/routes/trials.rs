//! Links to trials, and their pages.

use domain::id::TrialId;
use i18n::Locale;
use leptos::prelude::*;
use leptos_router::{
    MatchNestedRoutes,
    components::{Outlet, ParentRoute, Route},
    path,
};

use super::page;
use crate::pages::trial;

/// A page about one trial, beside the trial itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TrialPart {
    Products,
    Place,
    Needs,
    Time,
    /// What to do when no time fits.
    Wishes,
    Summary,
    Outcome,
    /// Asks once more before it is called off.
    Cancel,
}

impl TrialPart {
    fn slug(self) -> &'static str {
        match self {
            Self::Products => "hjelpemidler",
            Self::Place => "sted",
            Self::Needs => "behov",
            Self::Time => "tid",
            Self::Wishes => "onsker",
            Self::Summary => "oppsummering",
            Self::Outcome => "utfall",
            Self::Cancel => "avlys",
        }
    }
}

/// All trials of the person.
pub fn trials(locale: Locale) -> String {
    page(locale, "utproving")
}

/// The trials that are full, and room for nothing more.
pub fn trials_when_full(locale: Locale) -> String {
    page(locale, "utproving?fullt=ja")
}

/// Those with a time to come.
pub fn trial_times(locale: Locale) -> String {
    page(locale, "utproving/timer")
}

pub fn trial(locale: Locale, trial: TrialId) -> String {
    page(locale, &format!("utproving/{trial}"))
}

/// For a trial as written in a request, with a query or none; anything that is not an identifier leads to the list.
pub fn trial_path(locale: Locale, trial: &str, query: &str) -> String {
    match trial.parse::<TrialId>() {
        Ok(id) => with(self::trial(locale, id), query),
        Err(_not_an_id) => trials(locale),
    }
}

pub fn trial_part(locale: Locale, trial: TrialId, part: TrialPart) -> String {
    page(locale, &format!("utproving/{trial}/{}", part.slug()))
}

/// As [`trial_path`], for a page about the trial.
pub fn trial_part_path(locale: Locale, trial: &str, part: TrialPart, query: &str) -> String {
    match trial.parse::<TrialId>() {
        Ok(id) => with(trial_part(locale, id, part), query),
        Err(_not_an_id) => trials(locale),
    }
}

fn with(path: String, query: &str) -> String {
    if query.is_empty() { path } else { format!("{path}?{query}") }
}

/// The entry for one's own calendar, as a file.
pub fn calendar_entry(trial: TrialId) -> String {
    format!("/api/trials/{trial}/kalender.ics")
}

#[component(transparent)]
pub(super) fn HolderTrialPages() -> impl MatchNestedRoutes + Clone {
    view! {
        <ParentRoute path=path!("utproving") view=Outlet>
            <Route path=path!("") view=trial::list::page/>
            <Route path=path!("timer") view=trial::list::times/>
            <Route path=path!(":trial") view=trial::page/>
            <Route path=path!(":trial/hjelpemidler") view=trial::products::page/>
            <Route path=path!(":trial/sted") view=trial::place::page/>
            <Route path=path!(":trial/behov") view=trial::needs::page/>
            <Route path=path!(":trial/tid") view=trial::time::page/>
            <Route path=path!(":trial/onsker") view=trial::wishes::page/>
            <Route path=path!(":trial/oppsummering") view=trial::summary::page/>
            <Route path=path!(":trial/utfall") view=trial::outcome::page/>
            <Route path=path!(":trial/avlys") view=trial::cancel::page/>
        </ParentRoute>
    }
    .into_inner()
}
