//! What was sent: the same on the receipt and on the page of the case.

use domain::{
    address::Address,
    case::{Charge, Exchange, Matter, Purchase},
    views::CasePage,
};
use i18n::wording;
use leptos::prelude::*;

use crate::{
    locale::{use_locale, use_texts},
    pages::shared::{address_line, typed},
    ui::{Row, row},
};

/// The aid, and what was written about it.
pub fn rows(page: &CasePage) -> Vec<Row> {
    let locale = use_locale();
    let loans = &use_texts().loans;
    let aid = &page.case.aid;
    let mut rows = vec![
        row(use_texts().exchange.aid, aid.name.clone()),
        row(loans.hms_number, aid.hms_number.as_str().to_owned()),
    ];
    rows.extend(aid.serial_number.clone().map(|number| row(loans.serial_number, number)));
    match &page.case.matter {
        Matter::Exchange(exchange) => {
            rows.push(row(loans.quantity, wording::quantity(locale, 1, aid.unit)));
            rows.extend(exchanged(exchange, page.registered_address.as_ref()));
        }
        Matter::Purchase(purchase) => rows.extend(bought(purchase)),
        Matter::Charge(charge) => rows.extend(charged(charge)),
    }
    rows
}

/// What is wrong with it, and where the new one goes.
fn exchanged(exchange: &Exchange, registered: Option<&Address>) -> Vec<Row> {
    let (locale, texts) = (use_locale(), &use_texts().cases);
    let address = exchange.delivery.address(registered);
    let address = address.map(address_line).map(|line| view! { <p>{line}</p> });
    let mut rows = vec![row(texts.reason, wording::reason(locale, exchange.reason))];
    rows.extend(exchange.reason_text.clone().map(|text| row(texts.text, typed(text))));
    rows.push(row(
        texts.delivery,
        view! {
            <p>{wording::delivery(locale, &exchange.delivery)}</p>
            {address}
        },
    ));
    rows
}

/// From whom, its place on an agreement, and why this one.
pub fn bought(purchase: &Purchase) -> Vec<Row> {
    let (locale, texts) = (use_locale(), &use_texts().cases);
    let mut rows = vec![row(texts.supplier, purchase.supplier.clone())];
    rows.push(row(texts.rank, wording::place_on_agreement(locale, purchase.rank)));
    rows.extend(purchase.why.clone().map(|why| row(texts.why_this, typed(why))));
    rows
}

/// Who wanted money, how much, and what happened.
pub fn charged(charge: &Charge) -> Vec<Row> {
    let texts = &use_texts().cases;
    let mut rows = vec![row(texts.supplier, charge.supplier.clone())];
    rows.extend(charge.amount.clone().map(|amount| row(texts.amount, amount)));
    rows.push(row(texts.happened, typed(charge.text.clone())));
    rows
}
