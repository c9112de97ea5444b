//! Brings what a form finds while one types in it: `form[data-refine]`, a form that is sent with GET.
//!
//! `data-refine` names the part of the page that holds what is found. Only that part is taken from the answer, and the places
//! of the frame that tell the address: what is typed and where one stands in it are left alone. Whoever presses the button
//! follows a link, as ever.

use std::{
    cell::{Cell, RefCell},
    rc::Rc,
};

use gloo::{events::EventListener, timers::callback::Timeout};
use wasm_bindgen::JsCast;
use web_sys::{Document, Event, HtmlFormElement, Response};

use super::{
    dom,
    fetch::{self, Ask},
    swap,
};

/// Milliseconds without typing before the server is asked.
const PAUSE: u32 = 300;
const MARK: &str = "data-refine";
/// What in the frame of the page tells its address: the links to other languages, and where the choice of colours leads back.
const TOLD: [&str; 2] = [".bp-language", ".bp-theme input[name='back']"];
/// What is said of what was found.
const SAID: &str = "[data-said]";

/// Cheap to clone.
#[derive(Clone, Default)]
pub(super) struct Refiner(Rc<State>);

#[derive(Default)]
struct State {
    /// Runs out when nobody has typed for a while.
    pause: RefCell<Option<Timeout>>,
    /// Only the newest answer is shown.
    newest: Cell<u32>,
}

impl Refiner {
    /// Listens for typing and choosing from now on.
    pub(super) fn start() -> Self {
        let refiner = Self::default();
        if let Some(document) = dom::document() {
            let refiner = refiner.clone();
            EventListener::new(&document, "input", move |event| {
                let form = dom::closest(event, "form[data-refine]");
                if let Some(form) = form.and_then(|form| form.dyn_into().ok()) {
                    refiner.note(form);
                }
            })
            .forget();
        }
        refiner
    }

    /// The address that a form of this kind is sent to, when `event` sends one. What is under way by itself is overtaken.
    pub(super) fn sent(&self, event: &Event) -> Option<String> {
        let form: HtmlFormElement = event.target()?.dyn_into().ok()?;
        if event.default_prevented() || !form.has_attribute(MARK) {
            return None;
        }
        self.overtake();
        address(&form)
    }

    fn overtake(&self) -> u32 {
        self.0.pause.take();
        self.0.newest.set(self.0.newest.get().wrapping_add(1));
        self.0.newest.get()
    }

    fn note(&self, form: HtmlFormElement) {
        let number = self.overtake();
        let refiner = self.clone();
        let pause = Timeout::new(PAUSE, move || {
            wasm_bindgen_futures::spawn_local(async move {
                // Whatever goes wrong, the button still works.
                refiner.refine(&form, number).await;
            });
        });
        self.0.pause.replace(Some(pause));
    }

    async fn refine(&self, form: &HtmlFormElement, number: u32) -> Option<()> {
        let url = address(form)?;
        let response = fetch::page(&Ask { url: url.clone(), body: None }).await.filter(Response::ok)?;
        let html = fetch::text(&response).await?;
        // Somebody may have typed on meanwhile, or gone to another page.
        if self.0.newest.get() != number || !form.is_connected() {
            return None;
        }
        let found = format!("#{}", form.get_attribute(MARK)?);
        let fetched = swap::parsed(&html)?;
        take(&fetched, &found)?;
        for place in TOLD {
            take(&fetched, place);
        }
        tell_address(&url)?;
        if let Some(said) = dom::find(&format!("{found} {SAID}")) {
            dom::say(said.text_content().unwrap_or_default().trim());
        }
        Some(())
    }
}

/// Puts a part of the fetched page in place of the same part of the one shown.
fn take(fetched: &Document, selector: &str) -> Option<()> {
    let new = fetched.query_selector(selector).ok().flatten()?;
    let adopted = dom::document()?.import_node_with_deep(&new, true).ok()?;
    dom::find(selector)?.replace_with_with_node_1(&adopted).ok()
}

/// The page is now that of the address, in the same entry of the history: going back leads to where one came from.
fn tell_address(url: &str) -> Option<()> {
    let history = dom::window()?.history().ok()?;
    history.replace_state_with_url(&history.state().ok()?, "", Some(url)).ok()?;
    let here = super::address::here()?;
    dom::find("#side")?.dataset().set("page", &super::address::page_of(&here)).ok()
}

/// The address that the form is sent to, without what is left blank.
fn address(form: &HtmlFormElement) -> Option<String> {
    let fields: String = fetch::fields(form, None)?.to_string().into();
    let said: Vec<&str> = fields.split('&').filter(|pair| !pair.is_empty() && !pair.ends_with('=')).collect();
    let action = form.action();
    let page = action.split(['?', '#']).next()?;
    Some(if said.is_empty() { page.to_owned() } else { format!("{page}?{}", said.join("&")) })
}
