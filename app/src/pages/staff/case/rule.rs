//! The check of the rules: the facts that let the exchange through, point by point, or what stands in the way today.

use domain::{
    loan::Loan,
    time::age_on,
    views::{Pass, StaffCase},
};
use i18n::{Locale, format, wording};
use leptos::prelude::*;

use crate::{
    api::context,
    ui::{Facts, Row, row},
};

pub(super) fn rule(locale: Locale, shown: &StaffCase) -> impl IntoView + use<> {
    let texts = &locale.texts().staff_rule;
    let answer = match &shown.loan {
        None => view! { <p>{texts.unknown}</p> }.into_any(),
        Some(loan) if shown.closed_today.is_empty() => view! {
            <p>{texts.open}</p>
            <Facts rows=points(locale, shown, loan)/>
        }
        .into_any(),
        Some(_) => {
            let reasons = shown
                .closed_today
                .iter()
                .map(|closed| view! { <li>{(texts.why)(*closed)}</li> })
                .collect_view();
            view! {
                <div class="bp-notice bp-stack" data-color="warning">
                    <h4 class="aksel-heading aksel-heading--xsmall">{texts.closed}</h4>
                    <p>{texts.closed_text}</p>
                    <ul>{reasons}</ul>
                </div>
            }
            .into_any()
        }
    };
    view! {
        <h3 class="aksel-heading aksel-heading--small">{texts.heading}</h3>
        {answer}
    }
}

/// What holds, in the order the rules ask.
fn points(locale: Locale, shown: &StaffCase, loan: &Loan) -> Vec<Row> {
    let texts = locale.texts();
    let (texts, words) = (&texts.staff_rule, &texts.staff_person);
    let age = (texts.years)(age_on(shown.person.birth, context::today()));
    let age = if shown.sent_by.is_some() { format!("{age}, {}", texts.guardian_acts) } else { age };
    let mut rows = vec![row(texts.protection, texts.protection_none), row(texts.age, age)];
    if let Pass::InForce(agreement) = &shown.pass {
        let since = (words.pass_in_force)(&format::date(locale, agreement.in_force_from));
        rows.push(row(texts.pass, format!("{since}. {}.", wording::scope(locale, &agreement.scope))));
    }
    let until = loan.return_date().map(|day| (texts.until)(&format::date(locale, day)));
    let loan_type = wording::loan_type(locale, loan.loan_type);
    rows.push(row(texts.exchanges, texts.exchanges_self));
    rows.push(row(texts.category, format!("{} ({})", loan.category, loan.iso)));
    rows.push(row(
        texts.loan_type,
        [Some(loan_type.to_owned()), until].into_iter().flatten().collect::<Vec<_>>().join(" "),
    ));
    rows.push(row(texts.others, texts.others_none));
    rows
}
