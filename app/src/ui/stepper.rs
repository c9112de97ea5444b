//! Where am I, of how many: one line that opens to all steps, without script.

use leptos::prelude::*;

/// The steps of a form. Those before the current one are links.
#[component]
pub fn Stepper(
    /// Name and address of each step.
    steps: Vec<(String, String)>,
    /// Zero-based.
    current: usize,
    /// "Steg 2 av 3: Levering".
    #[prop(into)]
    summary: String,
    /// "Fullført", read before a finished step.
    #[prop(into)]
    done: String,
) -> impl IntoView {
    let items: Vec<_> = steps
        .into_iter()
        .enumerate()
        .map(|(index, (name, href))| {
            if index < current {
                view! {
                    <li>
                        <span class="bp-visually-hidden">{done.clone()}": "</span>
                        <a class="aksel-link" href=href>
                            {name}
                        </a>
                    </li>
                }
                .into_any()
            } else {
                let here = (index == current).then_some("step");
                view! { <li aria-current=here>{name}</li> }.into_any()
            }
        })
        .collect();
    view! {
        <details class="bp-stepper">
            <summary>{summary}</summary>
            <ol>{items}</ol>
        </details>
    }
}
