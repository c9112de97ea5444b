//! Warns five minutes before the session ends, stays signed in as often as one likes and the server allows, and says
//! when it is over.

use std::cell::Cell;

use gloo::{events::EventListener, timers::callback::Interval};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::{HtmlDialogElement, Response};

use super::{
    dom,
    fetch::{self, Ask},
};

/// Seconds before the end at which the warning comes.
const WARNING: f64 = 300.0;
/// Milliseconds between looks at the clock.
const LOOK: u32 = 1000;
/// The status of an answer to somebody who is not signed in.
const NOBODY: u16 = 401;

/// How far the session has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stage {
    /// Nothing needs to be said.
    Quiet,
    /// It ends unless something is done.
    Idle,
    /// It ends whatever is done.
    Limit,
    /// Asked to go on, the server did not answer.
    Unreachable,
    Ended,
}

impl Stage {
    /// As the dialog calls it.
    fn name(self) -> &'static str {
        match self {
            Self::Quiet => "",
            Self::Idle => "idle",
            Self::Limit => "limit",
            Self::Unreachable => "unreachable",
            Self::Ended => "ended",
        }
    }
}

/// When the session ends, in milliseconds of the browser's own clock: the server only says how long is left.
#[derive(Debug, Clone, Copy)]
struct Ends {
    /// Unless something is done.
    idle: f64,
    /// Whatever is done.
    longest: f64,
}

thread_local! {
    /// None when nobody is signed in.
    static ENDS: Cell<Option<Ends>> = const { Cell::new(None) };
    /// The last wish to stay was not heard.
    static UNHEARD: Cell<bool> = const { Cell::new(false) };
    /// What the dialog shows. Closed by hand it stays closed until there is something else to say.
    static SHOWN: Cell<Stage> = const { Cell::new(Stage::Quiet) };
}

/// Watches the clock from now on.
pub(super) fn start() {
    arrived();
    Interval::new(LOOK, look).forget();
    if let Some(document) = dom::document() {
        EventListener::new(&document, "click", |event| {
            if dom::closest(event, "[data-stay]").is_some() {
                spawn_local(stay());
            }
        })
        .forget();
    }
}

/// A page has just come, and tells how long the session lasts.
pub(super) fn arrived() {
    let ends = seconds("sessionSeconds").zip(seconds("sessionLongest"));
    ENDS.set(ends.map(|(idle, longest)| Ends { idle: from_now(idle), longest: from_now(longest) }));
    UNHEARD.set(false);
    SHOWN.set(Stage::Quiet);
}

/// The server has just heard from us, and counts the idle time from now.
pub(super) fn active() {
    if let Some(idle) = seconds("sessionSeconds") {
        go_on(idle);
    }
}

/// The server says that the session has run out.
pub(super) fn over() {
    ENDS.set(ENDS.get().map(|ends| Ends { idle: 0.0, ..ends }));
    look();
}

async fn stay() {
    let ask = Ask { url: "/api/session/extend".to_owned(), body: Some(String::new()) };
    let answer = fetch::word(&ask).await;
    match &answer {
        Some(response) if response.ok() => match seconds_left(response) {
            Some(left) => go_on(left),
            None => active(),
        },
        Some(response) if response.status() == NOBODY => over(),
        _ => UNHEARD.set(true),
    }
    look();
}

fn seconds_left(response: &Response) -> Option<f64> {
    response.headers().get("x-session-seconds").ok()??.parse().ok()
}

/// The session ends `idle` seconds from now. One that has ended does not come to life again.
fn go_on(idle: f64) {
    UNHEARD.set(false);
    if let Some(ends) = ENDS.get().filter(|_| stage() != Stage::Ended) {
        ENDS.set(Some(Ends { idle: from_now(idle), ..ends }));
    }
}

/// A number of seconds that the page tells.
fn seconds(name: &str) -> Option<f64> {
    dom::find("#side")?.dataset().get(name)?.parse().ok()
}

fn from_now(seconds: f64) -> f64 {
    js_sys::Date::now() + seconds * 1000.0
}

fn stage() -> Stage {
    let Some(ends) = ENDS.get() else { return Stage::Quiet };
    let left = (ends.idle.min(ends.longest) - js_sys::Date::now()) / 1000.0;
    if left <= 0.0 {
        Stage::Ended
    } else if left > WARNING {
        Stage::Quiet
    } else if ends.longest <= ends.idle {
        Stage::Limit
    } else if UNHEARD.get() {
        Stage::Unreachable
    } else {
        Stage::Idle
    }
}

/// Brings the dialog up to date.
fn look() {
    let now = stage();
    if SHOWN.replace(now) == now {
        return;
    }
    if let Some(dialog) = dom::find("#utlogging").and_then(|dialog| dialog.dyn_into().ok()) {
        show(&dialog, now);
    }
}

fn show(dialog: &HtmlDialogElement, stage: Stage) {
    if stage == Stage::Quiet {
        dialog.close();
        return;
    }
    for part in dom::all(dialog, "[data-when]") {
        let stages = part.dataset().get("when").unwrap_or_default();
        part.set_hidden(!stages.split(' ').any(|name| name == stage.name()));
    }
    for line in dom::all(dialog, "[role=status]") {
        line.set_text_content(line.dataset().get(stage.name()).as_deref());
    }
    if !dialog.open() {
        dialog.show_modal().ok();
    }
    // The control one was at may be gone.
    if let Some(control) = dom::all(dialog, "[data-when]:not([hidden]) :is(a, button)").first() {
        dom::focus(control);
    }
}
