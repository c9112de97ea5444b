//! What the steps on the way to a trial have in common: who may be there, and what stands around the questions.

use domain::{
    id::TrialId,
    time::oslo_date,
    trial::{Place, PlaceFields, Trial, TrialState},
    views::TrialPage,
};
use i18n::{format, texts::trial_steps::TrialSteps};
use leptos::prelude::*;

use crate::{
    api::context,
    host,
    locale::{use_locale, use_texts},
    pages::{load, shared::param},
    routes::{self, TrialPart},
    ui::{PageHeading, Stepper, Submit},
};

/// What shows that something is missing, in a query.
const WRONG: &str = "feil=ja";

/// A page about one trial: shown when one may be there, else one is led to where one can go on.
pub(super) fn part<Page: IntoView + 'static>(
    part: TrialPart,
    show: impl FnOnce(TrialPage) -> Page + Send + 'static,
) -> impl IntoView {
    let trial = param::<TrialId>("trial");
    load(async move { context::portal()?.trials.find(&context::citizen()?, trial?).await }, move |page| {
        match elsewhere(&page, part) {
            Some(to) => leave(&to),
            None => show(page).into_any(),
        }
    })
}

pub(super) fn leave(to: &str) -> AnyView {
    host::redirect(to);
    ().into_any()
}

/// Where to go in place of `part`; none when one may be there.
pub(super) fn elsewhere(page: &TrialPage, part: TrialPart) -> Option<String> {
    let trial = &page.trial;
    let locale = use_locale();
    if trial.state == TrialState::Draft {
        if part == TrialPart::Cancel {
            return None;
        }
        // The list says why not.
        if !page.closed.is_empty() {
            return Some(routes::trials(locale));
        }
        let missing = missing_before(trial, part)?;
        return Some(routes::trial_part_path(locale, &trial.id.to_string(), missing, WRONG));
    }
    let may = match part {
        TrialPart::Products | TrialPart::Place | TrialPart::Summary => false,
        TrialPart::Needs => trial.state.is_ahead() && trial.place == Some(Place::Centre),
        TrialPart::Time => match trial.state {
            TrialState::Booked => page.time.as_ref().is_none_or(|time| time.may_change),
            TrialState::Wished | TrialState::Waiting | TrialState::Missed => true,
            _ => false,
        },
        TrialPart::Wishes => matches!(trial.state, TrialState::Wished | TrialState::Waiting),
        TrialPart::Outcome => {
            matches!(trial.state, TrialState::Met | TrialState::AtSupplier | TrialState::NothingFitted)
        }
        TrialPart::Cancel => true,
    };
    (!may).then(|| routes::trial(locale, trial.id))
}

/// The step of a draft that must be completed before `part`.
fn missing_before(trial: &Trial, part: TrialPart) -> Option<TrialPart> {
    if part == TrialPart::Products {
        return None;
    }
    if trial.products.is_empty() {
        return Some(TrialPart::Products);
    }
    let place = PlaceFields::of(trial.place.as_ref()).parse().ok();
    let at_centre = place == Some(Place::Centre);
    match part {
        TrialPart::Needs | TrialPart::Time | TrialPart::Wishes if !at_centre => Some(TrialPart::Place),
        TrialPart::Summary if place.is_none() || at_centre => Some(TrialPart::Place),
        TrialPart::Outcome => Some(next_of(trial)),
        _ => None,
    }
}

/// The step at which a draft goes on.
pub(super) fn next_of(trial: &Trial) -> TrialPart {
    if trial.products.is_empty() {
        return TrialPart::Products;
    }
    match PlaceFields::of(trial.place.as_ref()).parse() {
        Err(_) => TrialPart::Place,
        Ok(Place::Centre) => TrialPart::Needs,
        Ok(Place::Supplier { .. }) => TrialPart::Summary,
    }
}

/// The steps in order: at a supplier there is no time to choose, and nobody to be told what is needed.
fn order(trial: &Trial) -> &'static [TrialPart] {
    use TrialPart as P;
    match trial.place {
        Some(Place::Supplier { .. }) => &[P::Products, P::Place, P::Summary],
        _ => &[P::Products, P::Place, P::Needs, P::Time],
    }
}

fn name(texts: &TrialSteps, part: TrialPart) -> &'static str {
    match part {
        TrialPart::Products => texts.products,
        TrialPart::Place => texts.place,
        TrialPart::Needs => texts.needs,
        TrialPart::Time => texts.time,
        TrialPart::Summary => texts.summary,
        TrialPart::Wishes | TrialPart::Outcome | TrialPart::Cancel => texts.errand,
    }
}

/// Back, the errand, the name of the step, and how far one has come. Whoever changes what is agreed comes from the trial, and
/// there are no steps.
///
/// `failed` tells whether the page shows an error summary.
pub(super) fn top(part: TrialPart, trial: &Trial, failed: bool) -> impl IntoView + use<> {
    let (locale, texts) = (use_locale(), &use_texts().trial_steps);
    if trial.state != TrialState::Draft {
        let title = match (part, trial.state) {
            (TrialPart::Time, TrialState::Booked) => use_texts().trial_times.change_title,
            (TrialPart::Time, _) => use_texts().trial_times.title,
            _ => name(texts, part),
        };
        return view! {
            {back(routes::trial(locale, trial.id), texts.back_to_trial.to_owned())}
            <PageHeading title failed of=texts.errand.to_owned()/>
        }
        .into_any();
    }
    let exchange = &use_texts().exchange;
    let parts = order(trial);
    let at = parts.iter().position(|one| *one == part).unwrap_or_default();
    let before = at.checked_sub(1).and_then(|before| parts.get(before)).copied();
    let (href, label) = match before {
        Some(before) => {
            (routes::trial_part(locale, trial.id, before), (exchange.back_to)(name(texts, before)))
        }
        None => (routes::trials(locale), texts.back.to_owned()),
    };
    let steps = parts
        .iter()
        .map(|part| (name(texts, *part).to_owned(), routes::trial_part(locale, trial.id, *part)))
        .collect();
    let summary = (exchange.step_of)(at + 1, parts.len(), name(texts, part));
    view! {
        {back(href, label)}
        <p class="bp-errand">{texts.errand}</p>
        <PageHeading title=name(texts, part) failed of=texts.errand.to_owned()/>
        <Stepper steps current=at summary done=exchange.step_done/>
    }
    .into_any()
}

/// The way back, above the heading.
pub(super) fn back(href: String, label: String) -> impl IntoView {
    view! {
        <p>
            <a class="aksel-link bp-lone" href=href>
                {label}
            </a>
        </p>
    }
}

/// On, or later; of what is agreed, only to save what is changed. The first button is the one that Enter in a field presses.
pub(super) fn buttons(trial: &Trial) -> impl IntoView + use<> {
    let texts = &use_texts().exchange;
    let steps = trial.state == TrialState::Draft;
    let label = if steps { texts.on } else { use_texts().trial_steps.save };
    view! {
        <div class="bp-buttons">
            <Submit label/>
            {steps.then(|| view! { <Submit label=texts.later variant="secondary" name="handling" value="senere"/> })}
        </div>
        {kept(trial)}
    }
}

/// When it was last saved; of a draft also for how long it is kept, and the way to delete it.
pub(super) fn kept(trial: &Trial) -> impl IntoView + use<> {
    let locale = use_locale();
    let (frame, exchange) = (&use_texts().frame, &use_texts().exchange);
    if trial.state != TrialState::Draft {
        return view! {
            <div class="bp-kept">
                <p id="lagret"></p>
            </div>
        }
        .into_any();
    }
    let saved = if oslo_date(trial.changed_at) == context::today() {
        format::time(locale, trial.changed_at)
    } else {
        format::moment(locale, trial.changed_at)
    };
    view! {
        <div class="bp-kept">
            <p id="lagret">{(frame.saved_at)(&saved)}</p>
            <noscript>
                <p>{frame.no_script_time}</p>
            </noscript>
            <p>
                <a class="aksel-link bp-lone" href=routes::trial_part(locale, trial.id, TrialPart::Cancel)>
                    {exchange.delete}
                </a>
            </p>
        </div>
    }
    .into_any()
}

/// The field that names the trial.
#[component]
pub(super) fn OfTrial(id: TrialId) -> impl IntoView {
    view! { <input type="hidden" name="utproving" value=id.to_string()/> }
}
