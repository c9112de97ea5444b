//! To come.

pub mod delete;

use leptos::prelude::*;

pub fn page() -> impl IntoView {}
