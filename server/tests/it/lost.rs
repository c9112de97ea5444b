//! Addresses without an answer.

use http::StatusCode;

use crate::support::{Ask, Service, Who};

#[tokio::test]
async fn below_a_language_the_page_itself_says_that_it_is_not_there() {
    let service = Service::start().await;
    for (tag, locale) in [("nb", i18n::Locale::Nb), ("nn", i18n::Locale::Nn), ("en", i18n::Locale::En)] {
        let answer = service.get(&format!("/{tag}/finnes/ikke/noe/sted")).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND);
        let page = answer.text();
        assert!(page.contains(locale.texts().trouble.not_found_title), "{page}");
        assert!(page.contains(&format!("lang=\"{tag}\"")), "{page}");
    }
}

#[tokio::test]
async fn everything_else_is_a_small_answer_of_our_own() {
    let service = Service::start().await;
    for path in
        ["/api/finnes/ikke", "/pkg/", "/pkg", "/fonts/x.woff2", "/wp-login.php", "/site.json", "/se/oversikt"]
    {
        let answer = service.get(path).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{path}");
        let page = answer.text();
        assert!(page.contains("Vi finner ikke siden"), "{path}: {page}");
        assert!(
            !page.contains("server function") && !page.to_lowercase().contains("leptos"),
            "{path}: {page}"
        );
    }
    let posted = service.ask(Ask::post("/api/finnes/ikke", &[])).await;
    assert_eq!(posted.status, StatusCode::NOT_FOUND);
    let posted = service.ask(Ask::post("/nb/oversikt", &[])).await;
    assert_eq!(posted.status, StatusCode::METHOD_NOT_ALLOWED);
    let slash = service.get("/nn/").await;
    assert_eq!((slash.status, slash.location()), (StatusCode::PERMANENT_REDIRECT, "/nn"));
}

#[tokio::test]
async fn no_file_outside_the_site_is_reached() {
    let service = Service::start().await;
    for path in [
        "/pkg/../site.json",
        "/pkg/%2e%2e/site.json",
        "/pkg/..%2fsite.json",
        "/pkg//etc/passwd",
        "/fonts/%2e%2e/%2e%2e/%2e%2e/etc/passwd",
        "/robots.txt/../site.json",
    ] {
        let answer = service.get(path).await;
        assert!(!answer.status.is_success(), "{path}: {}", answer.text());
    }
}

#[tokio::test]
async fn a_page_that_is_not_yours_looks_like_one_that_does_not_exist() {
    let service = Service::start().await;
    let holder = service.sign_in(Who::Passholder).await;
    let missing = holder.get("/nb/hjelpemidler/00000000-0000-4000-8000-000000000000").await;
    let malformed = holder.get("/nb/hjelpemidler/x").await;
    assert_eq!((missing.status, malformed.status), (StatusCode::NOT_FOUND, StatusCode::NOT_FOUND));
}
