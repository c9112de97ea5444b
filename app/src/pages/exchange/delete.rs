//! Asks once more before a draft is deleted.

use domain::{
    exchange::Step,
    id::DraftId,
    views::{DraftPage, DraftState},
};
use leptos::prelude::*;

use crate::{
    api::context,
    host,
    locale::{use_locale, use_texts},
    pages::{load, shared::param},
    routes,
    ui::{ButtonLink, PageHeading, PostForm, Submit},
};

pub fn page() -> impl IntoView {
    let draft = param::<DraftId>("draft");
    load(async move { context::portal()?.exchanges.draft(&context::citizen()?, draft?).await }, |state| {
        match state {
            DraftState::Sent(case) => {
                host::redirect(&routes::receipt(use_locale(), case));
                ().into_any()
            }
            DraftState::Open(page) => show(*page).into_any(),
        }
    })
}

fn show(page: DraftPage) -> impl IntoView {
    let texts = &use_texts().exchange;
    let DraftPage { draft, loan, .. } = page;
    let errand = (texts.errand)(&loan.name);
    // The summary leads back to the first step that is not complete.
    let back = routes::exchange_step(use_locale(), draft.id, Step::Summary);
    view! {
        <div class="bp-column bp-stack">
            <PageHeading title=texts.delete_title of=errand/>
            <p>{(texts.delete_text)(&loan.name)}</p>
            <PostForm action="/api/exchange/delete">
                <input type="hidden" name="utkast" value=draft.id.to_string()/>
                <div class="bp-buttons">
                    <Submit label=texts.delete_confirm colour="danger"/>
                    <ButtonLink href=back label=texts.delete_keep variant="secondary"/>
                </div>
            </PostForm>
        </div>
    }
}
