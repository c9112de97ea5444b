//! Follows links, sends forms and goes back without loading a new document.
//!
//! Whatever is not plainly a page of the portal is left to the browser: other origins, new tabs, downloads, places on
//! the same page, and the forms that change the session or the colours.

use std::{cell::Cell, rc::Rc};

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{
    Document, Element, Event, HtmlAnchorElement, HtmlButtonElement, HtmlElement, HtmlFormElement, MouseEvent,
    SubmitEvent, Url, Window,
};

use super::{
    address::{self, here, page_of},
    dom,
    fetch::{self, Ask},
    keep::Keeper,
    place,
    refine::Refiner,
    trip::{Start, Trips},
};

/// Listens to clicks, forms and the back button from now on.
pub(super) fn start(keeper: &Keeper, refiner: Refiner) {
    let (Some(window), Some(document)) = (dom::window(), dom::document()) else {
        return;
    };
    place::start();
    let trips = Trips::new(keeper.clone());
    follow_links(&document, trips.clone());
    send_forms(&document, trips.clone(), keeper.clone(), refiner);
    say_farewell(&window, keeper);
    // One may have gone back before anybody listened.
    go_where_the_history_is(&trips);
    EventListener::new(&window, "popstate", move |_event| {
        trips.overtake();
        go_where_the_history_is(&trips);
    })
    .forget();
}

fn follow_links(document: &Document, trips: Trips) {
    let active = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(document, "click", active, move |event| {
        if dom::closest(event, "[data-print]").is_some() {
            dom::window().map(|window| window.print());
        } else if let Some(button) = dom::closest(event, "[data-copy]") {
            copy(&button);
        } else if let Some((url, href)) = followed(event) {
            event.prevent_default();
            place::note(Some(href));
            trips.go(Start::Link(url));
        }
    })
    .forget();
}

/// Copies what the button stands for, and says so once it is done.
fn copy(button: &Element) {
    let (Some(window), Some(text)) = (dom::window(), button.get_attribute("data-copy")) else { return };
    let said = button.get_attribute("data-copied").unwrap_or_default();
    let copied = window.navigator().clipboard().write_text(&text);
    wasm_bindgen_futures::spawn_local(async move {
        if wasm_bindgen_futures::JsFuture::from(copied).await.is_ok() {
            dom::say(&said);
        }
    });
}

fn send_forms(document: &Document, trips: Trips, keeper: Keeper, refiner: Refiner) {
    let active = EventListenerOptions::enable_prevent_default();
    // Set while a form is handed on to the browser.
    let passing = Rc::new(Cell::new(false));
    EventListener::new_with_options(document, "submit", active, move |event| {
        if let Some(url) = refiner.sent(event) {
            event.prevent_default();
            place::note(None);
            trips.go(Start::Link(url));
            return;
        }
        let Some(sent) = Sent::of(event).filter(|_| !passing.get()) else { return };
        if sent.is_ours() {
            let Some(ask) = sent.ask() else { return };
            event.prevent_default();
            place::note(None);
            trips.go(Start::Form(sent.form, ask));
        } else if keeper.is_behind() {
            // The browser would send the form first and what was typed after it, when nobody may be signed in any more.
            event.prevent_default();
            let (keeper, passing) = (keeper.clone(), Rc::clone(&passing));
            wasm_bindgen_futures::spawn_local(async move {
                keeper.settle(None).await;
                passing.set(true);
                sent.hand_on();
                passing.set(false);
            });
        }
    })
    .forget();
}

/// The document is about to go: reloading, leaving for another site, closing.
fn say_farewell(window: &Window, keeper: &Keeper) {
    // Reloading asks for the new page after the first of these and before the second; phones know only the second.
    for event in ["beforeunload", "pagehide"] {
        let keeper = keeper.clone();
        EventListener::new(window, event, move |_event| {
            place::note(None);
            keeper.farewell();
        })
        .forget();
    }
}

/// Shows the page of the address of the window. Following a link within the page also comes here: then it is shown.
fn go_where_the_history_is(trips: &Trips) {
    if address::is_shown() {
        place::restore();
    } else if let Some(url) = here() {
        trips.go(Start::History(url.href()));
    }
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
    let url = Url::new(&link.href()).ok()?;
    let within = page_of(&url) == page_of(&here()?) && !url.hash().is_empty();
    (address::is_page(&url) && !within).then(|| (url.href(), link.get_attribute("href").unwrap_or_default()))
}

/// A form being sent, and the button that was pressed.
struct Sent {
    form: HtmlFormElement,
    pressed: Option<HtmlButtonElement>,
}

impl Sent {
    fn of(event: &Event) -> Option<Self> {
        let submit = event.dyn_ref::<SubmitEvent>().filter(|_| !event.default_prevented())?;
        let form = event.target()?.dyn_into::<HtmlFormElement>().ok()?;
        let pressed = submit.submitter().and_then(|element| element.dyn_into().ok());
        // A form of method "dialog" sends nothing.
        (form.method() == "post").then_some(Self { form, pressed })
    }

    /// Whether the companion sends it.
    fn is_ours(&self) -> bool {
        let (Ok(url), Some(here)) = (Url::new(&self.form.action()), here()) else { return false };
        url.origin() == here.origin()
            && url.pathname().starts_with("/api/")
            && !url.pathname().starts_with("/api/session/")
            && !url.pathname().starts_with("/api/display/")
    }

    fn ask(&self) -> Option<Ask> {
        let fields = fetch::fields(&self.form, self.pressed.as_ref())?;
        Some(Ask { url: self.form.action(), body: Some(fields.to_string().into()) })
    }

    /// Lets the browser send it.
    fn hand_on(&self) {
        let button = self.pressed.as_ref().map(AsRef::<HtmlElement>::as_ref);
        self.form.request_submit_with_submitter(button).ok();
    }
}
