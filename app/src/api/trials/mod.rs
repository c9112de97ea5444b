//! Putting a trial together, booking it, and saying what came of it.

mod asked;
pub mod kept;
pub mod work;

use leptos::{prelude::*, server_fn::ServerFn};

use super::{ApiError, Function};
use crate::audience::{About, Audience};

/// Whom the functions of this file answer.
pub(super) const FUNCTIONS: &[Function] = &[
    of_citizens(BeginTrial::PATH, About::Nothing),
    of_citizens(PickProduct::PATH, About::Nothing),
    of_citizens(PutBackProduct::PATH, About::Trial),
    of_citizens(DiscardTrial::PATH, About::Trial),
    of_citizens(SavePlace::PATH, About::Trial),
    of_citizens(SaveNeeds::PATH, About::Trial),
    of_citizens(BookTime::PATH, About::Trial),
    of_citizens(SendWishes::PATH, About::Trial),
    of_citizens(WaitForTime::PATH, About::Trial),
    of_citizens(AnswerOffer::PATH, About::Trial),
    of_citizens(ArrangeTrial::PATH, About::Trial),
    of_citizens(CancelTrial::PATH, About::Trial),
    of_citizens(SaveOutcome::PATH, About::Trial),
];

const fn of_citizens(path: &'static str, about: About) -> Function {
    Function { path, audience: Audience::Citizens, about }
}

/// Begins a trial, or goes on with the one last written on.
#[server(prefix = "/api", endpoint = "trials/begin")]
pub async fn begin_trial(#[server(rename = "sprak")] language: String) -> Result<(), ApiError> {
    work::begin(&language).await
}

/// Picks a product to try.
#[server(prefix = "/api", endpoint = "trials/pick")]
pub async fn pick_product(
    #[server(rename = "sprak")] language: String,
    #[server(default)]
    #[server(rename = "produkt")]
    product: String,
) -> Result<(), ApiError> {
    work::pick(&language, &product).await
}

/// Takes a product out again.
#[server(prefix = "/api", endpoint = "trials/put-back")]
pub async fn put_back_product(
    #[server(rename = "sprak")] language: String,
    #[server(default)]
    #[server(rename = "utproving")]
    trial: String,
    #[server(default)]
    #[server(rename = "hjelpemiddel")]
    product: String,
) -> Result<(), ApiError> {
    work::put_back(&language, &trial, &product).await
}

/// Deletes a draft.
#[server(prefix = "/api", endpoint = "trials/discard")]
pub async fn discard_trial(
    #[server(rename = "sprak")] language: String,
    #[server(default)]
    #[server(rename = "utproving")]
    trial: String,
) -> Result<(), ApiError> {
    work::discard(&language, &trial).await
}

/// Keeps where to try and goes on, or tells when it was kept.
#[server(prefix = "/api", endpoint = "trials/place")]
pub async fn save_place(
    #[server(rename = "sprak")] language: String,
    #[server(default)]
    #[server(rename = "utproving")]
    trial: String,
    #[server(default)]
    #[server(rename = "sted")]
    place: String,
    #[server(default)]
    #[server(rename = "leverandor")]
    supplier: String,
    #[server(default)]
    #[server(rename = "betaling")]
    charges: String,
    #[server(default)]
    #[server(rename = "handling")]
    then: String,
) -> Result<String, ApiError> {
    kept::place(&language, &trial, [place, supplier, charges], &then).await
}

/// Keeps what is needed at the visit and goes on, or tells when it was kept.
#[server(prefix = "/api", endpoint = "trials/needs")]
pub async fn save_needs(
    #[server(rename = "sprak")] language: String,
    #[server(default)]
    #[server(rename = "utproving")]
    trial: String,
    #[server(default)]
    #[server(rename = "tolk")]
    interpreter: String,
    #[server(default)]
    #[server(rename = "trenger")]
    ticked: Vec<String>,
    #[server(default)]
    #[server(rename = "behov")]
    text: String,
    #[server(default)]
    #[server(rename = "handling")]
    then: String,
) -> Result<String, ApiError> {
    kept::needs(&language, &trial, interpreter, &ticked, text, &then).await
}

/// Takes a time, the first or another one.
#[server(prefix = "/api", endpoint = "trials/book")]
pub async fn book_time(
    #[server(rename = "sprak")] language: String,
    #[server(default)]
    #[server(rename = "utproving")]
    trial: String,
    #[server(default)]
    #[server(rename = "time")]
    slot: String,
    #[server(default)]
    #[server(rename = "fra")]
    from: String,
) -> Result<(), ApiError> {
    work::book(&language, &trial, &slot, &from).await
}

/// Keeps the wished times and sends them, or tells when they were kept.
#[server(prefix = "/api", endpoint = "trials/wishes")]
pub async fn send_wishes(
    #[server(rename = "sprak")] language: String,
    #[server(default)]
    #[server(rename = "utproving")]
    trial: String,
    #[server(default)]
    #[server(rename = "onske")]
    wishes: Vec<String>,
    #[server(default)]
    #[server(rename = "handling")]
    then: String,
) -> Result<String, ApiError> {
    kept::wishes(&language, &trial, wishes, &then).await
}

/// Goes on the waiting list.
#[server(prefix = "/api", endpoint = "trials/wait")]
pub async fn wait_for_time(
    #[server(rename = "sprak")] language: String,
    #[server(default)]
    #[server(rename = "utproving")]
    trial: String,
) -> Result<(), ApiError> {
    work::wait(&language, &trial).await
}

/// Takes or declines the time that is kept for one who waits.
#[server(prefix = "/api", endpoint = "trials/offer")]
pub async fn answer_offer(
    #[server(rename = "sprak")] language: String,
    #[server(default)]
    #[server(rename = "utproving")]
    trial: String,
    #[server(default)]
    #[server(rename = "time")]
    slot: String,
    #[server(default)]
    #[server(rename = "svar")]
    answer: String,
) -> Result<(), ApiError> {
    work::answer_offer(&language, &trial, &slot, &answer).await
}

/// Notes that it is agreed with a supplier.
#[server(prefix = "/api", endpoint = "trials/arrange")]
pub async fn arrange_trial(
    #[server(rename = "sprak")] language: String,
    #[server(default)]
    #[server(rename = "utproving")]
    trial: String,
) -> Result<(), ApiError> {
    work::arrange(&language, &trial).await
}

/// Calls the trial off.
#[server(prefix = "/api", endpoint = "trials/cancel")]
pub async fn cancel_trial(
    #[server(rename = "sprak")] language: String,
    #[server(default)]
    #[server(rename = "utproving")]
    trial: String,
) -> Result<(), ApiError> {
    work::cancel(&language, &trial).await
}

/// Keeps what came of it and sends it, or tells when it was kept.
#[server(prefix = "/api", endpoint = "trials/outcome")]
pub async fn save_outcome(
    #[server(rename = "sprak")] language: String,
    #[server(default)]
    #[server(rename = "utproving")]
    trial: String,
    #[server(default)]
    #[server(rename = "utfall")]
    answer: String,
    #[server(default)]
    #[server(rename = "valgt")]
    chosen: Vec<String>,
    #[server(default)]
    #[server(rename = "hvorfor")]
    whys: Vec<String>,
    #[server(default)]
    #[server(rename = "handling")]
    then: String,
) -> Result<String, ApiError> {
    kept::outcome(&language, &trial, answer, chosen, whys, &then).await
}
