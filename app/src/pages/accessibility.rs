//! The accessibility statement.

use chrono::NaiveDate;
use i18n::format;
use leptos::prelude::*;

use super::prose::{outward, topics};
use crate::{
    locale::{use_locale, use_texts},
    ui::{PageHeading, Section},
};

/// Changed with the statement.
const WRITTEN_ON: Option<NaiveDate> = NaiveDate::from_ymd_opt(2026, 11, 22);

pub fn page() -> impl IntoView {
    let (locale, texts) = (use_locale(), &use_texts().accessibility);
    view! {
        <div class="bp-column bp-stack">
            <PageHeading title=texts.title/>
            <p>{texts.intro}</p>
            {topics(texts.topics)}
            <Section heading=texts.complain>
                <p>{texts.complain_text}</p>
                <ul class="bp-links">
                    <li>{outward("https://www.uutilsynet.no", texts.complain_supervisor)}</li>
                    <li>{outward("https://www.diskrimineringsnemnda.no", texts.complain_tribunal)}</li>
                </ul>
            </Section>
            {WRITTEN_ON
                .map(|date| {
                    view! {
                        <p class="aksel-detail">
                            {texts.written}" "
                            <time datetime=format::machine_date(date)>{format::date(locale, date)}</time>"."
                        </p>
                    }
                })}
        </div>
    }
}
