//! What the browser runs: it wakes the islands of pages the server has already drawn.
#![cfg(target_arch = "wasm32")]

// The islands register themselves by being linked; without a reference the linker drops the whole crate.
use app as _;
use wasm_bindgen::prelude::wasm_bindgen;

/// Called once by the page when the module has arrived.
#[wasm_bindgen]
pub fn hydrate() {
    console_error_panic_hook::set_once();
    leptos::mount::hydrate_islands();
}
