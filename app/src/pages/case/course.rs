//! The course of a case: what has happened, what happens now, what will.

use domain::{
    case::{Case, Status},
    views::{By, CasePage, EventLine},
};
use i18n::{format, texts::cases::Cases, wording};
use leptos::prelude::*;

use crate::{
    locale::{use_locale, use_texts},
    ui::{Moment, Timeline, When},
};

#[component]
pub(super) fn Course(page: CasePage) -> impl IntoView {
    let locale = use_locale();
    let texts = &use_texts().cases;
    let centre = wording::centre(locale, &page.centre.name);
    let mut moments: Vec<Moment> = page.history.iter().map(|line| done(texts, line, &centre)).collect();
    moments.extend(now(texts, &page.case, &centre));
    moments.extend(to_come(texts, &page.case));
    view! { <Timeline moments/> }
}

fn done(texts: &Cases, line: &EventLine, centre: &str) -> Moment {
    let locale = use_locale();
    let who = match &line.by {
        By::You => texts.you.to_owned(),
        By::Citizen(name) | By::Staff(name) => name.clone(),
        By::Centre => centre.to_owned(),
    };
    Moment {
        when: When::Done,
        when_words: texts.done.to_owned(),
        title: wording::event(locale, &line.event.kind),
        time: Some((format::machine_moment(line.event.at), format::moment(locale, line.event.at))),
        who: Some(who),
        text: wording::event_text(&line.event.kind).map(ToOwned::to_owned),
    }
}

/// Who has it and until when; nothing once it has ended.
fn now(texts: &Cases, case: &Case, centre: &str) -> Option<Moment> {
    let (title, date) = match case.status {
        Status::Received => (texts.waits_for_start, Some(case.due)),
        Status::InProgress => (texts.decides, Some(case.due)),
        Status::OnHold => (texts.waits, case.hold_until),
        Status::Approved => (texts.prepares, Some(case.expected)),
        Status::Sent => (texts.on_its_way, Some(case.expected)),
        Status::Delivered | Status::Rejected | Status::Withdrawn | Status::Cancelled => return None,
    };
    Some(Moment {
        when: When::Now,
        when_words: texts.under_way.to_owned(),
        title: title.to_owned(),
        time: date.map(|date| by(texts, date)),
        who: Some(centre.to_owned()),
        text: None,
    })
}

fn to_come(texts: &Cases, case: &Case) -> Vec<Moment> {
    let next = |title: &str, date: Option<chrono::NaiveDate>| Moment {
        when: When::Next,
        when_words: texts.to_come.to_owned(),
        title: title.to_owned(),
        time: date.map(|date| by(texts, date)),
        who: None,
        text: None,
    };
    let answer = || next(texts.answer, Some(case.due));
    let (sends, delivers) = (|| next(texts.sends, None), || next(texts.delivers, Some(case.expected)));
    match case.status {
        Status::Received | Status::InProgress => vec![answer(), sends(), delivers()],
        // What was promised before the case was put on hold no longer holds.
        Status::OnHold => vec![next(texts.answer, None), sends(), next(texts.delivers, None)],
        Status::Approved => vec![sends(), delivers()],
        Status::Sent => vec![delivers()],
        Status::Delivered | Status::Rejected | Status::Withdrawn | Status::Cancelled => Vec::new(),
    }
}

/// "senest 24. november 2026".
fn by(texts: &Cases, date: chrono::NaiveDate) -> (String, String) {
    (format::machine_date(date), (texts.by_date)(&format::date(use_locale(), date)))
}
