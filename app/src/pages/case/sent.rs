//! What was sent: the same on the receipt and on the page of the case.

use domain::views::CasePage;
use i18n::wording;
use leptos::prelude::*;

use crate::{
    locale::{use_locale, use_texts},
    pages::shared::{address_line, typed},
    ui::{Row, row},
};

/// The aid, what is wrong with it, and where the new one goes.
pub fn rows(page: &CasePage) -> Vec<Row> {
    let locale = use_locale();
    let (texts, loans) = (&use_texts().cases, &use_texts().loans);
    let (case, aid) = (&page.case, &page.case.aid);
    let address = case.delivery.address(page.registered_address.as_ref());
    let address = address.map(address_line).map(|line| view! { <p>{line}</p> });
    let mut rows = vec![
        row(use_texts().exchange.aid, aid.name.clone()),
        row(loans.hms_number, aid.hms_number.as_str().to_owned()),
    ];
    rows.extend(aid.serial_number.clone().map(|number| row(loans.serial_number, number)));
    rows.push(row(loans.quantity, wording::quantity(locale, 1, aid.unit)));
    rows.push(row(texts.reason, wording::reason(locale, case.reason)));
    rows.extend(case.reason_text.clone().map(|text| row(texts.text, typed(text))));
    rows.push(row(
        texts.delivery,
        view! {
            <p>{wording::delivery(locale, &case.delivery)}</p>
            {address}
        },
    ));
    rows
}
