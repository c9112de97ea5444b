//! Facts in pairs: a term and what holds for it.

use leptos::prelude::*;

/// One fact.
pub struct Row {
    term: String,
    value: AnyView,
}

/// A fact of a term and any view.
pub fn row(term: impl Into<String>, value: impl IntoAny) -> Row {
    Row { term: term.into(), value: value.into_any() }
}

/// A description list.
#[component]
pub fn Facts(rows: Vec<Row>) -> impl IntoView {
    let rows: Vec<_> = rows
        .into_iter()
        .map(|row| {
            view! {
                <div class="bp-fact">
                    <dt class="aksel-label">{row.term}</dt>
                    <dd>{row.value}</dd>
                </div>
            }
        })
        .collect();
    view! { <dl class="bp-facts">{rows}</dl> }
}
