//! Puts a fetched page in place of the one shown.

use wasm_bindgen::JsCast;
use web_sys::{DomParser, HtmlElement, SupportedType};

use super::{dom, warning};

/// Where focus goes after the swap.
pub(super) enum Focus {
    /// The error summary when there is one, else the heading.
    Heading,
    /// The link one came from, on the way back.
    Link(String),
}

/// Replaces `#side`, the title and the language by those of `html`. None when `html` is not a page of the portal.
pub(super) fn show(html: &str, focus: &Focus) -> Option<()> {
    let document = dom::document()?;
    let fetched = DomParser::new().ok()?.parse_from_string(html, SupportedType::TextHtml).ok()?;
    let new_side = fetched.get_element_by_id("side")?;
    let old_side = document.get_element_by_id("side")?;
    document.set_title(&fetched.title());
    let (root, new_root) = (document.document_element()?, fetched.document_element()?);
    if let Some(language) = new_root.get_attribute("lang") {
        root.set_attribute("lang", &language).ok()?;
    }
    let adopted = document.import_node_with_deep(&new_side, true).ok()?;
    old_side.replace_with_with_node_1(&adopted).ok()?;
    dom::say("");
    dom::alert("");
    wake();
    warning::active();
    place_focus(focus);
    Some(())
}

/// Shows what only works with the companion, and gives focus to what asks for it.
pub(super) fn wake() {
    let Some(document) = dom::document() else { return };
    let Ok(sleeping) = document.query_selector_all(".bp-needs-script[hidden]") else {
        return;
    };
    for index in 0..sleeping.length() {
        if let Some(element) = sleeping.item(index).and_then(|node| node.dyn_into::<HtmlElement>().ok()) {
            element.set_hidden(false);
        }
    }
}

fn place_focus(focus: &Focus) {
    let link = match focus {
        Focus::Link(href) => link_to(href),
        Focus::Heading => None,
    };
    let target = link.or_else(|| dom::find("[data-focus]")).or_else(|| dom::find("main h1"));
    if let Some(element) = target {
        dom::focus(&element);
    }
}

fn link_to(href: &str) -> Option<HtmlElement> {
    let links = dom::document()?.query_selector_all("main a[href]").ok()?;
    (0..links.length())
        .filter_map(|index| links.item(index)?.dyn_into::<HtmlElement>().ok())
        .find(|link| link.get_attribute("href").as_deref() == Some(href))
}
