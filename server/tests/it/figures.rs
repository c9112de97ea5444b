//! What machines ask.

use http::StatusCode;

use tower::ServiceExt;

use crate::support::{Answer, Ask, Service, Who};

#[tokio::test]
async fn the_service_is_alive_without_its_database_but_not_ready() {
    let service = Service::start().await;
    assert_eq!(service.get("/healthz").await.status, StatusCode::OK);
    assert_eq!(service.get("/readyz").await.status, StatusCode::OK);
    service.deps.store.close().await.unwrap();
    assert_eq!(service.get("/healthz").await.status, StatusCode::OK);
    assert_eq!(service.get("/readyz").await.status, StatusCode::SERVICE_UNAVAILABLE);
}

#[tokio::test]
async fn figures_name_the_pattern_of_an_address_and_never_the_address() {
    let service = Service::start().await;
    let holder = service.sign_in(Who::Passholder).await;
    let secret = "7d9f5a3e-0000-4000-8000-00000000beef";
    holder.get(&format!("/nb/saker/{secret}?navn=Kari")).await;
    service.get("/en/finnes/ikke/i/det/hele/tatt").await;
    let figures = service.metrics.text();
    assert!(figures.contains("status=\"4xx\"") && figures.contains("saker"), "{figures}");
    assert!(!figures.contains(secret) && !figures.contains("Kari") && !figures.contains("tatt"), "{figures}");
}

#[tokio::test]
async fn figures_are_on_a_listener_of_their_own_and_not_among_the_pages() {
    let service = Service::start().await;
    assert_eq!(service.get("/metrics").await.status, StatusCode::NOT_FOUND);
    let own = server::router::metrics_router(service.metrics.clone());
    let answer = Answer::of(own.oneshot(Ask::get("/metrics").request()).await.unwrap()).await;
    assert!(answer.header("content-type").starts_with("application/openmetrics-text"));
    assert!(answer.text().contains("brukerpass_http_requests_total{method=\"GET\""), "{}", answer.text());
}
