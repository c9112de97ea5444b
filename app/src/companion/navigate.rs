//! Follows links, sends forms and goes back without loading a new document.
//!
//! Whatever is not plainly a page of the portal is left to the browser: other origins, new tabs, downloads, places on
//! the same page, and the forms that change the session.

use std::{
    cell::{Cell, RefCell},
    rc::Rc,
};

use gloo::{
    events::{EventListener, EventListenerOptions},
    timers::callback::Timeout,
};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    Event, HtmlAnchorElement, HtmlButtonElement, HtmlFormElement, MouseEvent, ScrollRestoration, SubmitEvent,
    Url,
};

use super::{
    Words, dom,
    fetch::{self, Ask},
    swap::{self, Focus},
};

/// Milliseconds before waiting is mentioned.
const PATIENCE: u32 = 1000;

/// Listens to clicks, forms and the back button from now on.
pub(super) fn start(words: Words) {
    let (Some(window), Some(document)) = (dom::window(), dom::document()) else {
        return;
    };
    if let Ok(history) = window.history() {
        history.set_scroll_restoration(ScrollRestoration::Manual).ok();
    }
    let active = EventListenerOptions::enable_prevent_default();
    let shown = Rc::new(RefCell::new(here().map(|url| page_of(&url)).unwrap_or_default()));
    let trip = Trip { words: Rc::new(words), newest: Rc::default(), shown };
    let follows = trip.clone();
    EventListener::new_with_options(&document, "click", active, move |event| {
        if dom::closest(event, "[data-print]").is_some() {
            dom::window().map(|window| window.print());
        } else if let Some((url, href)) = followed(event) {
            event.prevent_default();
            remember(&href);
            follows.clone().go(Ask { url, body: None }, Arrival::New);
        }
    })
    .forget();
    let sends = trip.clone();
    EventListener::new_with_options(&document, "submit", active, move |event| {
        if let Some(ask) = sent(event) {
            event.prevent_default();
            sends.clone().go(ask, Arrival::New);
        }
    })
    .forget();
    EventListener::new(&window, "popstate", move |_event| {
        // Following a link within the page also comes here: the page shown is then already the right one.
        if let Some(url) = here().filter(|url| page_of(url) != trip.shown.borrow().as_str()) {
            trip.clone().go(Ask { url: url.href(), body: None }, Arrival::Back);
        }
    })
    .forget();
}

/// The address of a click that the companion follows, whole and as written.
fn followed(event: &Event) -> Option<(String, String)> {
    let click = event.dyn_ref::<MouseEvent>()?;
    let special = click.meta_key() || click.alt_key() || click.ctrl_key() || click.shift_key();
    if event.default_prevented() || click.button() != 0 || special {
        return None;
    }
    let link: HtmlAnchorElement = dom::closest(event, "a[href]")?.dyn_into().ok()?;
    if !link.target().is_empty() || link.has_attribute("download") || link.rel().contains("external") {
        return None;
    }
    let (url, here) = (Url::new(&link.href()).ok()?, here()?);
    let within = page_of(&url) == page_of(&here) && !url.hash().is_empty();
    (is_page(&url, &here) && !within).then(|| (url.href(), link.get_attribute("href").unwrap_or_default()))
}

/// What a submitted form asks for, when the companion sends it.
fn sent(event: &Event) -> Option<Ask> {
    let submit = event.dyn_ref::<SubmitEvent>()?;
    if event.default_prevented() {
        return None;
    }
    let form: HtmlFormElement = event.target()?.dyn_into().ok()?;
    let pressed = submit.submitter().and_then(|element| element.dyn_into::<HtmlButtonElement>().ok());
    let (url, here) = (Url::new(&form.action()).ok()?, here()?);
    let fields = fetch::fields(&form, pressed.as_ref())?;
    if form.method() == "post" {
        let writes = url.origin() == here.origin()
            && url.pathname().starts_with("/api/")
            && !url.pathname().starts_with("/api/session/")
            && !url.pathname().starts_with("/api/display/");
        writes.then(|| Ask { url: url.href(), body: Some(fields.to_string().into()) })
    } else {
        url.set_search(&String::from(fields.to_string()));
        is_page(&url, &here).then(|| Ask { url: url.href(), body: None })
    }
}

fn here() -> Option<Url> {
    Url::new(&dom::window()?.location().href().ok()?).ok()
}

/// Path and query: what tells one page from another.
fn page_of(url: &Url) -> String {
    url.pathname() + &url.search()
}

fn is_page(url: &Url, here: &Url) -> bool {
    url.origin() == here.origin() && crate::locale::of_path(&url.pathname()).is_some()
}

/// Notes on the page one leaves where one stood, for the way back.
fn remember(href: &str) {
    let Some(window) = dom::window() else { return };
    let place = js_sys::Array::of2(&JsValue::from_str(href), &window.scroll_y().unwrap_or(0.0).into());
    if let Ok(history) = window.history() {
        history.replace_state(&place, "").ok();
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Arrival {
    /// A new entry in the history.
    New,
    /// The entry is there already.
    Back,
}

#[derive(Clone)]
struct Trip {
    words: Rc<Words>,
    /// Only the newest trip arrives.
    newest: Rc<Cell<u32>>,
    /// The page now shown.
    shown: Rc<RefCell<String>>,
}

impl Trip {
    fn go(self, ask: Ask, arrival: Arrival) {
        let number = self.newest.get().wrapping_add(1);
        self.newest.set(number);
        wasm_bindgen_futures::spawn_local(async move {
            let words = Rc::clone(&self.words);
            let slow = Timeout::new(PATIENCE, move || dom::say(&words.loading));
            let arrived = self.fetch(&ask, arrival, number).await;
            drop(slow);
            if arrived.is_none() && self.newest.get() == number {
                self.give_up(&ask);
            }
        });
    }

    /// Fetches and shows a page. None when there is nothing to show.
    async fn fetch(&self, ask: &Ask, arrival: Arrival, number: u32) -> Option<()> {
        let response = fetch::send(ask, "text/html").await?;
        let url = Url::new(&response.url()).ok()?;
        let html = fetch::text(&response).await?;
        if self.newest.get() != number {
            return Some(());
        }
        // A failing server must not take the form away with what is typed in it.
        if (ask.body.is_some() && response.status() >= 500) || !is_page(&url, &here()?) {
            return None;
        }
        let window = dom::window()?;
        let history = window.history().ok()?;
        let place = history.state().ok().filter(|_| arrival == Arrival::Back);
        let place = place.and_then(|state| state.dyn_into::<js_sys::Array>().ok());
        let focus =
            place.as_ref().and_then(|place| place.get(0).as_string()).map_or(Focus::Heading, Focus::Link);
        swap::show(&html, &focus)?;
        self.shown.replace(page_of(&url));
        let address = url.href();
        match arrival {
            Arrival::New => history.push_state_with_url(&JsValue::NULL, "", Some(&address)).ok()?,
            // Where one came from may since have become another page: a sent draft is a receipt.
            Arrival::Back => history.replace_state_with_url(&JsValue::NULL, "", Some(&address)).ok()?,
        }
        window.scroll_to_with_x_and_y(0.0, place.and_then(|place| place.get(1).as_f64()).unwrap_or(0.0));
        Some(())
    }

    /// Reading is left to the browser; a form that could not be sent stays as it is.
    fn give_up(&self, ask: &Ask) {
        dom::say("");
        match (&ask.body, dom::window()) {
            (None, Some(window)) => {
                window.location().set_href(&ask.url).ok();
            }
            _ => dom::alert(&self.words.lost),
        }
    }
}
