//! Puts a fetched page in place of the one shown.

use web_sys::{Document, DomParser, HtmlElement, SupportedType};

use super::{dom, warning};

/// Replaces `#side`, the title and the language by those of `html`. None when `html` is not a page of the portal.
pub(super) fn show(html: &str) -> Option<()> {
    let document = dom::document()?;
    let fetched = parsed(html)?;
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
    wake();
    warning::arrived();
    Some(())
}

/// What a page says in short: its heading, and what comes after it.
pub(super) fn gist(html: &str) -> Option<String> {
    let fetched = parsed(html)?;
    let text = |selector| fetched.query_selector(selector).ok().flatten()?.text_content();
    let heading = text("main h1")?;
    let what = text("main h1 ~ p").unwrap_or_default();
    Some(format!("{}. {}", heading.trim(), what.trim()))
}

/// The document of a page.
pub(super) fn parsed(html: &str) -> Option<Document> {
    DomParser::new().ok()?.parse_from_string(html, SupportedType::TextHtml).ok()
}

/// Shows what only works with the companion.
pub(super) fn wake() {
    let Some(root) = dom::document().and_then(|document| document.document_element()) else { return };
    for element in dom::all(&root, ".bp-needs-script[hidden]") {
        element.set_hidden(false);
    }
}

/// To the link with this address, else to where the page begins: the error summary when there is one, or the heading.
/// The browser brings it into view.
pub(super) fn place_focus(link: Option<&str>) {
    let target =
        link.and_then(link_to).or_else(|| dom::find("[data-focus]")).or_else(|| dom::find("main h1"));
    if let Some(element) = target {
        dom::focus(&element);
    }
}

fn link_to(href: &str) -> Option<HtmlElement> {
    let main = dom::find("main")?;
    dom::all(&main, "a[href]").into_iter().find(|link| link.get_attribute("href").as_deref() == Some(href))
}
