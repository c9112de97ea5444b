//! The way from one page to another without loading a new document.

use std::{cell::Cell, rc::Rc};

use gloo::timers::callback::Timeout;
use web_sys::{HtmlFormElement, Url};

use super::{
    address, dom,
    fetch::{self, Ask},
    keep::Keeper,
    place, swap,
    words::Word,
};

/// Milliseconds before waiting is mentioned.
const PATIENCE: u32 = 1000;
/// Marks a form that is under way: sent twice, it would only be answered twice.
const UNDER_WAY: &str = "data-under-way";

/// What a trip begins with.
#[derive(Debug, Clone)]
pub(super) enum Start {
    /// A link, by its address.
    Link(String),
    /// A form, with what it sends.
    Form(HtmlFormElement, Ask),
    /// Back or forward in the history, where there is an entry already.
    History(String),
}

impl Start {
    fn form(&self) -> Option<&HtmlFormElement> {
        match self {
            Self::Form(form, _) => Some(form),
            Self::Link(_) | Self::History(_) => None,
        }
    }

    fn ask(&self) -> Ask {
        match self {
            Self::Form(_, ask) => ask.clone(),
            Self::Link(url) | Self::History(url) => Ask { url: url.clone(), body: None },
        }
    }
}

/// Sends travellers on their way. Cheap to clone.
#[derive(Clone)]
pub(super) struct Trips {
    keeper: Keeper,
    /// Only the newest trip arrives.
    newest: Rc<Cell<u32>>,
}

impl Trips {
    pub(super) fn new(keeper: Keeper) -> Self {
        Self { keeper, newest: Rc::default() }
    }

    /// Whoever is under way does not arrive any more. Gives the number of the trip that takes over.
    pub(super) fn overtake(&self) -> u32 {
        self.newest.set(self.newest.get().wrapping_add(1));
        dom::say("");
        self.newest.get()
    }

    pub(super) fn go(&self, start: Start) {
        if let Some(form) = start.form() {
            if form.has_attribute(UNDER_WAY) {
                return;
            }
            form.set_attribute(UNDER_WAY, "").ok();
        }
        let trip = Trip { number: self.overtake(), trips: self.clone(), start };
        dom::alert("");
        wasm_bindgen_futures::spawn_local(trip.travel());
    }
}

struct Trip {
    number: u32,
    trips: Trips,
    start: Start,
}

/// There is nothing to show. What the answer said, when there was one.
struct Failure(Option<String>);

impl Trip {
    async fn travel(self) {
        let (newest, number) = (Rc::clone(&self.trips.newest), self.number);
        let slow = Timeout::new(PATIENCE, move || {
            if newest.get() == number {
                dom::say(&Word::Loading.text());
            }
        });
        self.trips.keeper.settle(self.start.form()).await;
        let arrived = self.fetch().await;
        drop(slow);
        if let Some(form) = self.start.form() {
            form.remove_attribute(UNDER_WAY).ok();
        }
        if let Err(failure) = arrived {
            self.give_up(failure);
        }
    }

    fn is_newest(&self) -> bool {
        self.trips.newest.get() == self.number
    }

    async fn fetch(&self) -> Result<(), Failure> {
        let response = fetch::page(&self.start.ask()).await.ok_or(Failure(None))?;
        let url = Url::new(&response.url()).map_err(|_no_address| Failure(None))?;
        let html = fetch::text(&response).await.ok_or(Failure(None))?;
        // A failing server must not take the form away with what is typed in it.
        let takes_away = response.status() >= 500 && self.has_something_to_lose();
        if takes_away || !address::is_page(&url) {
            return Err(Failure(swap::gist(&html)));
        }
        if self.is_newest() {
            self.arrive(&html, &url).ok_or_else(|| Failure(swap::gist(&html)))?;
        }
        Ok(())
    }

    fn has_something_to_lose(&self) -> bool {
        self.start.form().is_some() || self.trips.keeper.is_behind()
    }

    /// Shows the page. None when it is not one of ours.
    fn arrive(&self, html: &str, url: &Url) -> Option<()> {
        let history = dom::window()?.history().ok()?;
        let back = matches!(self.start, Start::History(_));
        let place = place::noted().filter(|_| back).unwrap_or_default();
        let stays = address::here().is_some_and(|here| address::page_of(&here) == address::page_of(url));
        swap::show(html)?;
        let (state, address) = (place.to_state(), url.href());
        // Where one came from may since have become another page: a sent draft is a receipt.
        if back || stays {
            history.replace_state_with_url(&state, "", Some(&address)).ok()?;
        } else {
            history.push_state_with_url(&state, "", Some(&address)).ok()?;
        }
        // First to the place, so that what gets focus is in view there.
        place::scroll_to(place.down);
        swap::place_focus(place.link.as_deref());
        if back && place.link.is_none() {
            // The beginning got it, but one had read on.
            place::scroll_to(place.down);
        }
        Some(())
    }

    /// Reading is left to the browser, unless something typed would be lost. A form that could not be sent stays as it
    /// is, and that is said also when one has gone on.
    fn give_up(&self, Failure(said): Failure) {
        let newest = self.is_newest();
        if newest {
            dom::say("");
        }
        match &self.start {
            Start::Form(form, _) => {
                self.trips.keeper.put_back(form);
                let word = if newest { Word::Lost } else { Word::NotSent };
                dom::alert(&said.filter(|_| newest).unwrap_or_else(|| word.text()));
            }
            _ if !newest => {}
            Start::Link(_) if self.trips.keeper.is_behind() => {
                dom::alert(&said.unwrap_or_else(|| Word::Lost.text()));
            }
            Start::Link(url) | Start::History(url) => {
                if let Some(window) = dom::window() {
                    window.location().set_href(url).ok();
                }
            }
        }
    }
}
