//! What visitors see when something breaks inside.

use std::sync::Arc;

use async_trait::async_trait;
use domain::actor::Citizen;
use domain::case::{Billed, ChargeTyped};
use domain::id::{CaseId, LoanId};
use domain::portal::{Cases, Passes, Portal};
use domain::refusal::Refusal;
use domain::time::Instant;
use domain::views::{CaseList, CasePage, ChargeForm, LoanList, LoanPage, Overview, PersonChoice, Reported};
use http::StatusCode;

use crate::support::{Ask, Service, Settings, Who};

/// Everything about it is broken, and it says so in words that nobody may read.
struct Broken;

const SECRET: &str = "Kari Nordmann 41868612345";

#[async_trait]
impl Passes for Broken {
    async fn people(&self, _who: &Citizen) -> Result<Vec<PersonChoice>, Refusal> {
        panic!("{SECRET}")
    }
    async fn overview(&self, _who: &Citizen) -> Result<Overview, Refusal> {
        panic!("{SECRET}")
    }
    async fn loans(&self, _who: &Citizen) -> Result<LoanList, Refusal> {
        panic!("{SECRET}")
    }
    async fn loan(&self, _who: &Citizen, _loan: LoanId) -> Result<LoanPage, Refusal> {
        panic!("{SECRET}")
    }
}

#[async_trait]
impl Cases for Broken {
    async fn list(&self, _who: &Citizen) -> Result<CaseList, Refusal> {
        panic!("{SECRET}")
    }
    async fn find(&self, _who: &Citizen, _case: CaseId) -> Result<CasePage, Refusal> {
        panic!("{SECRET}")
    }
    async fn withdraw(&self, _who: &Citizen, _case: CaseId) -> Result<(), Refusal> {
        panic!("{SECRET}")
    }
    async fn charge_form(&self, _who: &Citizen, _billed: Billed) -> Result<ChargeForm, Refusal> {
        panic!("{SECRET}")
    }
    async fn keep_charge(&self, _who: &Citizen, _typed: ChargeTyped) -> Result<Instant, Refusal> {
        panic!("{SECRET}")
    }
    async fn charge(&self, _who: &Citizen, _typed: ChargeTyped) -> Result<Reported, Refusal> {
        panic!("{SECRET}")
    }
}

/// Desks that break on every question of a citizen.
pub(crate) fn broken(mut portal: Portal) -> Portal {
    portal.passes = Arc::new(Broken);
    portal.cases = Arc::new(Broken);
    portal
}

#[tokio::test]
async fn a_fault_in_a_page_or_a_function_is_a_page_with_a_number_and_nothing_from_inside() {
    let service = Service::with(Settings { desks: Some(broken), ..Settings::default() }).await;
    let holder = service.sign_in(Who::Passholder).await;
    let case = "00000000-0000-4000-8000-000000000000";
    let function = Ask::post("/api/cases/withdraw", &[("sprak", "nn"), ("sak", case)])
        .with("referer", "http://127.0.0.1:3000/nn/saker");
    for (what, answer) in
        [("page", holder.get("/nn/hjelpemidler").await), ("function", holder.ask(function).await)]
    {
        assert_eq!(answer.status, StatusCode::INTERNAL_SERVER_ERROR, "{what}");
        let page = answer.text();
        assert!(
            page.contains("<html lang=\"nn\"") && page.contains(answer.header("x-request-id")),
            "{what}: {page}"
        );
        assert!(page.contains(i18n::Locale::Nn.texts().trouble.unavailable_title), "{what}: {page}");
        for word in ["Kari", "41868612345", "panic", ".rs"] {
            assert!(!page.contains(word), "{what}: {page}");
        }
        assert_eq!(answer.header("x-content-type-options"), "nosniff", "{what}");
        assert_eq!(answer.header("cache-control"), "no-store", "{what}");
    }
    assert_eq!(service.get("/nn").await.status, StatusCode::OK, "the service goes on");
}

#[tokio::test]
async fn a_database_that_does_not_answer_signs_nobody_out() {
    let service = Service::start().await;
    let holder = service.sign_in(Who::Passholder).await;
    service.deps.store.close().await.unwrap();
    let answer = holder.get("/nn/oversikt").await;
    assert_eq!(answer.status, StatusCode::SERVICE_UNAVAILABLE);
    assert_eq!(answer.header("retry-after"), "5");
    assert!(answer.cookies().is_empty(), "{:?}", answer.cookies());
    assert!(answer.text().contains(i18n::Locale::Nn.texts().trouble.unavailable_title), "{}", answer.text());
    let out = holder.post("/api/session/end", &[]).await;
    assert_eq!(
        out.status,
        StatusCode::SERVICE_UNAVAILABLE,
        "what did not happen is not said to have happened"
    );
    assert!(holder.value("bp_s").is_some());
}
