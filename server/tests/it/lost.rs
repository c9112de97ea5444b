//! Addresses without an answer.

use axum::response::IntoResponse;
use domain::national_number::NationalNumber;
use http::StatusCode;

use crate::support::{Answer, Ask, Service, Who, identifiers, settled};

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
    let other = service.sign_in(Who::OtherPassholder).await;
    let aid = identifiers(&other.get("/nb/hjelpemidler").await.text(), "/nb/hjelpemidler/").swap_remove(0);
    let case = identifiers(&other.get("/nb/saker").await.text(), "/nb/saker/").swap_remove(0);
    let nothing = "00000000-0000-4000-8000-000000000000";
    for (page, theirs) in [("hjelpemidler", &aid), ("saker", &case), ("kvittering", &case)] {
        assert_eq!(other.get(&format!("/nb/{page}/{theirs}")).await.status, StatusCode::OK, "{page}");
        let missing = holder.get(&format!("/nb/{page}/{nothing}")).await;
        for id in [theirs, "x"] {
            let answer = holder.get(&format!("/nb/{page}/{id}")).await;
            assert_eq!(answer.status, StatusCode::NOT_FOUND, "{page}/{id}");
            assert_eq!(settled(&answer.text()), settled(&missing.text()), "{page}/{id}");
        }
    }
}

#[tokio::test]
#[should_panic(expected = "418886")]
async fn a_national_number_in_an_answer_is_seen() {
    let number = (0..100_000)
        .map(|end| format!("418886{end:05}"))
        .find(|digits| digits.parse::<NationalNumber>().is_ok());
    Answer::of(number.unwrap().into_response()).await;
}
