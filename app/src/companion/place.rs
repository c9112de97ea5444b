//! Where one stood on a page: the link one followed from it, and how far down it was. Kept with the page's entry in the
//! history, so that it is there on the way back and after reloading.

use std::cell::RefCell;

use gloo::{events::EventListener, timers::callback::Timeout};
use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{History, ScrollRestoration};

use super::{address, dom};

/// Milliseconds without scrolling before the place is noted. Browsers limit how often that may be done.
const REST: u32 = 200;

#[derive(Debug, Clone, Default)]
pub(super) struct Place {
    /// As written in the page.
    pub(super) link: Option<String>,
    /// Pixels from the top.
    pub(super) down: f64,
}

impl Place {
    /// As it is kept with an entry of the history.
    pub(super) fn to_state(&self) -> JsValue {
        let link = self.link.as_deref().map_or(JsValue::NULL, JsValue::from_str);
        Array::of2(&link, &self.down.into()).into()
    }
}

/// Goes to the place noted, and notes it from now on.
pub(super) fn start() {
    let Some(window) = dom::window() else { return };
    if let Some(history) = history() {
        history.set_scroll_restoration(ScrollRestoration::Manual).ok();
    }
    // Whoever has moved on while WASM was under way stays there.
    if address::is_shown() && down() < 1.0 {
        restore();
    }
    note(None);
    let rest: RefCell<Option<Timeout>> = RefCell::default();
    EventListener::new(&window, "scroll", move |_event| {
        rest.replace(Some(Timeout::new(REST, || note(None))));
    })
    .forget();
}

/// The place noted with the entry of the history one is at.
pub(super) fn noted() -> Option<Place> {
    let state: Array = history()?.state().ok()?.dyn_into().ok()?;
    Some(Place { link: state.get(0).as_string(), down: state.get(1).as_f64()? })
}

/// Notes where one stands; `link` is the one being followed.
pub(super) fn note(link: Option<String>) {
    // On the way back the entry is already that of the page one goes to.
    if !address::is_shown() {
        return;
    }
    let link = link.or_else(|| noted()?.link);
    if let Some(history) = history() {
        history.replace_state(&Place { link, down: down() }.to_state(), "").ok();
    }
}

/// Goes to the place noted, if any.
pub(super) fn restore() {
    if let Some(place) = noted() {
        scroll_to(place.down);
    }
}

pub(super) fn scroll_to(down: f64) {
    if let Some(window) = dom::window() {
        window.scroll_to_with_x_and_y(0.0, down);
    }
}

fn down() -> f64 {
    dom::window().and_then(|window| window.scroll_y().ok()).unwrap_or(0.0)
}

fn history() -> Option<History> {
    dom::window()?.history().ok()
}
