//! The two live regions of the document, there from the first byte so that screen readers watch them.

use leptos::prelude::*;

/// Where the companion writes what a sighted user sees happen.
pub const STATUS_REGION: &str = "melding-rolig";
/// Where the companion writes what cannot wait.
pub const ALERT_REGION: &str = "melding-viktig";

#[component]
pub fn LiveRegions() -> impl IntoView {
    view! {
        <div id=STATUS_REGION role="status" class="bp-live"></div>
        <div id=ALERT_REGION role="alert" class="bp-live bp-live-alert"></div>
    }
}
