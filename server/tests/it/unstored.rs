//! What somebody wrote is given back when it cannot be stored.

use std::sync::Arc;

use async_trait::async_trait;
use domain::actor::Citizen;
use domain::id::{CaseId, DraftId, LoanId};
use domain::portal::{Exchanges, StepFields};
use domain::refusal::Refusal;
use domain::views::DraftState;
use http::StatusCode;

use crate::support::{Ask, Service, Settings, Who};

/// A desk whose store takes nothing.
struct Full;

#[async_trait]
impl Exchanges for Full {
    async fn start(&self, _who: &Citizen, _loan: LoanId) -> Result<DraftId, Refusal> {
        Err(Refusal::Unavailable)
    }
    async fn draft(&self, _who: &Citizen, _draft: DraftId) -> Result<DraftState, Refusal> {
        Err(Refusal::Unavailable)
    }
    async fn save(&self, _who: &Citizen, _draft: DraftId, _typed: StepFields) -> Result<DraftState, Refusal> {
        Err(Refusal::Unavailable)
    }
    async fn delete(&self, _who: &Citizen, _draft: DraftId) -> Result<(), Refusal> {
        Err(Refusal::Unavailable)
    }
    async fn submit(&self, _who: &Citizen, _draft: DraftId) -> Result<CaseId, Refusal> {
        Err(Refusal::Unavailable)
    }
}

const FIELDS: [(&str, &str); 4] = [
    ("sprak", "nn"),
    ("utkast", "00000000-0000-4000-8000-000000000000"),
    ("arsak", "annet"),
    ("begrunnelse", "Stokken er \"bøygd\""),
];

fn form() -> Ask {
    Ask::post("/api/exchange/reason", &FIELDS)
        .with("referer", "http://127.0.0.1:3000/nn/bytte/00000000-0000-4000-8000-000000000000/arsak")
}

#[tokio::test]
async fn a_form_that_the_store_does_not_take_comes_back_with_everything_in_it() {
    let service = Service::with(Settings {
        desks: Some(|mut portal| {
            portal.exchanges = Arc::new(Full);
            portal
        }),
        ..Settings::default()
    })
    .await;
    let holder = service.sign_in(Who::Passholder).await;
    let answer = holder.ask(form()).await;
    assert_eq!(answer.status, StatusCode::SERVICE_UNAVAILABLE, "{}", answer.text());
    given_back(&answer.text());

    let script = holder.ask(form().with("accept", "*/*")).await;
    assert_eq!(script.status, StatusCode::SERVICE_UNAVAILABLE);
    assert!(!script.text().contains("Stokken"), "{}", script.text());
}

#[tokio::test]
async fn a_form_comes_back_when_nobody_can_be_recognised_either() {
    let service = Service::start().await;
    let holder = service.sign_in(Who::Passholder).await;
    service.deps.store.close().await.unwrap();
    let answer = holder.ask(form()).await;
    assert_eq!(answer.status, StatusCode::SERVICE_UNAVAILABLE);
    given_back(&answer.text());
}

#[tokio::test]
async fn fields_that_no_form_of_ours_sends_are_a_bad_request() {
    let service = Service::start().await;
    let holder = service.sign_in(Who::Passholder).await;
    let answer = holder.ask(form().body("sprak=nb&sprak=nn")).await;
    assert_eq!(answer.status, StatusCode::BAD_REQUEST, "{} {}", answer.location(), answer.text());
    assert!(answer.text().contains("<h1"), "{}", answer.text());
}

fn given_back(page: &str) {
    assert!(page.contains("<form method=\"post\" action=\"/api/exchange/reason\">"), "{page}");
    for (name, value) in FIELDS {
        let value = value.replace('"', "&quot;");
        assert!(page.contains(&format!("name=\"{name}\" value=\"{value}\"")), "{name}: {page}");
    }
}
