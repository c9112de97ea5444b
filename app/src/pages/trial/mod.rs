//! Trials: the list, the steps on the way to one, and each one as it is agreed.

mod agreed;
pub mod cancel;
mod cards;
mod done;
mod history;
pub mod list;
mod moved;
pub mod needs;
mod now;
pub mod outcome;
pub mod place;
pub mod products;
mod rooms;
mod step;
pub mod summary;
pub mod time;
mod try_out;
pub mod wishes;

use domain::{
    id::TrialId,
    trial::{Place, Trial, TrialState, TrialStep},
    views::{HeldTime, TrialPage},
};
use i18n::{format, wording};
use leptos::prelude::*;

pub use cards::{Begun, Cards, Current};
pub use try_out::{NoCars, TryOut, may_try};

use self::{cancel::may_cancel, try_out::WhyClosed};
use super::{
    load,
    shared::{Call, CaseCards, param},
};
use crate::{
    api::context,
    locale::{use_locale, use_texts},
    routes::{self, TrialPart},
    ui::{Breadcrumbs, ButtonLink, PageHeading, PrintButton, Section, Tag, Tone},
};

pub fn page() -> impl IntoView {
    let trial = param::<TrialId>("trial");
    load(async move { context::portal()?.trials.find(&context::citizen()?, trial?).await }, |page| {
        if page.trial.state == TrialState::Draft {
            // It goes on where it was left; where it cannot, the list says why not.
            let next = routes::trial_part(use_locale(), page.trial.id, step::next_of(&page.trial));
            let to = if page.closed.is_empty() { next } else { routes::trials(use_locale()) };
            return step::leave(&to);
        }
        show(page).into_any()
    })
}

fn show(page: TrialPage) -> impl IntoView {
    let locale = use_locale();
    let texts = &use_texts().trial;
    let title = title(&page);
    let list = &use_texts().trials;
    let above = vec![(list.title.to_owned(), routes::trials(locale))];
    let (done, moved) = (done::show(&page), moved::show(&page));
    let (now, history) = (now::show(&page), history::show(&page));
    let changes = you_can(&page);
    let had_time = page.history.iter().any(|line| line.event.step == TrialStep::Book);
    let TrialPage { trial, closed, centre, time, cases, .. } = page;
    let closed = (!closed.is_empty() && !trial.state.is_final())
        .then(|| view! { <WhyClosed closed centre=centre.clone()/> });
    let (name, phone) = centre.map(|centre| (centre.name, centre.phone)).unzip();
    let phone = phone.flatten();
    let at_centre = trial.place == Some(Place::Centre);
    let ahead = trial.state.is_ahead();
    let booked = trial.state == TrialState::Booked;
    // An entry that was put into a calendar is to be taken out again.
    let called_off = trial.state == TrialState::Cancelled && had_time;
    let offered = time.as_ref().is_some_and(|time| time.kept_until.is_some());
    let status = if offered { list.offered } else { wording::trial_state(locale, trial.state) };
    view! {
        <div class="bp-column bp-stack">
            <Breadcrumbs above here=title.clone()/>
            <PageHeading title/>
            <p>
                <Tag text=status tone=tone(trial.state)/>
            </p>
            {done}
            {moved}
            {closed}
            {now}
            {(!cases.is_empty())
                .then(|| {
                    view! {
                        <Section heading=texts.cases>
                            <CaseCards cases/>
                        </Section>
                    }
                })}
            {time.filter(|_| ahead).map(|held| agreed::when_and_where(&held, name.as_deref()))}
            {booked.then(|| calendar(trial.id, texts.calendar))}
            {called_off.then(|| calendar(trial.id, texts.out_of_calendar))}
            {agreed::products(&trial, at_centre && ahead)}
            {(at_centre && ahead).then(|| agreed::needs(&trial))}
            {booked.then(before)}
            {changes}
            {history}
            <Call text=texts.call phone/>
            <div class="bp-buttons">
                <PrintButton/>
            </div>
        </div>
    }
}

/// What matters most: when, or else where.
fn title(page: &TrialPage) -> String {
    let texts = &use_texts().trial;
    let when = |held: &HeldTime| format::moment_with_weekday(use_locale(), held.time.starts_at);
    match (&page.time, &page.supplier, page.trial.state) {
        (Some(held), _, _) if held.kept_until.is_some() => (texts.offered)(&when(held)),
        (Some(held), _, TrialState::Booked) => (texts.booked)(&when(held)),
        (_, Some(supplier), _) => (texts.at)(&supplier.name),
        _ => texts.title.to_owned(),
    }
}

/// The colour that repeats what the word of a state says.
fn tone(state: TrialState) -> Tone {
    match state {
        TrialState::Booked | TrialState::Chosen => Tone::Success,
        TrialState::Missed | TrialState::Met => Tone::Warning,
        TrialState::Draft
        | TrialState::Wished
        | TrialState::Waiting
        | TrialState::AtSupplier
        | TrialState::NothingFitted
        | TrialState::Cancelled => Tone::Info,
    }
}

fn calendar(trial: TrialId, label: &'static str) -> impl IntoView {
    let href = routes::calendar_entry(trial);
    view! {
        <div class="bp-buttons">
            <a class="aksel-button" data-variant="secondary" data-color="accent" href=href download="">
                <span class="aksel-label">{label}</span>
            </a>
        </div>
    }
}

fn before() -> impl IntoView {
    let texts = &use_texts().trial;
    view! {
        <Section heading=texts.before>
            <ul>
                <li>{texts.before_aid}</li>
                <li>{texts.before_with}</li>
                <li>{texts.before_cancel}</li>
            </ul>
        </Section>
    }
}

/// Change and call off by oneself until the limit, by telephone afterwards.
fn you_can(page: &TrialPage) -> Option<impl IntoView + use<>> {
    let locale = use_locale();
    let texts = &use_texts().trial;
    let Trial { id, state, .. } = page.trial;
    let own = page.time.as_ref().filter(|time| time.kept_until.is_none() && state == TrialState::Booked);
    let late = own.is_some_and(|time| !time.may_change);
    let phone = page.centre.as_ref().and_then(|centre| centre.phone.clone());
    let until = own.map(|time| (texts.change_until)(&format::moment_with_weekday(locale, time.change_until)));
    let change = own.is_some();
    if late {
        let called = view! { <Call text=texts.too_late phone/> }.into_any();
        return Some(view! { <Section heading=texts.you_can>{called}</Section> });
    }
    may_cancel(page).then(|| {
        let ways = view! {
            {until.map(|until| view! { <p>{until}</p> })}
            <div class="bp-buttons">
                {change
                    .then(|| {
                        let href = routes::trial_part(locale, id, TrialPart::Time);
                        view! { <ButtonLink href label=texts.change variant="secondary"/> }
                    })}
                <ButtonLink
                    href=routes::trial_part(locale, id, TrialPart::Cancel)
                    label=texts.cancel
                    variant="secondary"
                />
            </div>
        }
        .into_any();
        view! { <Section heading=texts.you_can>{ways}</Section> }
    })
}
