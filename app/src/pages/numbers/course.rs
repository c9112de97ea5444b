//! The course of an order number: what has happened, what happens now, what will.

use domain::{
    order_number::Status,
    views::{By, NumberBy, NumberEventLine, NumberPage},
};
use i18n::{format, wording};
use leptos::prelude::*;

use crate::{
    locale::{use_locale, use_texts},
    ui::{Moment, Timeline, When},
};

pub(super) fn show(page: &NumberPage) -> impl IntoView + use<> {
    let locale = use_locale();
    let texts = &use_texts().cases;
    let centre = wording::centre(locale, &page.centre.name);
    let mut moments: Vec<Moment> = page.history.iter().map(|line| done(line, &centre)).collect();
    let now = match page.status {
        Status::Asked => Some((wording::number_status(locale, Status::Asked), Some(page.number.due))),
        Status::Issued => Some((wording::number_status(locale, Status::Issued), page.number.valid_until)),
        _ => None,
    };
    moments.extend(now.map(|(title, until)| Moment {
        when: When::Now,
        when_words: Some(texts.under_way),
        title: title.to_owned(),
        time: until.map(|day| (format::machine_date(day), (texts.by_date)(&format::date(locale, day)))),
        who: None,
        text: None,
        note: None,
    }));
    view! { <Timeline moments/> }
}

fn done(line: &NumberEventLine, centre: &str) -> Moment {
    let locale = use_locale();
    let (texts, slip) = (&use_texts().cases, &use_texts().number_slip);
    let who = match &line.by {
        NumberBy::Somebody(By::You) => texts.by_you.to_owned(),
        NumberBy::Somebody(By::Citizen(name) | By::Staff(name)) => (texts.by)(name),
        NumberBy::Somebody(By::Guardian) => texts.by_guardian.to_owned(),
        NumberBy::Somebody(By::Centre) => (texts.by)(centre),
        NumberBy::Firm => slip.by_firm.to_owned(),
        NumberBy::Agreement => slip.by_agreement.to_owned(),
    };
    Moment {
        when: When::Done,
        when_words: Some(texts.done),
        title: wording::number_event(locale, &line.event.kind).to_owned(),
        time: Some((format::machine_moment(line.event.at), format::moment(locale, line.event.at))),
        who: Some(who),
        text: line.event.kind.text().map(ToOwned::to_owned),
        note: None,
    }
}
