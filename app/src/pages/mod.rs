//! The pages, one file for each address.

pub mod accessibility;
pub mod case;
pub mod cases;
pub mod charge;
pub mod contact;
pub mod door;
pub mod exchange;
mod exit;
pub mod front;
pub mod glossary;
pub mod guide;
pub mod insight;
pub mod loan;
mod loan_item;
pub mod loans;
pub mod number_check;
pub mod numbers;
pub mod overview;
mod pass_card;
pub mod people;
pub mod privacy;
pub mod products;
mod prose;
pub mod receipt;
pub mod repair;
pub mod shared;
pub mod sign_in;
pub mod signed_out;
pub mod staff;
pub mod trial;
pub mod trouble;

use std::future::Future;

use domain::refusal::Refusal;
use leptos::prelude::*;

/// Waits for what a page needs and shows it; a refusal becomes a page of its own with the right status.
pub fn load<T, Ask, Show, Page>(ask: Ask, show: Show) -> impl IntoView
where
    T: 'static,
    Ask: Future<Output = Result<T, Refusal>> + Send + 'static,
    Show: FnOnce(T) -> Page + Send + 'static,
    Page: IntoView + 'static,
{
    view! {
        <Suspense fallback=|| ()>
            {Suspend::new(async move {
                match ask.await {
                    Ok(found) => show(found).into_any(),
                    Err(refusal) => trouble::refused(&refusal).into_any(),
                }
            })}
        </Suspense>
    }
}
