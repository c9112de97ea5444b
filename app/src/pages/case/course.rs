//! The course of a case: what has happened, what happens now, what will.

use chrono::NaiveDate;
use domain::{
    case::{Case, CaseKind, Status},
    views::{By, CasePage, EventLine},
};
use i18n::{format, texts::cases::Cases, wording};
use leptos::prelude::*;

use crate::{
    api::context,
    locale::{use_locale, use_texts},
    ui::{Moment, Timeline, When},
};

/// The whole course, in order.
pub(super) fn show(page: &CasePage) -> impl IntoView + use<> {
    let locale = use_locale();
    let texts = &use_texts().cases;
    let centre = wording::centre(locale, &page.centre.name);
    let mut moments: Vec<Moment> =
        page.history.iter().map(|line| done(texts, page.case.kind(), line, &centre)).collect();
    moments.extend(now(texts, &page.case, &centre));
    moments.extend(to_come(texts, &page.case));
    view! { <Timeline moments/> }
}

fn done(texts: &Cases, kind: CaseKind, line: &EventLine, centre: &str) -> Moment {
    let locale = use_locale();
    let who = match &line.by {
        By::You => texts.by_you.to_owned(),
        By::Citizen(name) | By::Staff(name) => (texts.by)(name),
        By::Guardian => texts.by_guardian.to_owned(),
        By::Centre => (texts.by)(centre),
    };
    Moment {
        when: When::Done,
        when_words: Some(texts.done),
        title: wording::event(locale, kind, &line.event.kind),
        time: Some((format::machine_moment(line.event.at), format::moment(locale, line.event.at))),
        who: Some(who),
        text: wording::event_text(&line.event.kind).map(ToOwned::to_owned),
        note: None,
    }
}

/// Who has it; nothing once it has ended.
fn now(texts: &Cases, case: &Case, centre: &str) -> Option<Moment> {
    let exchange = case.kind() == CaseKind::Exchange;
    let (title, time) = match case.status {
        // What it leads to has the date, one step on.
        Status::Received => (texts.waits_for_start, None),
        Status::InProgress => (texts.decides, None),
        Status::OnHold => (texts.waits, case.hold_until.map(|date| until(texts, date))),
        Status::Approved if exchange => (texts.prepares, None),
        Status::Approved => (texts.orders, None),
        Status::Sent if exchange => (texts.on_its_way, None),
        Status::Sent => (texts.is_ordered, None),
        Status::Delivered | Status::Settled | Status::Rejected | Status::Withdrawn | Status::Cancelled => {
            return None;
        }
    };
    Some(Moment {
        when: When::Now,
        when_words: Some(texts.under_way),
        title: title.to_owned(),
        time,
        who: Some((texts.with)(centre)),
        text: None,
        note: None,
    })
}

fn to_come(texts: &Cases, case: &Case) -> Vec<Moment> {
    let by = |date| by(texts, case, date);
    let next = |title: &str, date: Option<NaiveDate>| Moment {
        when: When::Next,
        when_words: Some(texts.to_come),
        title: title.to_owned(),
        time: date.map(by),
        who: None,
        text: None,
        note: None,
    };
    let (answer, delivery) = (Some(case.due), Some(case.expected));
    let sends = if case.kind() == CaseKind::Exchange { texts.sends } else { texts.to_order };
    match case.status {
        // Waiting moves what was promised.
        Status::Received | Status::InProgress | Status::OnHold if case.kind() == CaseKind::Charge => {
            vec![next(texts.answer, answer)]
        }
        Status::Received | Status::InProgress | Status::OnHold => {
            vec![next(texts.answer, answer), next(sends, None), next(texts.delivers, delivery)]
        }
        Status::Approved => vec![next(sends, None), next(texts.delivers, delivery)],
        Status::Sent => vec![next(texts.delivers, delivery)],
        Status::Delivered | Status::Settled | Status::Rejected | Status::Withdrawn | Status::Cancelled => {
            Vec::new()
        }
    }
}

/// "senest 24. november 2026"; that it is late once the date has passed in a case that is late.
fn by(texts: &Cases, case: &Case, date: NaiveDate) -> (String, String) {
    let today = context::today();
    let late = case.late_since(today).is_some() && date < today;
    let words = if late { texts.late_date } else { texts.by_date };
    (format::machine_date(date), words(&format::date(use_locale(), date)))
}

fn until(texts: &Cases, date: NaiveDate) -> (String, String) {
    (format::machine_date(date), (texts.until_date)(&format::date(use_locale(), date)))
}
