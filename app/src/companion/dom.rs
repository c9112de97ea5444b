//! Small steps in the document. Each answers none where the document is not as expected: the companion then does nothing.

use wasm_bindgen::JsCast;
use web_sys::{Document, Element, Event, HtmlElement, Window};

use crate::ui::{ALERT_REGION, STATUS_REGION};

pub(super) fn window() -> Option<Window> {
    web_sys::window()
}

pub(super) fn document() -> Option<Document> {
    window()?.document()
}

/// The first element that matches, as an element that can be focused.
pub(super) fn find(selector: &str) -> Option<HtmlElement> {
    document()?.query_selector(selector).ok().flatten()?.dyn_into().ok()
}

/// Every element below `root` that matches.
pub(super) fn all(root: &Element, selector: &str) -> Vec<HtmlElement> {
    let Ok(found) = root.query_selector_all(selector) else { return Vec::new() };
    (0..found.length()).filter_map(|index| found.item(index)?.dyn_into().ok()).collect()
}

/// The element an event came from or the nearest one around it that matches.
pub(super) fn closest(event: &Event, selector: &str) -> Option<Element> {
    event.target()?.dyn_into::<Element>().ok()?.closest(selector).ok().flatten()
}

/// Says something without interrupting.
pub(super) fn say(text: &str) {
    write(STATUS_REGION, text);
}

/// Says something that cannot wait; once, however often it is written in a row.
pub(super) fn alert(text: &str) {
    write(ALERT_REGION, text);
}

/// Takes back an alert that is no longer true.
pub(super) fn take_back(text: &str) {
    if region(ALERT_REGION).is_some_and(|region| region.text_content().as_deref() == Some(text)) {
        alert("");
    }
}

fn write(name: &str, text: &str) {
    if let Some(region) = region(name).filter(|region| region.text_content().as_deref() != Some(text)) {
        region.set_text_content(Some(text));
    }
}

fn region(name: &str) -> Option<Element> {
    document()?.get_element_by_id(name)
}

/// Moves focus. The browser brings the element into view when it is not: where the page is to stand is settled before.
pub(super) fn focus(element: &HtmlElement) {
    // An element that cannot be focused is left alone.
    element.focus().ok();
}

/// Tells tests and style sheets that the companion is there.
pub(super) fn mark_hydrated() {
    if let Some(root) = document().and_then(|document| document.document_element()) {
        root.set_attribute("data-hydrated", "").ok();
    }
}
