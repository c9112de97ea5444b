//! Warns five minutes before the session ends and stays signed in as often as one likes.

use std::cell::Cell;

use gloo::timers::callback::Interval;
use leptos::{html::Dialog, prelude::*};

use super::{
    dom,
    fetch::{self, Ask},
};

/// Seconds before the end at which the warning comes.
const WARNING: f64 = 300.0;
/// Milliseconds between looks at the clock.
const LOOK: u32 = 1000;

thread_local! {
    /// When the server last heard from us, in milliseconds; the session is counted from here.
    static ACTIVE_AT: Cell<f64> = const { Cell::new(0.0) };
}

/// The server has just heard from us.
pub(super) fn active() {
    ACTIVE_AT.set(js_sys::Date::now());
}

/// Seconds left of the session, as the page knows it; none when nobody is signed in.
fn seconds_left() -> Option<f64> {
    let all: f64 = dom::find("#side")?.dataset().get("sessionSeconds")?.parse().ok()?;
    Some(all - (js_sys::Date::now() - ACTIVE_AT.get()) / 1000.0)
}

/// A dialog before the session ends. What is typed stays on the page and is kept on the server whatever is chosen.
#[island]
pub fn SessionWarning(
    title: String,
    body: String,
    stay: String,
    ended: String,
    sign_out: String,
) -> impl IntoView {
    let dialog = NodeRef::<Dialog>::new();
    let over = RwSignal::new(false);
    Effect::new(move |_| {
        active();
        Interval::new(LOOK, move || {
            let (Some(left), Some(dialog)) = (seconds_left(), dialog.get_untracked()) else {
                return;
            };
            over.set(left <= 0.0);
            if left <= WARNING && !dialog.open() {
                dialog.show_modal().ok();
            } else if left > WARNING && dialog.open() {
                dialog.close();
            }
        })
        .forget();
    });
    let extend = move |_| {
        leptos::task::spawn_local(async move {
            let ask = Ask { url: "/api/session/extend".to_owned(), body: Some(String::new()) };
            let extended = fetch::send(&ask, "application/json").await.is_some_and(|response| response.ok());
            if extended {
                active();
                if let Some(dialog) = dialog.get_untracked() {
                    dialog.close();
                }
            } else {
                over.set(true);
            }
        });
    };
    view! {
        <dialog class="bp-dialog bp-stack" aria-labelledby="utlogging" node_ref=dialog>
            <h2 class="aksel-heading aksel-heading--medium" id="utlogging">
                {title}
            </h2>
            <p>{move || if over.get() { ended.clone() } else { body.clone() }}</p>
            <div class="bp-buttons">
                <button
                    type="button"
                    class="aksel-button aksel-button--medium"
                    data-variant="primary"
                    data-color="accent"
                    on:click=extend
                >
                    <span class="aksel-label">{stay}</span>
                </button>
                <form method="post" action="/api/session/end">
                    <button
                        type="submit"
                        class="aksel-button aksel-button--medium"
                        data-variant="secondary"
                        data-color="accent"
                    >
                        <span class="aksel-label">{sign_out}</span>
                    </button>
                </form>
            </div>
        </dialog>
    }
}
