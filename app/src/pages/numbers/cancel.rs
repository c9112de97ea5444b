//! Asks once more before an order number is taken back.

use domain::{id::OrderNumberId, views::NumberPage};
use i18n::wording;
use leptos::prelude::*;

use crate::{
    api::context,
    locale::{use_locale, use_texts},
    pages::{
        load,
        shared::{Call, param},
    },
    routes,
    ui::{ButtonLink, PageHeading, PostForm, Submit},
};

pub fn page() -> impl IntoView {
    let number = param::<OrderNumberId>("number");
    load(async move { context::portal()?.order_numbers.find(&context::citizen()?, number?).await }, |page| {
        if page.status.is_open() { ask(page).into_any() } else { too_late(page).into_any() }
    })
}

fn ask(page: NumberPage) -> impl IntoView {
    let locale = use_locale();
    let texts = &use_texts().numbers;
    let number = page.number;
    let purpose = wording::purpose_within(locale, number.purpose);
    view! {
        <div class="bp-column bp-stack">
            <PageHeading title=texts.cancel_title/>
            <p>{(texts.cancel_text)(purpose, &number.aid.name)}</p>
            <PostForm action="/api/order-numbers/cancel">
                <input type="hidden" name="nummer" value=number.id.to_string()/>
                <div class="bp-buttons">
                    <Submit label=texts.cancel_confirm colour="danger"/>
                    <ButtonLink href=routes::number(locale, number.id) label=texts.cancel_keep variant="secondary"/>
                </div>
            </PostForm>
        </div>
    }
}

/// Used or ended: nothing to take back.
fn too_late(page: NumberPage) -> impl IntoView {
    let texts = &use_texts().numbers;
    view! {
        <div class="bp-column bp-stack">
            <PageHeading title=texts.too_late_title/>
            <Call text=texts.too_late phone=page.centre.phone/>
            <div class="bp-buttons">
                <ButtonLink href=routes::number(use_locale(), page.number.id) label=texts.back/>
            </div>
        </div>
    }
}
