//! To come.

pub mod withdraw;

use leptos::prelude::*;

pub fn page() -> impl IntoView {}
