//! Keeps what is typed in the form of a step, shortly after each pause in the typing and before the page is left.
//!
//! What is sent must arrive in the order it was typed: one keep at a time is under way, and whoever sends something else
//! waits for it.

use std::{
    cell::{Cell, RefCell},
    rc::Rc,
};

use gloo::{events::EventListener, timers::callback::Timeout};
use js_sys::Promise;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, future_to_promise, spawn_local};
use web_sys::{HtmlFormElement, Response};

use super::{
    dom,
    fetch::{self, Ask},
    warning,
    words::Word,
};

/// Milliseconds without typing before the server is asked to keep it.
const PAUSE: u32 = 800;
/// The status of an answer to somebody whose session has run out.
const KEPT_AFTER_THE_END: u16 = 202;

/// What is to be kept. Cheap to clone.
#[derive(Clone, Default)]
pub(super) struct Keeper(Rc<State>);

#[derive(Default)]
struct State {
    /// The form with something typed that the server does not have.
    typed: RefCell<Option<HtmlFormElement>>,
    /// Runs out when nobody has typed for a while.
    pause: RefCell<Option<Timeout>>,
    /// It is to be sent now.
    due: Cell<bool>,
    /// Ends when nothing is under way.
    work: RefCell<Option<Promise>>,
}

impl Keeper {
    /// Listens for typing in `form[data-keep]` from now on.
    pub(super) fn start() -> Self {
        let keeper = Self::default();
        if let Some(document) = dom::document() {
            let keeper = keeper.clone();
            EventListener::new(&document, "input", move |event| {
                let form = dom::closest(event, "form[data-keep]");
                if let Some(form) = form.and_then(|form| form.dyn_into().ok()) {
                    keeper.note(form);
                }
            })
            .forget();
        }
        keeper
    }

    fn note(&self, form: HtmlFormElement) {
        self.0.typed.replace(Some(form));
        let keeper = self.clone();
        let pause = Timeout::new(PAUSE, move || {
            keeper.flush();
        });
        // Replacing the timer drops the one that was running.
        self.0.pause.replace(Some(pause));
    }

    /// Whether something typed is not on the server yet.
    pub(super) fn is_behind(&self) -> bool {
        self.0.typed.borrow().is_some() || self.0.work.borrow().is_some()
    }

    /// A form that could not be sent still has what was typed in it.
    pub(super) fn put_back(&self, form: &HtmlFormElement) {
        if form.has_attribute("data-keep") {
            self.0.typed.borrow_mut().get_or_insert_with(|| form.clone());
        }
    }

    /// Waits until nothing is under way that could arrive after what is sent next.
    ///
    /// `sent` is the form about to be sent: it takes along what was typed in it.
    pub(super) async fn settle(&self, sent: Option<&HtmlFormElement>) {
        if self.0.typed.borrow().as_ref() == sent {
            self.0.typed.take();
        }
        if let Some(work) = self.flush() {
            JsFuture::from(work).await.ok();
        }
    }

    /// Sends at once what nobody may be there to send later.
    pub(super) fn farewell(&self) {
        if let Some(form) = self.0.typed.take() {
            let keeper = self.clone();
            spawn_local(async move { keeper.keep(&form).await });
        }
    }

    /// Sends what was typed, after what is under way. The promise ends when all is done that can be done now.
    fn flush(&self) -> Option<Promise> {
        self.0.pause.take();
        self.0.due.set(true);
        if self.0.work.borrow().is_none() && self.0.typed.borrow().is_some() {
            let keeper = self.clone();
            let work = future_to_promise(async move {
                keeper.work_off().await;
                Ok(JsValue::UNDEFINED)
            });
            self.0.work.replace(Some(work));
        }
        self.0.work.borrow().clone()
    }

    async fn work_off(&self) {
        while self.0.due.take() {
            if let Some(form) = self.0.typed.take() {
                self.keep(&form).await;
            }
        }
        self.0.work.take();
    }

    async fn keep(&self, form: &HtmlFormElement) {
        let saved = ask(form).await;
        // Another page may have taken its place: then nobody is there to be told, and it was tried often enough.
        if form.is_connected() {
            if saved.is_none() {
                self.put_back(form);
            }
            tell(saved.as_deref());
        }
    }
}

/// Asks the server to keep the form, and hears what to say about it; none when it is not kept.
async fn ask(form: &HtmlFormElement) -> Option<String> {
    let fields = fetch::fields(form, None)?;
    fields.append("handling", "behold");
    let ask = Ask { url: form.action(), body: Some(fields.to_string().into()) };
    let response = fetch::word(&ask).await.filter(Response::ok)?;
    let saved = fetch::sentence(&response).await?;
    if response.status() == KEPT_AFTER_THE_END {
        warning::over();
    } else {
        warning::active();
    }
    Some(saved)
}

/// Success is seen, and heard by whoever looks for it; failure cannot wait.
fn tell(saved: Option<&str>) {
    let not_saved = Word::NotSaved.text();
    match saved {
        Some(_) => dom::take_back(&not_saved),
        None => dom::alert(&not_saved),
    }
    if let Some(line) = dom::find("#lagret") {
        line.set_text_content(Some(saved.unwrap_or(&not_saved)));
    }
}
