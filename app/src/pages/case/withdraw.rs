//! Asks once more before a case is taken back.

use domain::{id::CaseId, views::CasePage};
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
    let case = param::<CaseId>("case");
    load(async move { context::portal()?.cases.find(&context::citizen()?, case?).await }, |page| {
        if page.case.status.may_be_withdrawn() { ask(page).into_any() } else { too_late(page).into_any() }
    })
}

fn ask(page: CasePage) -> impl IntoView {
    let texts = &use_texts().cases;
    let case = page.case;
    let errand = wording::errand(use_locale(), case.kind(), &case.aid.name);
    view! {
        <div class="bp-column bp-stack">
            <PageHeading title=texts.withdraw_title of=errand.clone()/>
            <p>{errand}</p>
            <p>{wording::withdrawing(use_locale(), case.kind(), &case.aid.name)}</p>
            <PostForm action="/api/cases/withdraw">
                <input type="hidden" name="sak" value=case.id.to_string()/>
                <div class="bp-buttons">
                    <Submit label=texts.withdraw_confirm colour="danger"/>
                    <ButtonLink
                        href=routes::case(use_locale(), case.id)
                        label=texts.withdraw_keep
                        variant="secondary"
                    />
                </div>
            </PostForm>
        </div>
    }
}

/// Decided or ended: nothing to take back.
fn too_late(page: CasePage) -> impl IntoView {
    let texts = &use_texts().cases;
    view! {
        <div class="bp-column bp-stack">
            <PageHeading title=texts.too_late_title/>
            <p>{texts.too_late}</p>
            <Call text=texts.call phone=page.centre.phone/>
            <div class="bp-buttons">
                <ButtonLink href=routes::case(use_locale(), page.case.id) label=texts.to_case/>
            </div>
        </div>
    }
}
