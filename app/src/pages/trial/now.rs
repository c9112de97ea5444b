//! What is to be done now: answer an offer, wait, call the firm, say how it went.

use domain::{
    id::TrialId,
    order_number::Status,
    trial::{Place, Trial, TrialState},
    views::{By, HeldTime, TrialNumber, TrialPage},
};
use i18n::{format, wording};
use leptos::prelude::*;

use super::step::OfTrial;
use crate::{
    api::trials::work::{NO, YES},
    locale::{use_locale, use_texts},
    pages::{
        numbers::tone,
        shared::{Call, typed},
    },
    routes::{self, TrialPart},
    ui::{ButtonLink, Facts, Notice, Phone, PostForm, Section, Submit, Tag, Tone, row},
};

/// Nothing when there is only to wait for the day, or when the cases tell.
pub(super) fn show(page: &TrialPage) -> Option<AnyView> {
    let trial = &page.trial;
    let phone = page.centre.as_ref().and_then(|centre| centre.phone.clone());
    let offered = page.time.as_ref().and_then(|held| Some((held, held.kept_until?)));
    if let Some((held, _)) = offered {
        return Some(offer(trial.id, held).into_any());
    }
    match trial.state {
        TrialState::Waiting => Some(waiting(trial).into_any()),
        TrialState::Wished => Some(wished(trial).into_any()),
        TrialState::AtSupplier => Some(at_supplier(page, phone).into_any()),
        TrialState::Met => Some(ask(trial.id).into_any()),
        TrialState::NothingFitted => Some(nothing(trial.id).into_any()),
        TrialState::Missed => Some(missed(trial.id).into_any()),
        TrialState::Cancelled => Some(cancelled(page).into_any()),
        TrialState::Draft | TrialState::Booked | TrialState::Chosen => None,
    }
}

/// A time that is kept for a while.
fn offer(trial: TrialId, held: &HeldTime) -> impl IntoView + use<> {
    let texts = &use_texts().trial_now;
    let slot = held.slot.to_string();
    let until = held.kept_until.map(|until| format::moment_with_weekday(use_locale(), until));
    view! {
        <Notice tone=Tone::Warning title=use_texts().trials.offered>
            {until.map(|until| view! { <p>{(texts.offer)(&until)}</p> })}
            <PostForm action="/api/trials/offer">
                <OfTrial id=trial/>
                <input type="hidden" name="time" value=slot/>
                <div class="bp-buttons">
                    <Submit label=texts.take name="svar" value=YES/>
                    <Submit label=texts.decline variant="secondary" name="svar" value=NO/>
                </div>
            </PostForm>
        </Notice>
    }
}

fn waiting(trial: &Trial) -> impl IntoView + use<> {
    let locale = use_locale();
    let texts = &use_texts().trial_now;
    let until = trial.waits_until.map(|date| (texts.waits_until)(&format::date(locale, date)));
    view! {
        {until.map(|until| view! { <p>{until}</p> })}
        <p>{texts.waits}</p>
        {times(trial.id)}
    }
}

/// What was wished, as it was written.
fn wished(trial: &Trial) -> impl IntoView + use<> {
    let wishes: Vec<_> = trial
        .wishes
        .iter()
        .filter(|wish| !wish.trim().is_empty())
        .map(|wish| view! { <li>{wish.clone()}</li> })
        .collect();
    view! {
        <p>{use_texts().trial_now.wished}</p>
        <ul>{wishes}</ul>
        {times(trial.id)}
    }
}

/// A time that has become free meanwhile, or something else to wish for.
fn times(trial: TrialId) -> impl IntoView {
    let locale = use_locale();
    let texts = &use_texts().trial_now;
    view! {
        <div class="bp-buttons">
            <ButtonLink
                href=routes::trial_part(locale, trial, TrialPart::Time)
                label=texts.free_times
                variant="secondary"
            />
            <ButtonLink
                href=routes::trial_part(locale, trial, TrialPart::Wishes)
                label=texts.other_wishes
                variant="secondary"
            />
        </div>
    }
}

/// Whom to call and with which number; then the question.
fn at_supplier(page: &TrialPage, phone: Option<String>) -> impl IntoView + use<> {
    let texts = &use_texts().trial_now;
    let (trial, supplier) = (&page.trial, page.supplier.as_ref());
    let firm = supplier.map(|supplier| supplier.name.clone()).unwrap_or_default();
    let firm_phone = supplier.and_then(|supplier| supplier.phone.clone());
    let invented = supplier.is_some_and(|supplier| supplier.invented);
    let charges = matches!(trial.place, Some(Place::Supplier { charges: Some(true), .. }));
    let number = match page.number {
        Some(number) => of_number(number).into_any(),
        None if charges => texts.missing_number.into_any(),
        None => texts.no_number.into_any(),
    };
    let mut rows = Vec::new();
    let status = page.number.map(|number| number.status);
    let heading = match status {
        Some(Status::Asked | Status::Refused | Status::Cancelled | Status::Expired) => {
            (texts.wait_firm)(&firm)
        }
        Some(Status::Used | Status::Closed) => (texts.at_firm)(&firm),
        Some(Status::Issued) | None => (texts.call_firm)(&firm),
    };
    let missing = firm_phone.is_none() && status.is_none_or(|status| status == Status::Issued);
    rows.extend(firm_phone.map(|digits| row(texts.phone, view! { <Phone number=digits/> })));
    rows.push(row(texts.number, number));
    view! {
        <Section heading>
            {invented.then(|| view! { <p>{use_texts().product.invented}</p> })}
            <Facts rows/>
            {missing.then(|| view! { <Call text=texts.no_firm_phone phone/> })}
        </Section>
        {ask(trial.id)}
    }
}

/// Whether there is a number to give away, and what to do when there is not.
fn of_number(TrialNumber { id, status, .. }: TrialNumber) -> impl IntoView {
    let locale = use_locale();
    let texts = &use_texts().trial_now;
    let ended = matches!(status, Status::Refused | Status::Cancelled | Status::Expired);
    let words = match status {
        Status::Issued => texts.give_number,
        Status::Asked => texts.missing_number,
        Status::Used | Status::Closed => texts.used_number,
        Status::Refused | Status::Cancelled | Status::Expired => texts.ended_number,
    };
    view! {
        <p>
            <Tag text=wording::number_status(locale, status) tone=tone(status)/>
        </p>
        <p>{words}</p>
        <p>
            <a class="aksel-link bp-lone" href=routes::number(locale, id)>
                {texts.see_number}
            </a>
        </p>
        {ended
            .then(|| {
                view! {
                    <p>
                        <a class="aksel-link bp-lone" href=routes::number_form(locale, false)>
                            {use_texts().numbers.get}
                        </a>
                    </p>
                }
            })}
    }
}

fn ask(trial: TrialId) -> impl IntoView {
    let texts = &use_texts().trial_now;
    let href = routes::trial_part(use_locale(), trial, TrialPart::Outcome);
    view! {
        <Section heading=texts.ask>
            <p>{texts.ask_text}</p>
            <div class="bp-buttons">
                <ButtonLink href label=texts.answer/>
            </div>
        </Section>
    }
}

/// Try others, change one's mind, or talk to somebody: the number stands below.
fn nothing(trial: TrialId) -> impl IntoView {
    let locale = use_locale();
    let (texts, list) = (&use_texts().trial_now, &use_texts().trials);
    view! {
        <p>{texts.nothing}</p>
        <div class="bp-buttons">
            <ButtonLink href=routes::products(locale) label=list.find/>
            <ButtonLink
                href=routes::trial_part(locale, trial, TrialPart::Outcome)
                label=texts.answer_anew
                variant="secondary"
            />
        </div>
    }
}

fn missed(trial: TrialId) -> impl IntoView {
    let texts = &use_texts().trial_now;
    let href = routes::trial_part(use_locale(), trial, TrialPart::Time);
    view! {
        <p>{texts.missed}</p>
        <div class="bp-buttons">
            <ButtonLink href label=texts.free_times/>
        </div>
    }
}

/// Called off by the centre, its reason first.
fn cancelled(page: &TrialPage) -> impl IntoView + use<> {
    let (texts, list) = (&use_texts().trial_now, &use_texts().trials);
    let by_centre = page.history.last().filter(|line| line.by == Some(By::Centre));
    let reason = by_centre.and_then(|line| line.event.text.clone());
    view! {
        {reason
            .map(|reason| {
                view! {
                    <Notice tone=Tone::Warning title=texts.called_off>
                        <p>{typed(reason)}</p>
                    </Notice>
                }
            })}
        <p>{texts.cancelled}</p>
        <PostForm action="/api/trials/begin">
            <div class="bp-buttons">
                <Submit label=list.start/>
            </div>
        </PostForm>
    }
}
