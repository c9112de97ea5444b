//! The dialog about the end of the session, as the server draws it. The companion opens it and shows the parts for its
//! stage: `data-when` names the stages of a part, `data-<stage>` is the sentence of a stage.

use domain::actor::Session;
use leptos::prelude::*;

use crate::{
    api::context,
    locale::{use_locale, use_texts},
    routes,
    ui::{ButtonLink, Submit},
};

/// Part of every page of somebody signed in. What is typed stays on the page and on the server whatever is chosen.
#[component]
pub fn SessionDialog(session: Option<Session>) -> impl IntoView {
    let texts = &use_texts().frame;
    let back = routes::sign_in(use_locale(), &context::path_and_query());
    session.map(|_session| {
        view! {
            <dialog class="bp-dialog bp-stack" id="utlogging" aria-labelledby="utlogging-tittel" aria-describedby="utlogging-tekst">
                <h2 class="aksel-heading aksel-heading--medium" id="utlogging-tittel">
                    <span data-when="idle limit unreachable">{texts.warning_title}</span>
                    <span data-when="ended" hidden>
                        {texts.warning_ended_title}
                    </span>
                </h2>
                <p
                    id="utlogging-tekst"
                    role="status"
                    data-idle=texts.warning_body
                    data-limit=texts.warning_limit
                    data-unreachable=texts.warning_unreachable
                    data-ended=texts.warning_ended
                ></p>
                <div class="bp-buttons">
                    <div data-when="idle unreachable">
                        <button
                            type="button"
                            class="aksel-button aksel-button--medium"
                            data-variant="primary"
                            data-color="accent"
                            data-stay=""
                        >
                            <span class="aksel-label">{texts.warning_stay}</span>
                        </button>
                    </div>
                    <div data-when="ended" hidden>
                        <ButtonLink href=back label=texts.warning_sign_in/>
                    </div>
                    <form method="dialog" data-when="limit ended" hidden>
                        <Submit label=texts.warning_close variant="secondary"/>
                    </form>
                    <form method="post" action="/api/session/end" data-when="idle limit unreachable">
                        <Submit label=texts.sign_out variant="secondary"/>
                    </form>
                </div>
            </dialog>
        }
    })
}
