//! To come.

use leptos::prelude::*;

pub fn page() -> impl IntoView {}
