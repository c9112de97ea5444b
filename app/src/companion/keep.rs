//! Keeps what is typed in the form of a step, shortly after each pause in the typing.

use std::{cell::RefCell, rc::Rc};

use gloo::{events::EventListener, timers::callback::Timeout};
use wasm_bindgen::JsCast;
use web_sys::HtmlFormElement;

use super::{
    dom,
    fetch::{self, Ask},
    warning,
};

/// Milliseconds without typing before the server is asked to keep it.
const PAUSE: u32 = 800;

/// Listens for typing in `form[data-keep]` from now on.
pub(super) fn start(not_saved: String) {
    let Some(document) = dom::document() else { return };
    let waiting: Rc<RefCell<Option<Timeout>>> = Rc::default();
    EventListener::new(&document, "input", move |event| {
        let form =
            dom::closest(event, "form[data-keep]").and_then(|form| form.dyn_into::<HtmlFormElement>().ok());
        let Some(form) = form else { return };
        let not_saved = not_saved.clone();
        let pause = Timeout::new(PAUSE, move || {
            wasm_bindgen_futures::spawn_local(async move {
                keep(&form, &not_saved).await;
            });
        });
        // Replacing the timer drops the one that was running.
        waiting.replace(Some(pause));
    })
    .forget();
}

async fn keep(form: &HtmlFormElement, not_saved: &str) {
    let Some(fields) = fetch::fields(form, None) else {
        return;
    };
    fields.append("handling", "behold");
    let ask = Ask { url: form.action(), body: Some(fields.to_string().into()) };
    let kept = fetch::send(&ask, "application/json").await.is_some_and(|response| response.ok());
    if kept {
        warning::active();
    }
    let Some(line) = dom::find("[data-saved]") else {
        return;
    };
    let text = if kept {
        let now = js_sys::Date::new_0();
        let time = format!("{:02}.{:02}", now.get_hours(), now.get_minutes());
        line.dataset().get("saved").unwrap_or_default().replace("{}", &time)
    } else {
        not_saved.to_owned()
    };
    line.set_text_content(Some(&text));
}
