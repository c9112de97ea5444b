//! Which page an address is, and which page is shown.

use web_sys::Url;

use super::dom;

pub(super) fn here() -> Option<Url> {
    Url::new(&dom::window()?.location().href().ok()?).ok()
}

/// Path and query: what tells one page from another.
pub(super) fn page_of(url: &Url) -> String {
    url.pathname() + &url.search()
}

/// Whether an address is below a language of this very origin.
pub(super) fn is_page(url: &Url) -> bool {
    here().is_some_and(|here| url.origin() == here.origin())
        && crate::locale::of_path(&url.pathname()).is_some()
}

/// Whether the address of the window is that of the page shown. Going back changes the first, arriving the second.
///
/// A page that does not tell its address is taken to be the right one.
pub(super) fn is_shown() -> bool {
    let shown = dom::find("#side").and_then(|side| side.dataset().get("page"));
    let (Some(shown), Some(here)) = (shown, here()) else { return true };
    // Read as an address, so that both are written in the same way.
    Url::new_with_base(&shown, &here.href()).is_ok_and(|shown| page_of(&shown) == page_of(&here))
}
