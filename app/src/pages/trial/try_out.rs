//! The ways into a trial, and why there is none.

use domain::{actor::Actor, centre::Centre, product::HmsNumber, trial::Closed, views::ProductCard};
use i18n::wording;
use leptos::prelude::*;

use crate::{
    api::context,
    locale::{use_locale, use_texts},
    pages::shared::{Call, child_name},
    ui::{Notice, PostForm, Submit, Tone},
};

/// Whether whoever reads can try the product out: only citizens do, nothing that can no longer be had, and no car.
pub fn may_try(card: &ProductCard) -> bool {
    is_citizen() && card.on_market && !card.iso.is_car()
}

fn is_citizen() -> bool {
    context::session().is_some_and(|session| matches!(session.actor, Actor::Citizen(_)))
}

/// What is said to a citizen in place of the way to try a car out.
#[component]
pub fn NoCars() -> impl IntoView {
    is_citizen().then(|| view! { <WhyClosed closed=vec![Closed::Car] centre=None/> })
}

/// Picks the product for a trial.
#[component]
pub fn TryOut(product: HmsNumber, #[prop(into)] name: String) -> impl IntoView {
    view! {
        <PostForm action="/api/trials/pick">
            <input type="hidden" name="produkt" value=product.as_str().to_owned()/>
            <div class="bp-buttons">
                <Submit label=use_texts().trials.try_out variant="secondary" about=name/>
            </div>
        </PostForm>
    }
}

/// Why no trial can be arranged here, what to do instead, and whom to call.
#[component]
pub(super) fn WhyClosed(closed: Vec<Closed>, centre: Option<Centre>) -> impl IntoView {
    let texts = &use_texts().trials;
    let child = child_name();
    let reasons: Vec<_> = closed
        .into_iter()
        .map(|why| {
            let words = wording::trial_closed(use_locale(), why, child.as_deref());
            view! {
                <p>
                    <strong>{words.why}</strong>
                </p>
                <p>{words.instead}</p>
            }
        })
        .collect();
    view! {
        <Notice tone=Tone::Info title=texts.closed_title>
            {reasons}
            <Call text=texts.call phone=centre.and_then(|centre| centre.phone)/>
        </Notice>
    }
}
