//! The headers that protect every answer.

use http::StatusCode;

use crate::support::{Ask, Service, Settings, Who, assert_protected};

#[tokio::test]
async fn every_kind_of_answer_is_protected() {
    let service = Service::start().await;
    let holder = service.sign_in(Who::Passholder).await;
    let cases = [
        ("page", StatusCode::OK, service.get("/nb").await),
        ("page with session", StatusCode::OK, holder.get("/nb/oversikt").await),
        ("redirect", StatusCode::SEE_OTHER, service.get("/").await),
        ("file", StatusCode::OK, service.get("/pkg/brukerpass.2b.css").await),
        ("loose file", StatusCode::OK, service.get("/robots.txt").await),
        ("missing file", StatusCode::NOT_FOUND, service.get("/pkg/nothing.js").await),
        ("missing page", StatusCode::NOT_FOUND, service.get("/nb/finnes-ikke").await),
        ("no language", StatusCode::NOT_FOUND, service.get("/finnes/ikke").await),
        ("health", StatusCode::OK, service.get("/healthz").await),
        ("form", StatusCode::SEE_OTHER, holder.post("/api/session/end", &[]).await),
        (
            "theme",
            StatusCode::SEE_OTHER,
            service.ask(Ask::post("/api/display/theme", &[("theme", "lys")])).await,
        ),
        (
            "refused form",
            StatusCode::FORBIDDEN,
            service.ask(Ask::post("/api/session/end", &[]).with("sec-fetch-site", "cross-site")).await,
        ),
        (
            "too large",
            StatusCode::PAYLOAD_TOO_LARGE,
            service.ask(Ask::post("/api/session/end", &[]).body(vec![b'x'; 70_000])).await,
        ),
        ("wrong method", StatusCode::METHOD_NOT_ALLOWED, service.get("/api/session/end").await),
    ];
    for (what, status, answer) in &cases {
        assert_eq!(answer.status, *status, "{what}: {}", answer.text());
        assert_protected(what, answer);
        assert_eq!(answer.header("strict-transport-security"), "", "{what}: plain http promises no https");
    }
}

#[tokio::test]
async fn over_https_the_browser_is_told_to_stay_there() {
    let service =
        Service::with(Settings { origin: Some("https://pass.example"), ..Settings::default() }).await;
    for path in ["/nb", "/healthz", "/pkg/brukerpass.2b.css", "/finnes/ikke"] {
        let hsts = service.get(path).await.header("strict-transport-security").to_owned();
        assert_eq!(hsts, "max-age=63072000; includeSubDomains", "{path}");
    }
}

#[tokio::test]
async fn every_script_of_a_page_carries_the_nonce_of_its_policy() {
    let service = Service::start().await;
    let answer = service.get("/nb").await;
    let policy = answer.header("content-security-policy").to_owned();
    let nonce = policy.split("'nonce-").nth(1).and_then(|rest| rest.split('\'').next()).unwrap().to_owned();
    assert!(nonce.len() >= 22, "128 bits: {nonce}");
    assert!(policy.contains("'strict-dynamic' 'wasm-unsafe-eval'"), "{policy}");
    let page = answer.text();
    let scripts: Vec<_> = page.split("<script").skip(1).map(|rest| rest.split('>').next().unwrap()).collect();
    assert!(!scripts.is_empty(), "{page}");
    for script in scripts {
        assert!(script.contains(&format!("nonce=\"{nonce}\"")), "<script{script}>");
    }
    let again = service.get("/nb").await;
    assert!(!again.header("content-security-policy").contains(&nonce), "a nonce is used once");
}

#[tokio::test]
async fn only_pages_may_run_scripts() {
    let service = Service::start().await;
    for path in ["/", "/healthz", "/pkg/brukerpass.2b.css", "/finnes/ikke"] {
        let answer = service.get(path).await;
        assert!(!answer.header("content-security-policy").contains("script-src"), "{path}");
    }
}

#[tokio::test]
async fn nothing_but_files_is_kept_by_the_browser() {
    let service = Service::start().await;
    let holder = service.sign_in(Who::Passholder).await;
    for path in ["/", "/nb", "/nb/oversikt", "/nb/finnes-ikke", "/pkg/nothing.js", "/healthz"] {
        assert_eq!(holder.get(path).await.header("cache-control"), "no-store", "{path}");
    }
}

#[tokio::test]
async fn a_request_keeps_the_number_a_proxy_gave_it_when_it_is_harmless() {
    let service = Service::start().await;
    let number = "4bf92f3577b34da6-01";
    let kept = service.ask(Ask::get("/healthz").with("x-request-id", number)).await;
    assert_eq!(kept.header("x-request-id"), number);
    for forged in ["kort", "a b c d e f g h", "line=1\tstatus=200", &"x".repeat(65)] {
        let made = service.ask(Ask::get("/healthz").with("x-request-id", forged)).await;
        assert_ne!(made.header("x-request-id"), forged);
        assert_eq!(made.header("x-request-id").len(), 36);
    }
}

#[tokio::test]
async fn long_pages_are_compressed_and_files_are_not_compressed_again() {
    let service = Service::start().await;
    let page = service.ask(Ask::get("/nb").with("accept-encoding", "gzip, br")).await;
    assert_eq!(page.header("content-encoding"), "gzip");
    assert!(page.header("vary").contains("accept-encoding"));
    assert_eq!(page.bytes[..2], [0x1f, 0x8b]);
    let plain = service.get("/nb").await;
    assert_eq!(plain.header("content-encoding"), "");
    assert!(plain.bytes.len() > page.bytes.len());
    let short = service.ask(Ask::get("/healthz").with("accept-encoding", "gzip")).await;
    assert_eq!(short.header("content-encoding"), "");
}
