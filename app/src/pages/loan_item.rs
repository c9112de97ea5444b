//! One aid in the list of loans.

use domain::{
    exchange::{Closed, Step},
    loan::LoanStatus,
    views::{ExchangeDoor, LoanCard},
};
use i18n::{Locale, texts::loans::Loans, wording};
use leptos::prelude::*;

use super::{
    door::{Reasons, Start},
    shared::date,
};
use crate::{
    locale::lang_of_catalogue,
    routes,
    ui::{ButtonLink, Tag, Tone},
};

/// The card of one aid. A list may hold many: every element here is sent once for each of them.
pub(super) fn item(locale: Locale, texts: &'static Loans, card: LoanCard) -> impl IntoView {
    let LoanCard { loan, covered, exchange } = card;
    let in_repair = (loan.status == LoanStatus::InRepair)
        .then(|| view! { <Tag text=texts.in_repair tone=Tone::Warning/> });
    let returned = loan.return_date().map(|day| {
        view! {
            <dt>{texts.return_by}</dt>
            <dd>{date(locale, day)}</dd>
        }
    });
    let name = loan.name.clone();
    view! {
        <li class="bp-card">
            <h2 lang=lang_of_catalogue(locale)>
                <a href=routes::loan(locale, loan.id)>{loan.name}</a>
            </h2>
            {in_repair}
            <dl>
                <dt>{texts.category}</dt>
                <dd lang=lang_of_catalogue(locale)>{loan.category}</dd>
                <dt>{texts.hms_number}</dt>
                <dd>{loan.hms_number.as_str().to_owned()}</dd>
                {loan
                    .serial_number
                    .map(|number| {
                        view! {
                            <dt>{texts.serial_number}</dt>
                            <dd>{number}</dd>
                        }
                    })} <dt>{texts.loan_type}</dt> <dd>{wording::loan_type(locale, loan.loan_type)}</dd>
                {loan
                    .lent_on
                    .map(|day| {
                        view! {
                            <dt>{texts.lent_on}</dt>
                            <dd>{date(locale, day)}</dd>
                        }
                    })} {returned} <dt>{texts.quantity}</dt>
                <dd>{wording::quantity(locale, loan.quantity, loan.unit)}</dd> <dt>{texts.in_pass}</dt>
                <dd>{if covered { texts.yes } else { texts.no }}</dd>
            </dl>
            {loan.invented.then(|| view! { <p class="bp-card-text">{texts.invented}</p> })}
            {action(locale, texts, exchange, loan.id, name)}
        </li>
    }
}

/// What may be done: start, go on, see the case, why not, or all ways of the guide.
fn action(
    locale: Locale,
    texts: &'static Loans,
    door: ExchangeDoor,
    loan: domain::id::LoanId,
    name: String,
) -> AnyView {
    match door {
        ExchangeDoor::Open(None) => view! {
            <Tag text=texts.own tone=Tone::Success/>
            <Start loan aid=name/>
        }
        .into_any(),
        ExchangeDoor::Open(Some(draft)) => {
            // The summary leads back to the first step that is not complete.
            let href = routes::exchange_step(locale, draft, Step::Summary);
            view! {
                <Tag text=texts.begun tone=Tone::Info/>
                <div class="bp-buttons">
                    <ButtonLink href label=texts.go_on about=(texts.of)(&name)/>
                </div>
            }
            .into_any()
        }
        ExchangeDoor::Closed(reasons) => {
            let case = reasons.iter().find_map(|reason| match reason {
                Closed::AlreadyOpen(case) => Some(*case),
                _ => None,
            });
            if let Some(case) = case {
                view! {
                    <Tag text=texts.under_way tone=Tone::Info/>
                    {about(routes::case(locale, case), texts.to_case, &name)}
                }
                .into_any()
            } else if reasons.contains(&Closed::NotSelfService) {
                // The same long words on nearly every aid help nobody: the guide tells what this one needs.
                about(routes::guide_for(locale, loan), texts.what_now, &name).into_any()
            } else {
                view! {
                    <Reasons reasons/>
                    {about(routes::guide_for(locale, loan), texts.what_now, &name)}
                }
                .into_any()
            }
        }
    }
}

/// A link whose words are the same on every card; which aid it is about is read after them.
fn about(href: String, label: &'static str, name: &str) -> impl IntoView + use<> {
    view! {
        <p>
            <a href=href>{label} <span class="bp-visually-hidden">{format!(" {name}")}</span></a>
        </p>
    }
}
